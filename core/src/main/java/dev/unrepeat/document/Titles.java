package dev.unrepeat.document;

import java.util.List;

/// Headings of the document and what they look like on one line.
final class Titles {
  private Titles() {}

  /// The heading as it can stand after its `#`.
  static String shown(String heading) {
    String line = Characters.visible(heading).replace('\n', ' ').replace('\t', ' ').strip();
    if (line.isEmpty()) {
      return "…";
    }
    boolean closes =
        !Outline.text(List.of("## " + line), new Block(Block.Sort.HEADING, 2, 0, 1)).equals(line);
    if (closes) {
      return line.replaceFirst("#+$", "\\\\$0");
    }
    return line;
  }
}
