package dev.unrepeat.render;

import java.util.List;

/// A document as safe HTML, with its sections for a list of contents.
///
/// @param html to be put into a page as it is
public record RenderedDocument(String html, List<Heading> headings) {
  public RenderedDocument {
    headings = List.copyOf(headings);
  }

  /// A section's heading.
  ///
  /// @param level from 1
  /// @param id the anchor, without `#`
  public record Heading(int level, String id, String text) {}
}
