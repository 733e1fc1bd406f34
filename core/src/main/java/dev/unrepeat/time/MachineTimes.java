package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import java.util.Optional;

/// A field in which a program put a time: an epoch count or ISO 8601, decided for each value by
/// itself.
///
/// @param answers the zone to use where a value names none
public record MachineTimes(Answers answers) {
  /// Empty when the field says that there is no time (`0001-01-01…`, `1970-01-01…`, `0`, ``,
  /// `null`).
  ///
  /// @throws dev.unrepeat.model.Refused with a sentence for the report when the value cannot be
  ///   read
  public Optional<EventTime> read(String text) {
    String trimmed = plain(text.strip());
    if (Epochs.looksLike(trimmed)) {
      return Epochs.read(trimmed);
    }
    Optional<EventTime> read = IsoInstants.read(trimmed);
    if (read.isPresent() && read.get() instanceof EventTime.Undated && answers.zone().isPresent()) {
      return Optional.of(new WrittenTimes(answers, TimeHints.NONE).read(trimmed));
    }
    return read;
  }

  /// The count in `/Date(1795901620123)/`, as .NET and PowerShell write a time in JSON.
  private static String plain(String text) {
    boolean dated = text.startsWith("/Date(") && text.endsWith(")/");
    return dated ? text.substring(6, text.length() - 2).replaceFirst("[+-]\\d{4}$", "") : text;
  }
}
