package dev.unrepeat.lint.format;

import java.util.Locale;

/// A form in which other programs take findings.
public enum ReportFormat {
  JSON,
  SARIF,
  GITHUB,
  GITLAB,
  CHECKSTYLE,
  JUNIT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The whole report, with a line feed at its end.
  public String print(LintReport report) {
    return switch (this) {
      case JSON -> JsonReport.print(report);
      case SARIF -> SarifReport.print(report);
      case GITHUB -> GithubReport.print(report);
      case GITLAB -> GitlabReport.print(report);
      case CHECKSTYLE -> CheckstyleReport.print(report);
      case JUNIT -> JunitReport.print(report);
    };
  }
}
