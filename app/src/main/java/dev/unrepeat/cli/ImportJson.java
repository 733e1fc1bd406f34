package dev.unrepeat.cli;

import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.evidence.git.History;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.imports.FileReport;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The report of an import as JSON lines, one object for each file; docs/guide/commands/import.md
/// says what each field means.
final class ImportJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ImportJson() {}

  static String line(FileReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("path", report.path());
      json.writeStringProperty("outcome", report.outcome().word());
      text(json, "id", report.id());
      text(json, "where", report.where());
      text(json, "reason", report.reason());
      report.document().ifPresent(document -> document(json, document));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void document(JsonGenerator json, DocumentReading document) {
    ForeignReading reading = document.reading();
    text(json, "title", reading.postmortem().incident().title());
    text(json, "format", reading.format());
    text(json, "sha256", document.sha256());
    json.writeNumberProperty("bytes", document.bytes());
    text(json, "encoding", document.decoding());
    document.file().written().ifPresent(written -> written(json, written));
    array(
        json,
        "headings",
        reading.headings(),
        heading -> {
          json.writeNumberProperty("line", heading.line());
          json.writeStringProperty("text", heading.text());
          json.writeStringProperty("meaning", heading.meaning().word());
        });
    array(json, "dated_lines", reading.events(), line -> dated(json, line));
    array(
        json,
        "actions",
        reading.actions(),
        line -> {
          json.writeNumberProperty("line", line.line());
          json.writeStringProperty("id", line.action().id().toString());
          json.writeStringProperty("state", line.action().state().word());
        });
    array(
        json,
        "milestones",
        reading.milestones(),
        named -> {
          json.writeNumberProperty("line", named.line());
          json.writeStringProperty("kind", word(named.milestone().kind()));
          json.writeStringProperty("at", named.milestone().at().toString());
        });
    array(
        json,
        "links",
        reading.postmortem().links(),
        link -> {
          json.writeStringProperty("kind", word(link.kind()));
          json.writeStringProperty("label", link.label());
          json.writeStringProperty("address", link.address());
        });
    array(
        json,
        "notes",
        reading.notes(),
        note -> {
          json.writeNumberProperty("line", note.line());
          json.writeStringProperty("kind", word(note.kind()));
          json.writeStringProperty("sentence", note.sentence());
        });
    array(
        json,
        "secrets",
        document.secrets(),
        secret -> {
          json.writeNumberProperty("line", secret.line());
          json.writeStringProperty("kind", secret.kind());
        });
  }

  private static void written(JsonGenerator json, History.Written written) {
    json.writeStringProperty("first_committed", written.first().toString());
    json.writeStringProperty("last_committed", written.last().toString());
  }

  private static void dated(JsonGenerator json, ForeignReading.Event line) {
    json.writeNumberProperty("line", line.line());
    json.writeStringProperty("event", line.event().id().toString());
    json.writeStringProperty("written", line.event().time().raw().text());
    switch (line.event().time()) {
      case EventTime.At at -> json.writeStringProperty("at", at.instant().toString());
      case EventTime.Undated undated -> {
        json.writeStringProperty("missing", word(undated.missing()));
        json.writeStringProperty("answer", undated.missing().option());
      }
    }
  }

  private static <T> void array(JsonGenerator json, String name, List<T> all, Consumer<T> one) {
    json.writeArrayPropertyStart(name);
    for (T each : all) {
      json.writeStartObject();
      one.accept(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
