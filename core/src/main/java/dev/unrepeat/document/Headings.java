package dev.unrepeat.document;

import dev.unrepeat.model.Section;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sections by their headings: our own words and those most teams use.
public final class Headings {
  private static final Map<String, Section> KNOWN = known();

  private Headings() {}

  public static Optional<Section> find(String heading) {
    return Optional.ofNullable(KNOWN.get(plain(heading)));
  }

  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}' ]", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  private static Map<String, Section> known() {
    Map<String, Section> known = new HashMap<>();
    for (Section section : Section.values()) {
      known.put(plain(section.heading()), section);
    }
    add(known, Section.SUMMARY, "executive summary", "issue summary", "incident summary", "tl dr");
    add(known, Section.IMPACT, "impact analysis", "user impact", "customer impact");
    add(known, Section.TIMELINE, "timeline of events", "incident timeline", "timeline utc");
    add(
        known,
        Section.CAUSES,
        "root cause",
        "root causes",
        "root cause analysis",
        "five whys",
        "5 whys");
    add(known, Section.RESPONSE, "resolution", "resolution and recovery");
    add(known, Section.LESSONS, "lessons learned", "lessons learnt", "what we learned");
    add(known, Section.ACTION_ITEMS, "actions", "follow up actions", "corrective actions");
    add(known, Section.RELATED, "related", "links", "references");
    return Map.copyOf(known);
  }

  private static void add(Map<String, Section> known, Section section, String... headings) {
    for (String heading : headings) {
      known.put(heading, section);
    }
  }
}
