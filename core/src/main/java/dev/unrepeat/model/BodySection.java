package dev.unrepeat.model;

import java.util.Comparator;
import java.util.List;

/// A part of the document in its place: one we know, with what people wrote in it, or one of the
/// team's own.
public sealed interface BodySection {
  String text();

  /// The parts of a body in the order a document has them: fields, the opening, the sections.
  static List<BodySection> inOrder(List<BodySection> body) {
    return body.stream().sorted(Comparator.comparingInt(BodySection::place)).toList();
  }

  private static int place(BodySection part) {
    return switch (part) {
      case Field field -> 0;
      case Opening opening -> 1;
      case Known known -> 2;
      case Foreign foreign -> 2;
    };
  }

  /// A section we know; tables and lists of the record stand in it, `text` is the prose beside
  /// them, as Markdown.
  record Known(Section section, String text) implements BodySection {}

  /// A section the program does not understand and keeps where it stood.
  ///
  /// @param level of the heading, 1 to 6
  /// @param text all that stood below the heading, as Markdown
  record Foreign(int level, String heading, String text) implements BodySection {
    public Foreign {
      Refused.unless(level >= 1 && level <= 6, "A heading has a level from 1 to 6.");
      Refused.blank(heading, "heading of a section");
    }
  }

  /// What stands below the title before the first section, as Markdown.
  record Opening(String text) implements BodySection {
    public Opening {
      Refused.blank(text, "opening of a document");
    }
  }

  /// A field of the front matter that the program does not understand.
  ///
  /// @param text its lines as written, with the name; a comment of the front matter is named `#`
  record Field(String name, String text) implements BodySection {
    public Field {
      Refused.blank(name, "name of a field");
    }
  }
}
