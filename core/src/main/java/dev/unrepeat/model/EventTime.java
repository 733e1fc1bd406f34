package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// When an event happened: an instant with its precision, or what is missing to know it. The
/// written form is kept in both.
public sealed interface EventTime {
  RawTime raw();

  /// The instant, where it is known.
  default Optional<Instant> known() {
    return switch (this) {
      case At at -> Optional.of(at.instant());
      case Undated undated -> Optional.empty();
    };
  }

  /// The same, read from a text that was written in another way.
  default EventTime writtenAs(String text) {
    RawTime raw = new RawTime(text, raw().zone(), raw().zoneKnown(), raw().dateKnown());
    return switch (this) {
      case At at -> new At(at.instant(), at.until(), at.precision(), at.about(), raw);
      case Undated undated -> new Undated(raw, undated.missing());
    };
  }

  /// A known instant.
  ///
  /// @param until the end of a range such as `17:00–18:00`, or of a run of repeats
  /// @param about whether the source itself said "about" or "~"
  record At(
      Instant instant, Optional<Instant> until, Precision precision, boolean about, RawTime raw)
      implements EventTime {
    public At {
      if (until.isPresent() && until.get().isBefore(instant)) {
        throw new Refused(
            Refused.Reason.INVALID, "The range \"" + raw.text() + "\" ends before it begins.");
      }
    }
  }

  /// A time that needs an answer; nothing is guessed.
  record Undated(RawTime raw, MissingPart missing) implements EventTime {}
}
