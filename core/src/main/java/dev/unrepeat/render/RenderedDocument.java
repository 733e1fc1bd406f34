package dev.unrepeat.render;

import java.util.List;
import java.util.Locale;

/// A document as safe HTML, with its sections for a list of contents.
///
/// @param html to be put into a page as it is
public record RenderedDocument(String html, List<Heading> headings) {
  public RenderedDocument {
    headings = List.copyOf(headings);
  }

  /// The anchor of the first heading of these words, without `#`, for example `s-summary`.
  public static String anchor(String heading) {
    String words =
        heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return "s-" + (words.isEmpty() ? "section" : words);
  }

  /// A section's heading.
  ///
  /// @param level from 1
  /// @param id the anchor, without `#`
  public record Heading(int level, String id, String text) {}
}
