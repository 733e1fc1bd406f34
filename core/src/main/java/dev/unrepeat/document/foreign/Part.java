package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a document under one meaning: its heading and the blocks below it, up to the next
/// heading that means something else.
final class Part {
  final Meaning meaning;
  final String heading;
  final int line;
  final int level;
  final List<String> above;
  final List<Node> content = new ArrayList<>();

  /// @param line index of the heading; -1 for what stands before the first
  /// @param level of the heading; labels in bold lie below all real headings
  /// @param above the headings it stands under, the highest first, and the last day named there
  Part(Meaning meaning, String heading, int line, int level, List<String> above) {
    this.above = List.copyOf(above);
    this.meaning = meaning;
    this.heading = heading;
    this.line = line;
    this.level = level;
  }

  /// The same under another meaning.
  Part as(Meaning other) {
    Part part = new Part(other, heading, line, level, above);
    part.content.addAll(content);
    return part;
  }

  boolean is(Meaning... any) {
    return List.of(any).contains(meaning);
  }
}
