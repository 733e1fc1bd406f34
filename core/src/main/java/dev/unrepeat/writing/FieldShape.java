package dev.unrepeat.writing;

import java.util.Optional;
import java.util.Set;

/// How a field of a part is typed, and so how two versions of it can come together.
public enum FieldShape {
  /// Sentences, as Markdown.
  PROSE,
  /// A few words that stand or fall together: a name, a day, one of several words.
  WORD,
  /// An item on each line.
  LIST;

  private static final Set<String> LISTS =
      Set.of(
          "authors",
          "reviewers",
          "attendees",
          "because",
          "inputs",
          "answers",
          "facts",
          "evidence",
          "regions",
          "agreed maintenance",
          "SLA tiers",
          "hourly revenue",
          "business hours",
          "hourly rates",
          "responder zones",
          "hours during",
          "segments",
          "series");
  private static final Set<String> PROSES =
      Set.of(
          PartText.TEXT,
          "statement",
          "what",
          "why",
          "done when",
          "symptom",
          "failure mode",
          "missing control",
          "assumption",
          "refusal");

  public static FieldShape of(String field) {
    return LISTS.contains(field) ? LIST : PROSES.contains(field) ? PROSE : WORD;
  }

  /// What comes of a change when somebody else changed the field too; empty when a person has to
  /// choose.
  ///
  /// @param seen what the person had before them
  public Optional<String> merge(String seen, String typed, String now) {
    return switch (this) {
      case PROSE -> TextMerge.ofProse(seen, typed, now);
      case WORD -> TextMerge.easy(seen, typed, now);
      case LIST -> TextMerge.ofList(seen, typed, now);
    };
  }
}
