package dev.unrepeat.source.zabbix;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Problems and events of Zabbix, as `problem.get` and `event.get` list them. Source: Zabbix
/// manual, API reference, "Problem object" and "Event object". A second and its nanoseconds stand
/// in two fields; a problem that is over says so by the id of the event that ended it.
public final class ZabbixEvents extends JsonSource {
  private static final int NANO_DIGITS = 9;
  private static final int ACKNOWLEDGES = 2;

  public ZabbixEvents() {
    super("zabbix", Set.of("result"), "eventid");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("eventid") && record.has("clock") && record.has("objectid");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String id = record.at("eventid");
    if (id.isEmpty()) {
      return;
    }
    String name = record.at("name");
    String host = record.at("hosts.host", "hosts.name");
    String what = joined(" on ", name.isEmpty() ? "Trigger " + record.at("objectid") : name, host);
    boolean over = record.at("value").equals("0");
    to.tell(
        to.event(
                id,
                time(record.at("clock"), record.at("ns"), to),
                joined(": ", what + (over ? " is resolved" : ""), record.at("opdata")))
            .withKind(over ? EventKind.OBSERVATION : EventKind.ALERT)
            .withSeverity(severity(record.at("severity")))
            .referring(words(name, id)),
        program("monitoring", "Zabbix"));
    String end = record.at("r_eventid");
    if (!end.isEmpty() && !end.equals("0") && !record.at("r_clock").isEmpty()) {
      to.tell(
          to.event(end, time(record.at("r_clock"), record.at("r_ns"), to), what + " is resolved")
              .withKind(EventKind.OBSERVATION)
              .withSeverity(severity(record.at("severity")))
              .referring(words(name, id)),
          program("monitoring", "Zabbix"));
    }
    record.objectsAt("acknowledges").forEach(said -> said(said, id, what, to));
  }

  /// The second bit of `action` says that it was acknowledged.
  private static void said(JsonObject said, String id, String what, RecordEvents to) {
    String message = said.at("message");
    boolean acknowledged = isBitSet(said.at("action"));
    if (message.isEmpty() && !acknowledged) {
      return;
    }
    to.tell(
        to.event(
                joined("/", id, "said", said.at("acknowledgeid", "clock")),
                to.time(said.at("clock")),
                joined(": ", what + (acknowledged ? " is acknowledged" : ""), message))
            .withKind(acknowledged ? EventKind.ACKNOWLEDGEMENT : EventKind.COMMUNICATION),
        person("responder", said.at("username", "alias", "userid")));
  }

  private static boolean isBitSet(String action) {
    return action.matches("\\d{1,4}") && (Integer.parseInt(action) & ACKNOWLEDGES) != 0;
  }

  private static EventTime time(String second, String nano, RecordEvents to) {
    boolean whole = nano.isEmpty() || nano.equals("0") || nano.length() > NANO_DIGITS;
    return to.time(whole ? second : second + "." + "0".repeat(NANO_DIGITS - nano.length()) + nano);
  }

  private static String severity(String number) {
    return switch (number) {
      case "1" -> "Information";
      case "2" -> "Warning";
      case "3" -> "Average";
      case "4" -> "High";
      case "5" -> "Disaster";
      default -> "";
    };
  }
}
