package dev.unrepeat.web.page;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.time.ZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A time as three fields of a form write it: clock, date and zone.
public final class TypedTime {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private TypedTime() {}

  /// The fields that show a time in UTC; an undated one shows nothing but what was written.
  ///
  /// @param clock as finely as it was told
  public record Shown(String clock, String date, String zone) {
    public static Shown of(EventTime time) {
      return time.known().map(Shown::of).orElse(new Shown("", "", ""));
    }

    public static Shown of(Instant at) {
      String clock = CLOCK.format(at).replaceFirst("\\.?(000)+$", "");
      return new Shown(clock, DATE.format(at), "UTC");
    }
  }

  /// Reads the three fields; what is wrong is kept in the form beside its field.
  public static Optional<EventTime.At> read(Form form) {
    Optional<ZoneId> zone = form.read("zone", Optional.empty(), () -> zone(form.text("zone")));
    Optional<LocalDate> date = form.read("date", Optional.empty(), () -> date(form.text("date")));
    if (!form.has("time")) {
      form.refuse("time", "The time is empty. Write 14:47 or 14:47:12.");
      return Optional.empty();
    }
    Answers answers = new Answers(zone.or(() -> Optional.of(ZoneOffset.UTC)), date);
    Reading reading = new WrittenTimes(answers, TimeHints.NONE).look(form.text("time"));
    return switch (reading.time()) {
      case EventTime.At at -> Optional.of(at);
      case EventTime.Undated undated -> {
        refuse(form, undated, reading.note());
        yield Optional.empty();
      }
    };
  }

  /// A time with its date in one field; without a zone it is UTC, as the page says.
  public static Instant instant(String typed) {
    return new WrittenTimes(Answers.NONE.withZone(ZoneOffset.UTC), TimeHints.NONE)
        .read(typed)
        .known()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "\"%s\" is no time with its date. Write it as 2026-03-02 14:00.".formatted(typed)));
  }

  private static void refuse(Form form, EventTime.Undated undated, String note) {
    switch (undated.missing()) {
      case DATE, YEAR, DAY_ORDER -> form.refuse("date", "Give the day of this time.");
      case ZONE, TWO_INSTANTS, NO_INSTANT ->
          form.refuse(
              "zone",
              "“%s” %s. Write the offset, as in +02:00."
                  .formatted(form.text("time"), undated.missing().words()));
      case TIME ->
          form.refuse(
              "time",
              note.isEmpty()
                  ? "“%s” is not a time. Write 16:00 or 4:00 PM.".formatted(form.text("time"))
                  : note);
    }
  }

  /// A zone as people write it: `UTC`, `+01:00` or `Europe/Paris`; empty when nothing is written.
  public static Optional<ZoneId> zone(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "“%s” is not a time zone. Write UTC, an offset like +01:00, or a place like Europe/Paris."
                  .formatted(text)
              + ZoneNames.meant(text));
    }
  }

  /// A date as a date field sends it; empty when nothing is written.
  public static Optional<LocalDate> date(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID, "“%s” is not a date. Write it as 2026-10-14.".formatted(text));
    }
  }
}
