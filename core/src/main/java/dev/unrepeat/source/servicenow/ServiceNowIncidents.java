package dev.unrepeat.source.servicenow;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Incidents of ServiceNow, as its table API and the export of a list to JSON give them. Source:
/// ServiceNow, "Table API". A field is a text, or an object with `value` and `display_value`.
/// Values are in UTC; display values are in the zone of whoever asked, which nothing says.
public final class ServiceNowIncidents extends JsonSource {
  private static final Pattern UNZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

  public ServiceNowIncidents() {
    super("servicenow", Set.of("result", "records"), "short_description");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("short_description")
        && record.has("number")
        && (record.has("opened_at") || record.has("sys_created_on") || record.has("sys_id"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String number = shown(record, "number");
    if (number.isEmpty()) {
      return;
    }
    String title = number + ": " + shown(record, "short_description");
    String opened = raw(record, "opened_at").isEmpty() ? "sys_created_on" : "opened_at";
    String caller = shown(record, "caller_id");
    to.tell(
        to.event(number, time(record, opened, to), title)
            .withSeverity(shown(record, "priority"))
            .referring(words(number)),
        who(caller.isEmpty() ? shown(record, "opened_by") : caller));
    if (!raw(record, "resolved_at").isEmpty()) {
      to.tell(
          to.event(
                  joined("/", number, "resolved"),
                  time(record, "resolved_at", to),
                  joined(": ", number + " is resolved", shown(record, "close_notes")))
              .withKind(EventKind.RESOLUTION)
              .withSeverity(shown(record, "priority"))
              .referring(words(number)),
          who(shown(record, "resolved_by")));
    }
  }

  /// Whose name is only an id is not named.
  private static Optional<Actor> who(String name) {
    return name.matches("[0-9a-f]{32}") ? Optional.empty() : person("responder", name);
  }

  private static EventTime time(JsonObject record, String field, RecordEvents to) {
    String written = raw(record, field);
    boolean utc = isRaw(record, field) && UNZONED.matcher(written).matches();
    return to.time(utc ? written.replace(' ', 'T') + "Z" : written).writtenAs(written);
  }

  /// A plain text is a value where the priority beside it is one: `1`, and not `1 - Critical`.
  private static boolean isRaw(JsonObject record, String field) {
    return record.objectIfAny(field).has("value")
        || (record.objectIfAny(field).isEmpty() && record.textIfAny("priority").matches("\\d"));
  }

  private static String raw(JsonObject record, String field) {
    return record.at(field + ".value", field, field + ".display_value");
  }

  private static String shown(JsonObject record, String field) {
    return record.at(field + ".display_value", field, field + ".value");
  }
}
