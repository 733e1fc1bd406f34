package dev.unrepeat.model;

import java.time.Instant;

/// One step a postmortem has taken on its way, with who took it.
///
/// @param reason why, where the step asks for it; otherwise empty
public record CourseStep(Kind kind, String by, Instant at, String reason) {
  public CourseStep {
    Refused.blank(by, "name of the person who takes the step");
    Refused.unless(
        !kind.needsReason() || !reason.isBlank(),
        "Say why: the reason is shown to everybody who works on it.");
  }

  /// The kinds of steps.
  public enum Kind {
    SUBMISSION("submitted for review", false),
    APPROVAL("approved", false),
    RETURN("returned to draft", true),
    PUBLICATION("published", false),
    CLOSURE("closed", false),
    REOPENING("reopened", true);

    private final String words;
    private final boolean needsReason;

    Kind(String words, boolean needsReason) {
      this.words = words;
      this.needsReason = needsReason;
    }

    public String words() {
      return words;
    }

    public boolean needsReason() {
      return needsReason;
    }
  }
}
