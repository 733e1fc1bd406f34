package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Level;
import tools.jackson.core.JsonGenerator;

/// Findings as a code quality report of GitLab. Each has a fingerprint of its own: of two with the
/// same one GitLab shows the first alone.
final class GitlabReport {
  private GitlabReport() {}

  static String print(LintReport report) {
    return JsonText.of(json -> {
      json.writeStartArray();
      for (FileFindings file : report.files()) {
        for (PlacedFinding found : file.findings()) {
          json.writeStartObject();
          issue(json, file.path(), found);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
    });
  }

  private static void issue(JsonGenerator json, String path, PlacedFinding found) {
    json.writeStringProperty("description", found.whole());
    json.writeStringProperty("check_name", found.finding().rule());
    json.writeStringProperty(
        "fingerprint", Fingerprint.of(path, found.key(), String.valueOf(found.turn())));
    json.writeStringProperty("severity", severity(found.level()));
    JsonText.object(
        json,
        "location",
        () -> {
          json.writeStringProperty("path", path.replaceFirst("^(?:\\./)+", ""));
          JsonText.object(
              json,
              "lines",
              () -> {
                json.writeNumberProperty("begin", found.region().line());
                json.writeNumberProperty("end", found.region().endLine());
              });
        });
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case SUGGESTION -> "info";
    };
  }
}
