package dev.unrepeat.cli;

import dev.unrepeat.model.NamedPerson;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Owed work as JSON, an object a line; docs/guide/commands/actions.md says what each field means.
final class ActionsJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ActionsJson() {}

  static String lines(OwedWork work, LocalDate today) {
    StringBuilder lines = new StringBuilder();
    work.actions().forEach(one -> lines.append(object(json -> action(json, one, today))));
    work.workarounds().forEach(one -> lines.append(object(json -> workaround(json, one))));
    return lines.toString();
  }

  private static String object(Consumer<JsonGenerator> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void action(JsonGenerator json, OwedWork.Owed one, LocalDate today) {
    json.writeStringProperty("action", one.reference());
    text(json, "incident_title", one.title());
    json.writeStringProperty("what", one.action().what());
    NamedPerson owner = NamedPerson.of(one.action().owner().print());
    text(json, "owner", owner.name());
    owner.address().ifPresent(address -> json.writeStringProperty("owner_address", address));
    json.writeStringProperty("state", one.action().state().word());
    one.due().ifPresent(due -> json.writeStringProperty("due", due.toString()));
    one.action().priority().ifPresent(p -> json.writeStringProperty("priority", p.name()));
    one.action()
        .type()
        .ifPresent(t -> json.writeStringProperty("type", t.name().toLowerCase(Locale.ROOT)));
    text(json, "done_when", one.action().doneWhen());
    json.writeBooleanProperty("overdue", one.action().overdue(today));
    json.writeBooleanProperty("unaccepted", one.action().pastUnaccepted(today));
    json.writeBooleanProperty("look_at", one.action().toLookAt(today));
  }

  private static void workaround(JsonGenerator json, OwedWork.Stopgap one) {
    json.writeStringProperty("workaround", one.workaround().text());
    json.writeStringProperty("in", one.where());
    json.writeStringProperty("expired", one.workaround().expires().toString());
    one.workaround()
        .replacedBy()
        .ifPresent(by -> json.writeStringProperty("replaced_by", by.toString()));
  }

  private static void text(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }
}
