package dev.unrepeat.source.statuspage;

import static dev.unrepeat.source.json.RecordEvents.joined;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.PlainText;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The history a status page shows, month by month. It tells the times of an incident only in
/// words, `Jun 12, 18:03 - 19:02 UTC`, and the year with the month.
final class HistoryPage {
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\p{Alpha}{3}) (\\d{1,2}), (\\d{2}:\\d{2})"
              + "(?: - (?:(\\p{Alpha}{3}) (\\d{1,2}), )?(\\d{2}:\\d{2}))? (\\p{Alpha}{1,5})");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu MMM d HH:mm", Locale.ENGLISH);

  private HistoryPage() {}

  static void tell(JsonObject page, RecordEvents to) {
    boolean any = false;
    for (JsonObject month : page.objectsAt("months").reversed()) {
      for (JsonObject incident : month.objectsAt("incidents").reversed()) {
        incident(incident, month.at("year"), to);
        any = true;
      }
    }
    if (!any) {
      to.leaveOut("The history has no incident");
    }
  }

  private static void incident(JsonObject incident, String year, RecordEvents to) {
    String written = PlainText.ofHtml(incident.at("timestamp"));
    String code = incident.at("code");
    String impact = incident.at("impact");
    to.tell(
        to.event(
                code.isEmpty() ? joined("/", incident.at("name"), year, written) : code,
                time(written, year),
                joined(": ", incident.at("name"), PlainText.ofHtml(incident.at("message"))))
            .withKind(EventKind.COMMUNICATION)
            .withSeverity(impact.equals("none") ? "" : impact)
            .referring(code.isEmpty() ? Set.of() : Set.of(code)));
  }

  private static EventTime time(String written, String year) {
    Matcher words = WORDS.matcher(written);
    if (!words.matches() || !year.matches("\\d{4}")) {
      return new EventTime.Undated(RawTime.unknown(written), MissingPart.TIME);
    }
    if (!words.group(7).equals("UTC")) {
      return new EventTime.Undated(
          new RawTime(year + " " + written, "", Provenance.UNKNOWN, Provenance.FROM_DOCUMENT),
          MissingPart.ZONE);
    }
    try {
      Instant from = instant(year, words.group(1), words.group(2), words.group(3));
      Optional<Instant> until = Optional.empty();
      if (words.group(6) != null) {
        boolean sameDay = words.group(4) == null;
        until =
            Optional.of(
                    instant(
                        year,
                        sameDay ? words.group(1) : words.group(4),
                        sameDay ? words.group(2) : words.group(5),
                        words.group(6)))
                .filter(end -> !end.isBefore(from));
      }
      RawTime raw = new RawTime(written, "UTC", Provenance.IN_TEXT, Provenance.FROM_DOCUMENT);
      return new EventTime.At(from, until, Precision.MINUTE, false, raw);
    } catch (DateTimeException noSuchDay) {
      return new EventTime.Undated(RawTime.unknown(written), MissingPart.TIME);
    }
  }

  private static Instant instant(String year, String month, String day, String clock) {
    return LocalDateTime.parse(String.join(" ", year, month, day, clock), WRITTEN)
        .toInstant(ZoneOffset.UTC);
  }
}
