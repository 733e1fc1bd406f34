package dev.unrepeat.model;

/// One thing learned.
public record Lesson(LessonId id, LessonKind kind, String text) {
  public Lesson {
    Refused.blank(text, "text of a lesson");
  }
}
