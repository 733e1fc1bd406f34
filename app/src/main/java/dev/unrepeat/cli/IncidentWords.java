package dev.unrepeat.cli;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import java.util.Locale;

/// Reads the kind and the severity of an incident as they are typed: `near-miss`, `sev2`, `2`.
final class IncidentWords {
  private IncidentWords() {}

  static IncidentKind kind(String typed) {
    String words = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    for (IncidentKind kind : IncidentKind.values()) {
      if (kind.name().equals(words)) {
        return kind;
      }
    }
    throw invalid(
        "There is no kind of incident \"%s\". Use outage, security, product, project, process or near-miss."
            .formatted(typed));
  }

  static Severity severity(String typed) {
    String words = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
    for (Severity severity : Severity.values()) {
      String number = severity.name().substring(3);
      if (words.equals(severity.name()) || words.equals(number)) {
        return severity;
      }
    }
    throw invalid("There is no severity \"" + typed + "\". Use SEV1, SEV2, SEV3 or SEV4.");
  }

  private static Refused invalid(String sentence) {
    return new Refused(Refused.Reason.INVALID, sentence);
  }
}
