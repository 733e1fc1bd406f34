package dev.unrepeat.source.cloudevents;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.text.Glance;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Events in the form of CloudEvents 1.0: structured, as a batch, one a line, or in binary mode,
/// where the attributes are `ce-` headers of a kept request. Source: CloudEvents specification,
/// JSON format and HTTP protocol binding.
public final class CloudEvents extends JsonSource {
  private static final int LONGEST_REST = 400;
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)deploy|release|rollback|rolled.?back|upgraded|published|pipelinerun|change\\.merged");
  private static final String[] SAYS = {
    "message", "msg", "summary", "title", "description", "text", "name", "subject.content.name"
  };

  public CloudEvents() {
    super("cloudevents", Set.of(), "specversion", "ce-specversion", "Ce-Specversion");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    // What lies in an envelope is known by its headers, which stand before or behind it.
    return (record.has("specversion") && record.has("source") && record.has("type"))
        || binary(record);
  }

  private static boolean binary(JsonObject record) {
    return record.objectIfAny("headers").allNames().stream()
        .anyMatch("ce-specversion"::equalsIgnoreCase);
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    Envelope envelope = to.envelope();
    if (record.has("specversion")) {
      tell(record, record::at, record, to);
    } else if (!envelope.header("ce-specversion").isEmpty()) {
      tell(record, name -> envelope.header("ce-" + name), JsonObject.EMPTY, to);
    }
  }

  /// The attributes of an event by their names, wherever they stand.
  private interface Attributes {
    String of(String name);
  }

  private void tell(JsonObject record, Attributes attributes, JsonObject event, RecordEvents to) {
    String type = attributes.of("type");
    String id = attributes.of("id");
    JsonObject data = event == record ? record.objectIfAny("data") : record;
    String subject = attributes.of("subject");
    String plain = event == record ? record.textIfAny("data") : "";
    boolean delivers = DeliveryWords.knows(type, data);
    SourceEvent told =
        to.event(
                joined("/", attributes.of("source"), id.isEmpty() ? to.place() : id),
                to.time(attributes.of("time")),
                delivers
                    ? DeliveryWords.of(type, data)
                    : joined(" ", type, subject) + says(record, data, plain, event == record))
            .withSeverity(
                delivers ? DeliveryWords.severity(data) : data.at("severity", "level", "priority"))
            .withAddress(page(data.at("url", "html_url", "link", "uri", "subject.content.url")))
            .referring(references(subject, data));
    to.tell(
        isChange(type) ? told.withKind(EventKind.CHANGE) : told,
        RecordEvents.program("event source", attributes.of("source")));
  }

  /// Nearly no type has the letters of a change.
  private static boolean isChange(String type) {
    return Glance.holdsAny(
            type, "deploy", "release", "roll", "upgraded", "published", "pipelinerun", "merged")
        && CHANGE.matcher(type).find();
  }

  private static String says(JsonObject record, JsonObject data, String plain, boolean structured) {
    String said = plain.isEmpty() ? data.at(SAYS) : plain;
    if (said.isEmpty() && structured) {
      said = record.inWords("data");
    }
    if (said.length() > LONGEST_REST && plain.isEmpty()) {
      said = said.substring(0, LONGEST_REST) + " …";
    }
    return said.isEmpty() ? "" : ": " + said;
  }

  private static Set<String> references(String subject, JsonObject data) {
    Set<String> found = new LinkedHashSet<>(References.inReport(subject));
    found.addAll(References.commit(data.at("sha", "commit", "commit.id")));
    found.addAll(words(data.at("version", "artifactId", "subject.content.artifactId")));
    return found;
  }
}
