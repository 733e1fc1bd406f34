package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads lessons: each item of a list, and below a heading that says their sort each paragraph.
final class LessonReading {
  private final Sheet sheet;
  private final List<Lesson> lessons = new ArrayList<>();

  LessonReading(Sheet sheet) {
    this.sheet = sheet;
  }

  List<Lesson> lessons() {
    return lessons;
  }

  void read(Part part) {
    kind(part.meaning)
        .ifPresent(kind -> {
          for (Node node : part.content) {
            if (node.is(Node.Sort.LIST)) {
              node.children().forEach(item -> item(kind, item));
            } else if (node.is(Node.Sort.PARAGRAPH) && part.meaning != Meaning.LESSONS) {
              paragraph(kind, node);
            }
          }
        });
  }

  static Optional<LessonKind> kind(Meaning meaning) {
    return switch (meaning) {
      case WENT_WELL -> Optional.of(LessonKind.WENT_WELL);
      case WENT_POORLY -> Optional.of(LessonKind.WENT_POORLY);
      case GOT_LUCKY -> Optional.of(LessonKind.GOT_LUCKY);
      case SURPRISED_US -> Optional.of(LessonKind.SURPRISED_US);
      case WE_CHANGE -> Optional.of(LessonKind.WE_CHANGE);
      case BROADER, LESSONS -> Optional.of(LessonKind.BROADER);
      default -> Optional.empty();
    };
  }

  private void item(LessonKind kind, Node item) {
    if (!LeftTemplate.is(ItemText.opening(item, sheet.lines()))) {
      add(kind, ItemText.take(item, sheet));
    }
  }

  /// One that leads to a list is no lesson.
  private void paragraph(LessonKind kind, Node node) {
    String text = ItemText.of(node, sheet.lines());
    boolean lesson =
        !text.endsWith(":")
            && !text.startsWith("![")
            && !text.startsWith("[^")
            && !LeftTemplate.is(text);
    if (lesson) {
      sheet.take(node);
      add(kind, text);
    }
  }

  private void add(LessonKind kind, String text) {
    if (!text.isBlank()) {
      lessons.add(new Lesson(new LessonId(lessons.size() + 1), kind, text));
    }
  }
}
