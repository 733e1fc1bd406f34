package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Findings as SARIF 2.1.0 (OASIS), in the subset that code scanning of GitHub takes. A fix is left
/// out where it changes nothing: one empty list of changes makes GitHub refuse the whole file.
final class SarifReport {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private SarifReport() {}

  static String print(LintReport report) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringProperty("version", "2.1.0");
      JsonText.array(json, "runs", List.of(report), run -> run(json, run));
      json.writeEndObject();
    });
  }

  private static void run(JsonGenerator json, LintReport report) {
    Map<String, Integer> places = new HashMap<>();
    for (RuleText rule : report.rules()) {
      places.put(rule.id(), places.size());
    }
    JsonText.object(
        json,
        "tool",
        () ->
            JsonText.object(
                json,
                "driver",
                () -> {
                  json.writeStringProperty("name", "Unrepeat");
                  json.writeStringProperty("version", report.version());
                  JsonText.array(json, "rules", report.rules(), rule -> rule(json, rule));
                }));
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
    for (FileFindings file : report.files()) {
      for (PlacedFinding found : file.findings()) {
        json.writeStartObject();
        result(json, file.path(), found, Optional.ofNullable(places.get(found.finding().rule())));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void rule(JsonGenerator json, RuleText rule) {
    json.writeStringProperty("id", rule.id());
    text(json, "shortDescription", rule.title());
    text(json, "fullDescription", rule.title());
    JsonText.object(
        json,
        "help",
        () -> {
          String page = rule.page().isEmpty() ? rule.title() : rule.page();
          json.writeStringProperty("text", page);
          json.writeStringProperty("markdown", page);
        });
    JsonText.object(
        json, "defaultConfiguration", () -> json.writeStringProperty("level", level(rule.level())));
    JsonText.object(
        json,
        "properties",
        () -> {
          json.writeArrayPropertyStart("tags");
          json.writeString(rule.family().word());
          json.writeEndArray();
        });
  }

  private static void result(
      JsonGenerator json, String path, PlacedFinding found, Optional<Integer> rule) {
    json.writeStringProperty("ruleId", found.finding().rule());
    rule.ifPresent(place -> json.writeNumberProperty("ruleIndex", place));
    json.writeStringProperty("level", level(found.level()));
    text(json, "message", found.whole());
    JsonText.array(
        json,
        "locations",
        List.of(found.region()),
        region ->
            JsonText.object(
                json,
                "physicalLocation",
                () -> {
                  artifact(json, path);
                  region(json, "region", region);
                }));
    JsonText.object(
        json,
        "partialFingerprints",
        () ->
            json.writeStringProperty("primaryLocationLineHash", found.key() + ":" + found.turn()));
    if (found.finding().proposal().orElse(null) instanceof Proposal.Fix fix) {
      found
          .edit()
          .ifPresent(edit ->
              JsonText.array(json, "fixes", List.of(fix), one -> fix(json, path, one, edit)));
    }
  }

  private static void fix(JsonGenerator json, String path, Proposal.Fix fix, Region edit) {
    text(json, "description", fix.words());
    JsonText.array(
        json,
        "artifactChanges",
        List.of(fix),
        change -> {
          artifact(json, path);
          JsonText.array(
              json,
              "replacements",
              List.of(fix.edit()),
              replacement -> {
                region(json, "deletedRegion", edit);
                text(json, "insertedContent", replacement.text());
              });
        });
  }

  private static void artifact(JsonGenerator json, String path) {
    JsonText.object(json, "artifactLocation", () -> json.writeStringProperty("uri", uri(path)));
  }

  private static void region(JsonGenerator json, String name, Region region) {
    JsonText.object(
        json,
        name,
        () -> {
          json.writeNumberProperty("startLine", region.line());
          json.writeNumberProperty("startColumn", region.column());
          json.writeNumberProperty("endLine", region.endLine());
          json.writeNumberProperty("endColumn", region.endColumn());
        });
  }

  private static void text(JsonGenerator json, String name, String text) {
    JsonText.object(json, name, () -> json.writeStringProperty("text", text));
  }

  private static String level(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }

  /// A relative path as a relative reference, an absolute one as an address of a file.
  static String uri(String path) {
    String slashes = path.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    StringBuilder uri = new StringBuilder();
    if (slashes.startsWith("/")) {
      uri.append("file://");
    } else if (slashes.matches("[A-Za-z]:/.*")) {
      uri.append("file:///");
    }
    for (byte octet : slashes.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && UNRESERVED.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append("%%%02X".formatted(octet & 0xFF));
      }
    }
    return uri.toString();
  }
}
