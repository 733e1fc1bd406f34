package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/// The timeline as CSV (RFC 4180, with header), an event on each line. A cell that a spreadsheet
/// would take for a formula begins with an apostrophe.
public final class TimelineCsv {
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private TimelineCsv() {}

  /// @param all whether folded events are listed too
  public static String print(Timeline timeline, boolean all) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "id",
          "time",
          "until",
          "precision",
          "about",
          "written",
          "zone",
          "zone known",
          "date known",
          "kind",
          "who",
          "text",
          "source",
          "severity",
          "metric",
          "value",
          "unit",
          "repeats",
          "standing");
      for (TimelineEvent event : all ? timeline.events() : timeline.shown()) {
        csv.writeRecord(cells(event));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String[] cells(TimelineEvent event) {
    RawTime raw = event.time().raw();
    boolean dated = event.time() instanceof EventTime.At;
    EventTime.At at =
        dated
            ? (EventTime.At) event.time()
            : new EventTime.At(
                Instant.EPOCH,
                java.util.Optional.empty(),
                dev.unrepeat.model.Precision.DAY,
                false,
                raw);
    return new String[] {
      event.id().toString(),
      dated ? at.instant().toString() : "",
      at.until().map(Instant::toString).orElse(""),
      dated ? word(at.precision()) : "",
      at.about() ? "yes" : "",
      safe(raw.text()),
      safe(raw.zone()),
      raw.zoneKnown().words(),
      raw.dateKnown().words(),
      event.kind().words(),
      safe(event.actor().map(Actor::role).orElse("")),
      safe(event.text()),
      safe(event.source()),
      safe(event.severity()),
      safe(event.measurement().map(m -> m.metric()).orElse("")),
      event.measurement().map(m -> m.value().toString()).orElse(""),
      safe(event.measurement().map(m -> m.unit()).orElse("")),
      Long.toString(event.repeats()),
      word(event.standing())
    };
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /// A text that a spreadsheet would take for a formula stands behind an apostrophe; with Chinese
  /// and Japanese settings, wide signs begin one too (owasp.org, CSV Injection).
  static String safe(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
