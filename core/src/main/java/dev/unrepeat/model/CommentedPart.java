package dev.unrepeat.model;

import java.util.Locale;

/// What a comment is about: a section, a row of the record, or the whole.
///
/// @param key the number of a row, for example `E7`, or the name of a section; empty for the whole
public record CommentedPart(Kind kind, String key) {
  public static final CommentedPart WHOLE = new CommentedPart(Kind.WHOLE, "");

  /// The kinds of parts.
  public enum Kind {
    WHOLE,
    SECTION,
    EVENT,
    FACTOR,
    ACTION,
    LESSON
  }

  public CommentedPart {
    switch (kind) {
      case WHOLE -> Refused.unless(key.isEmpty(), "The whole has no number.");
      case SECTION ->
          Refused.unless(section(key), "There is no section \"" + key + "\" to comment on.");
      case EVENT -> EventId.parse(key);
      case FACTOR -> FactorId.parse(key);
      case ACTION -> ActionItemId.parse(key);
      case LESSON -> LessonId.parse(key);
    }
  }

  private static boolean section(String key) {
    for (Section section : Section.values()) {
      if (section.name().equals(key)) {
        return true;
      }
    }
    return false;
  }

  public static CommentedPart of(Section section) {
    return new CommentedPart(Kind.SECTION, section.name());
  }

  /// Reads what [#word] prints: `whole`, `section-what-happened`, `event-E7`.
  public static CommentedPart parse(String word) {
    if (word.equals("whole")) {
      return WHOLE;
    }
    int dash = word.indexOf('-');
    String name = dash < 0 ? "" : word.substring(0, dash);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.WHOLE && kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        String key = word.substring(dash + 1);
        return new CommentedPart(
            kind, kind == Kind.SECTION ? key.toUpperCase(Locale.ROOT).replace('-', '_') : key);
      }
    }
    throw new Refused(
        Refused.Reason.INVALID,
        "\"%s\" names no part; write whole, section-causes, event-E7, factor-F1, action-A2 or lesson-L3."
            .formatted(word));
  }

  /// As addresses and forms write it.
  public String word() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case WHOLE -> name;
      case SECTION -> name + "-" + key.toLowerCase(Locale.ROOT).replace('_', '-');
      case EVENT, FACTOR, ACTION, LESSON -> name + "-" + key;
    };
  }

  /// As people read it.
  public String label() {
    return switch (kind) {
      case WHOLE -> "The whole";
      case SECTION -> Section.valueOf(key).heading();
      case EVENT -> "Event " + key;
      case FACTOR -> "Factor " + key;
      case ACTION -> "Action " + key;
      case LESSON -> "Lesson " + key;
    };
  }

  /// Whether the record has this part.
  public boolean standsIn(Postmortem postmortem) {
    return switch (kind) {
      case WHOLE, SECTION -> true;
      case EVENT -> postmortem.timeline().find(EventId.parse(key)).isPresent();
      case FACTOR ->
          postmortem.causes().factors().stream().anyMatch(f -> f.id().toString().equals(key));
      case ACTION -> postmortem.actions().stream().anyMatch(a -> a.id().toString().equals(key));
      case LESSON -> postmortem.lessons().stream().anyMatch(l -> l.id().toString().equals(key));
    };
  }
}
