package dev.unrepeat.source.prtg;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/// The log of PRTG, as `/api/table.json?content=messages` lists it. Its raw times are UTC, in days
/// since 30 December 1899; those for people are of the zone of whoever asked, and do not say it.
/// Source: PRTG manual, "Application programming interface (API) definition".
public final class PrtgMessages extends JsonSource {
  private static final Pattern DAYS = Pattern.compile("[3-7]\\d{4}(?:\\.\\d{1,12})?");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");
  private static final BigDecimal EPOCH = new BigDecimal("25569");
  private static final BigDecimal SECONDS = new BigDecimal("86400");

  public PrtgMessages() {
    super("prtg", Set.of("messages"), "datetime_raw", "prtg-version");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("objid")
        && (record.has("datetime_raw") || (record.has("datetime") && around.has("prtg-version")));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!record.has("objid")) {
      return;
    }
    String state = plain(record.at("status"));
    String name = record.at("name", "sensor");
    String device = record.at("parent", "device");
    String what = name.contains(device) ? name : joined(" on ", name, device);
    boolean down = state.startsWith("Down");
    to.tell(
        to.event(
                joined("/", record.at("objid"), record.at("datetime_raw", "datetime"), state),
                time(record, to),
                joined(
                    ": ", joined(" is ", what, state), plain(record.at("message_raw", "message"))))
            .withKind(down ? EventKind.ALERT : EventKind.OBSERVATION)
            .withSeverity(down || state.startsWith("Warning") ? state : "")
            .referring(words(name)),
        program("monitoring", "PRTG"));
  }

  private static EventTime time(JsonObject record, RecordEvents to) {
    String raw = record.at("datetime_raw");
    if (!DAYS.matcher(raw).matches()) {
      return to.time(record.at("datetime"));
    }
    BigDecimal seconds = new BigDecimal(raw).subtract(EPOCH).multiply(SECONDS);
    long rounded = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
    return to.time(Instant.ofEpochSecond(rounded).toString()).writtenAs(raw);
  }

  private static String plain(String text) {
    return TAG.matcher(text).replaceAll(" ").strip();
  }
}
