package dev.unrepeat.source.text;

/// Knows which lines of a note are quoted: between fences of Markdown, or behind `>`. They are
/// evidence, not entries.
final class Fences {
  private String open = "";

  /// Whether the next line belongs to a quote, the fences themselves included.
  boolean isQuoted(String line) {
    String stripped = line.strip();
    String fence = stripped.startsWith("```") ? "```" : stripped.startsWith("~~~") ? "~~~" : "";
    if (!open.isEmpty()) {
      if (fence.equals(open)) {
        open = "";
      }
      return true;
    }
    if (!fence.isEmpty() && stripped.indexOf("```", 3) < 0) {
      open = fence;
      return true;
    }
    return stripped.startsWith(">");
  }
}
