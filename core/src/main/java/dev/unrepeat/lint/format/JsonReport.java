package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import tools.jackson.core.JsonGenerator;

/// Findings as one JSON object; docs/guide/commands/lint.md says what each field means.
final class JsonReport {
  private JsonReport() {}

  static String print(LintReport report) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("tool", "unrepeat");
      json.writeStringProperty("version", report.version());
      JsonText.object(
          json,
          "counts",
          () -> {
            json.writeNumberProperty("files", report.files().size());
            for (Level level : Level.values()) {
              json.writeNumberProperty(level.word(), report.count(level));
            }
            json.writeNumberProperty(
                "set_aside", report.files().stream().mapToInt(FileFindings::setAside).sum());
          });
      JsonText.array(json, "files", report.files(), file -> file(json, file));
      json.writeEndObject();
    });
  }

  private static void file(JsonGenerator json, FileFindings file) {
    json.writeStringProperty("path", file.path());
    JsonText.array(json, "findings", file.findings(), found -> finding(json, found));
  }

  private static void finding(JsonGenerator json, PlacedFinding found) {
    json.writeStringProperty("rule", found.finding().rule());
    json.writeStringProperty("family", found.finding().family().word());
    json.writeStringProperty("level", found.level().word());
    json.writeStringProperty("message", found.finding().message());
    region(json, found.region());
    json.writeNumberProperty("offset", found.finding().span().from());
    json.writeNumberProperty("length", found.finding().span().length());
    json.writeStringProperty("text", found.finding().text());
    json.writeStringProperty("fingerprint", found.key());
    found
        .finding()
        .proposal()
        .ifPresent(proposal -> JsonText.object(json, "proposal", () -> proposal(json, proposal)));
  }

  private static void region(JsonGenerator json, Region region) {
    json.writeNumberProperty("line", region.line());
    json.writeNumberProperty("column", region.column());
    json.writeNumberProperty("end_line", region.endLine());
    json.writeNumberProperty("end_column", region.endColumn());
  }

  private static void proposal(JsonGenerator json, Proposal proposal) {
    switch (proposal) {
      case Proposal.Fix fix -> {
        json.writeStringProperty("kind", "fix");
        json.writeStringProperty("words", fix.words());
        edit(json, fix.edit());
      }
      case Proposal.Rewrite rewrite -> {
        json.writeStringProperty("kind", "rewrite");
        edit(json, rewrite.edit());
      }
      case Proposal.Advice advice -> {
        json.writeStringProperty("kind", "advice");
        json.writeStringProperty("question", advice.question());
      }
    }
  }

  private static void edit(JsonGenerator json, Edit edit) {
    json.writeNumberProperty("offset", edit.span().from());
    json.writeNumberProperty("length", edit.span().length());
    json.writeStringProperty("text", edit.text());
  }
}
