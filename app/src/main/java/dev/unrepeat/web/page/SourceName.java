package dev.unrepeat.web.page;

/// A source as people write its name: `PagerDuty` for `pagerduty`.
public final class SourceName {
  private SourceName() {}

  public static String of(String source) {
    return switch (source) {
      case "pagerduty" -> "PagerDuty";
      case "github" -> "GitHub";
      case "csv" -> "CSV";
      case "json" -> "JSON";
      case "text" -> "Notes";
      default -> Printing.capital(source);
    };
  }
}
