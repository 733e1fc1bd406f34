package dev.unrepeat.render.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// What lists say of a page.
///
/// @param path of the page below the site
/// @param lead its first paragraph, shortened
record SiteEntry(
    String path,
    String title,
    String lead,
    String severity,
    List<String> services,
    List<String> tags,
    Instant began,
    Instant published) {
  static final Comparator<SiteEntry> NEWEST =
      Comparator.comparing(SiteEntry::began).reversed().thenComparing(SiteEntry::path);

  private static final int LONGEST = 280;

  static SiteEntry of(String path, String title, String lead, SiteDocument of) {
    return new SiteEntry(
        path,
        title,
        shortened(lead),
        of.severity(),
        of.services(),
        of.tags(),
        of.began(),
        of.published());
  }

  LocalDate day() {
    return LocalDate.ofInstant(began, ZoneOffset.UTC);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int cut = text.lastIndexOf(' ', LONGEST);
    int end = cut > 0 ? cut : LONGEST;
    // A character of two parts stays whole.
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + " …";
  }
}
