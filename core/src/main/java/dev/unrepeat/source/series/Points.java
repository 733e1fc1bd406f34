package dev.unrepeat.source.series;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Checks points on their way: in order, not too many; what is no number goes on as NaN.
final class Points {
  private static final int MOST = 2_000_000;

  private static final Pattern EPOCH = Pattern.compile("\\d{9,14}(?:\\.\\d+)?");
  private static final Pattern ZONED = Pattern.compile(".*T.*(?:Z|[+-]\\d{2}:?\\d{2})");

  /// Above this an epoch count is in milliseconds.
  private static final double SECONDS = 1e11;

  private final PointSink sink;
  private long count;
  private long last = Long.MIN_VALUE;
  private String lastPlace = "";
  private long broken;
  private String firstBroken = "";
  private boolean assumed;

  Points(PointSink sink) {
    this.sink = sink;
  }

  /// @param place where it stands, for example `line 7`
  void take(String place, String time, String value) {
    long at = time(place, time);
    double number = value(place, value);
    Refused.unless(
        at > last,
        at == last
            ? "The series has one time twice: %s and %s. Keep one of them, and send it again."
                .formatted(lastPlace, place)
            : "The series is not in the order of time: %s lies before %s. Sort it by time and send it again."
                .formatted(place, lastPlace));
    last = at;
    lastPlace = place;
    if (count + broken >= MOST) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The series has more than 2,000,000 points. Take a wider step, or the hours about the incident alone.");
    }
    if (Double.isFinite(number)) {
      count++;
      sink.point(at, number);
    } else {
      sink.point(at, Double.NaN);
      broken++;
      firstBroken =
          firstBroken.isEmpty()
              ? "%s (%s)".formatted(value.isEmpty() ? "nothing" : value, place)
              : firstBroken;
    }
  }

  private static double value(String place, String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "", "nan", "null", "none", "-" -> Double.NaN;
      case "+inf", "inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        try {
          yield Double.parseDouble(word);
        } catch (NumberFormatException e) {
          throw new Refused(
              Refused.Reason.INVALID,
              "The value \"%s\" in %s is no number. Send a series of times and numbers."
                  .formatted(text, place));
        }
      }
    };
  }

  private long time(String place, String text) {
    String written = text.strip();
    try {
      if (EPOCH.matcher(written).matches()) {
        double epoch = Double.parseDouble(written);
        return Math.round(epoch < SECONDS ? epoch * 1000 : epoch);
      }
      String iso = written.replace(' ', 'T').replaceFirst("T?UTC$", "Z");
      if (ZONED.matcher(iso).matches()) {
        return Instant.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")).toEpochMilli();
      }
      long at = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli();
      assumed = true;
      return at;
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The time \"%s\" in %s cannot be read. Write it as 2026-10-14T14:31:00Z, or in seconds since 1970."
              .formatted(text, place));
    }
  }

  void end() {
    Refused.unless(
        count > 0 || broken == 0,
        "No value of this series is a number: the first is %s. Check the query."
            .formatted(firstBroken));
    Refused.unless(
        count > 1,
        "A series needs at least two points, each a time and a value. The first column is the time.");
  }

  long count() {
    return count;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (broken > 0) {
      notes.add(
          "%d %s no number and left out; the first is %s."
              .formatted(broken, broken == 1 ? "value is" : "values are", firstBroken));
    }
    if (assumed) {
      notes.add("Times without a zone were read as UTC.");
    }
    return notes;
  }
}
