package dev.unrepeat.source.transcript;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.Refused;
import dev.unrepeat.time.IsoInstants;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a recording began, and how that is known.
record Beginning(Instant at, Provenance known) {
  private static final Pattern NOTE = Pattern.compile("NOTE\\s+.*?\\b(\\d{4}-\\d{2}-\\d{2}T\\S+)");
  private static final Pattern ZOOM = Pattern.compile("(?:^|.*/)GMT(\\d{8}-\\d{6})_[^/]*");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  /// From a note with a time that names its zone.
  static Optional<Beginning> ofNote(String line) {
    Matcher note = NOTE.matcher(line);
    if (!note.matches()) {
      return Optional.empty();
    }
    try {
      return IsoInstants.read(note.group(1))
          .flatMap(EventTime::known)
          .map(at -> new Beginning(at, Provenance.FROM_DOCUMENT));
    } catch (Refused noTime) {
      // Any other note.
      return Optional.empty();
    }
  }

  /// From the name that Zoom gives: `GMT20261014-143000_Recording.transcript.vtt`.
  static Optional<Beginning> ofName(String path) {
    Matcher name = ZOOM.matcher(path);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Beginning(
              LocalDateTime.parse(name.group(1), STAMP).toInstant(ZoneOffset.UTC),
              Provenance.BY_FORMAT));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
