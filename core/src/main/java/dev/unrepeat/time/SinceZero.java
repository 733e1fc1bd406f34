package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.RawTime;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times counted from the beginning of an incident: `T+5m`, `T+00:05`, `T-10m`; and the line that
/// says when that was, `T0 = 13:20 UTC`. Without such a line they are asked for.
final class SinceZero {
  private static final Pattern COUNTED =
      Pattern.compile(
          "[Tt] ?([+\\-−–]) ?(?:(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?"
              + "|((?:\\d{1,4} ?(?:d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?!\\p{L}) ?)"
              + "|(?:\\d{1,2} ?[dh] ?\\d{1,2} ?[hm](?:in)?(?!\\p{L})))|(\\d{1,5}))(?!\\w|:\\d)");
  private static final Pattern PIECE = Pattern.compile("(\\d{1,4}) ?([dhms])");
  private static final Pattern STATED =
      Pattern.compile(
          "(?<![\\p{L}\\d])T ?[=+-]? ?0(?![\\d:.])(?: is| was)?[*_`]{0,2} ?[=:(–—-]{0,2} ?(?:is |was |at )?(?=\\d)");
  private static final int MOST_HOURS = 23;

  private SinceZero() {}

  static Optional<Taken<WrittenClock>> at(String s, int i) {
    if ((Characters.charAt(s, i) | 0x20) != 't' || Characters.wordy(s, i + 1)) {
      return Optional.empty();
    }
    Matcher m = COUNTED.matcher(s).region(i, s.length());
    if (!m.lookingAt() || isTicket(m)) {
      return Optional.empty();
    }
    boolean seconds = m.group(4) != null || (m.group(5) != null && m.group(5).contains("s"));
    Optional<Duration> since = length(m).map(d -> m.group(1).equals("+") ? d : d.negated());
    Precision precision = seconds ? Precision.SECOND : Precision.MINUTE;
    int end = m.end() - (s.charAt(m.end() - 1) == ' ' ? 1 : 0);
    return Optional.of(new Taken<>(new WrittenClock.FromZero(since, precision), end));
  }

  /// `T-799` is the number of a ticket.
  private static boolean isTicket(Matcher m) {
    return m.group(6) != null && m.group(6).length() > 2 && !m.group(1).equals("+");
  }

  private static Optional<Duration> length(Matcher m) {
    if (m.group(2) != null) {
      int hours = Integer.parseInt(m.group(2));
      int seconds = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
      Duration length = Duration.ofHours(hours).plusMinutes(Integer.parseInt(m.group(3)));
      return hours > MOST_HOURS ? Optional.empty() : Optional.of(length.plusSeconds(seconds));
    }
    if (m.group(6) != null) {
      return Integer.parseInt(m.group(6)) == 0 ? Optional.of(Duration.ZERO) : Optional.empty();
    }
    Duration length = Duration.ZERO;
    Matcher piece = PIECE.matcher(m.group(5));
    while (piece.find()) {
      long n = Long.parseLong(piece.group(1));
      length =
          length.plus(
              switch (piece.group(2)) {
                case "d" -> Duration.ofDays(n);
                case "h" -> Duration.ofHours(n);
                case "m" -> Duration.ofMinutes(n);
                default -> Duration.ofSeconds(n);
              });
    }
    return Optional.of(length);
  }

  /// The time that a line calls T0.
  static Optional<WrittenTime> stated(String line) {
    if (!mayState(line)) {
      return Optional.empty();
    }
    Matcher stated = STATED.matcher(line);
    return stated.find()
        ? WrittenForms.at(line, stated.end(), false).map(Taken::what).filter(WrittenTime::hasClock)
        : Optional.empty();
  }

  /// Whether a zero stands close behind a T, as in `T = 0`.
  private static boolean mayState(String line) {
    for (int t = line.indexOf('T'); t >= 0; t = line.indexOf('T', t + 1)) {
      int zero = line.indexOf('0', t);
      if (zero >= 0 && zero <= t + 4) {
        return true;
      }
    }
    return false;
  }

  static String why(WrittenTime written) {
    boolean unit =
        written.clock() instanceof WrittenClock.FromZero(var since, var p) && since.isPresent();
    return unit
        ? "\"%s\" counts from a T0 that the text does not state; write when T0 was."
            .formatted(written.text())
        : "\"%s\" does not say whether it counts minutes or hours.".formatted(written.text());
  }

  /// Beside `T+90s` nobody can tell whether `T+02:10` counts hours or minutes.
  static WrittenTime amongSeconds(WrittenTime written, WrittenClock.FromZero clock) {
    boolean either = clock.precision() != Precision.SECOND && written.text().indexOf(':') > 0;
    return either
        ? written.at(new WrittenClock.FromZero(Optional.empty(), Precision.MINUTE))
        : written;
  }

  static Reading place(WrittenTime written, Optional<EventTime> zero) {
    Optional<EventTime> at =
        written.clock() instanceof WrittenClock.FromZero(var length, var precision)
            ? length.flatMap(since -> zero.flatMap(base -> later(base, since, written, precision)))
            : Optional.empty();
    return at.map(time -> new Reading(time, ""))
        .orElseGet(() ->
            new Reading(
                new EventTime.Undated(RawTime.unknown(written.text()), MissingPart.TIME),
                why(written)));
  }

  private static Optional<EventTime> later(
      EventTime base, Duration since, WrittenTime written, Precision precision) {
    if (!(base instanceof EventTime.At zero)) {
      return Optional.empty();
    }
    RawTime raw = zero.raw();
    return Optional.of(
        new EventTime.At(
            zero.instant().plus(since),
            Optional.empty(),
            precision,
            written.about() || zero.about(),
            new RawTime(written.text(), raw.zone(), raw.zoneKnown(), raw.dateKnown())));
  }
}
