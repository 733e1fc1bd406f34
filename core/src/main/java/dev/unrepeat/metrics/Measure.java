package dev.unrepeat.metrics;

import dev.unrepeat.model.MilestoneKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a duration came to: a length, or the reason why there is none. Zero is a length.
public sealed interface Measure {
  /// The length, where there is a valid one.
  default Optional<Duration> known() {
    return switch (this) {
      case Value value -> Optional.of(value.length());
      case Pending p -> Optional.empty();
      case Missing m -> Optional.empty();
      case NotApplicable n -> Optional.empty();
      case Invalid i -> Optional.empty();
    };
  }

  /// The same once the incident is over: what was awaited will not come any more, it is missing.
  default Measure whenOver() {
    return this instanceof Pending pending ? new Missing(List.of(pending.until())) : this;
  }

  /// As people read it: `52 min`, or the reason in words.
  default String words() {
    return switch (this) {
      case Value value -> Durations.print(value.length());
      case Pending pending -> "pending: not yet " + pending.until().words();
      case Missing missing ->
          "missing: "
              + missing.milestones().stream()
                  .map(MilestoneKind::words)
                  .collect(Collectors.joining(", "));
      case NotApplicable none -> "not applicable: " + none.reason();
      case Invalid invalid ->
          "invalid: " + Durations.print(invalid.length()) + " (" + invalid.why() + ")";
    };
  }

  record Value(Duration length) implements Measure {}

  /// Still open: the milestone can yet be reached.
  record Pending(MilestoneKind until) implements Measure {}

  /// The milestones that nobody knows, and nobody will by waiting.
  record Missing(List<MilestoneKind> milestones) implements Measure {
    public Missing {
      milestones = List.copyOf(milestones);
    }
  }

  /// The measure has no meaning for this incident, such as detection of a near miss.
  record NotApplicable(String reason) implements Measure {}

  /// The end lies before the start; shown, never dropped.
  ///
  /// @param length the negative difference
  record Invalid(Duration length, String why) implements Measure {}
}
