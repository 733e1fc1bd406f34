package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Level;

/// Findings as Checkstyle writes its own, which most build servers read.
final class CheckstyleReport {
  private CheckstyleReport() {}

  static String print(LintReport report) {
    StringBuilder out = new StringBuilder(XmlText.HEAD).append("<checkstyle version=\"10.0\">\n");
    for (FileFindings file : report.files()) {
      out.append("  <file name=\"").append(XmlText.of(file.path())).append("\">\n");
      for (PlacedFinding found : file.findings()) {
        out.append(
            "    <error line=\"%d\" column=\"%d\" severity=\"%s\" message=\"%s\" source=\"unrepeat.%s\"/>\n"
                .formatted(
                    found.region().line(),
                    found.region().column(),
                    severity(found.level()),
                    XmlText.of(found.whole()),
                    XmlText.of(found.finding().rule())));
      }
      out.append("  </file>\n");
    }
    return out.append("</checkstyle>\n").toString();
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "info";
    };
  }
}
