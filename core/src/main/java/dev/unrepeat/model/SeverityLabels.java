package dev.unrepeat.model;

import java.util.List;
import java.util.Optional;

/// The team's own words for the four severities, worst first, for example P1–P4 or Critical, High,
/// Medium, Low.
public record SeverityLabels(List<String> worstFirst) {
  public static final SeverityLabels STANDARD =
      new SeverityLabels(List.of("SEV1", "SEV2", "SEV3", "SEV4"));

  public SeverityLabels {
    worstFirst = List.copyOf(worstFirst);
    Refused.unless(
        worstFirst.size() == Severity.values().length
            && worstFirst.stream().distinct().count() == 4,
        "Severity labels are four different words, worst first.");
    worstFirst.forEach(label -> Refused.blank(label, "severity label"));
  }

  public String print(Severity severity) {
    return worstFirst.get(severity.ordinal());
  }

  /// Reads the team's own word or the standard one, in any case and with or without a dash
  /// (`sev-1`).
  public Optional<Severity> read(String text) {
    String wanted = text.strip();
    for (Severity severity : Severity.values()) {
      if (wanted.equalsIgnoreCase(print(severity))
          || wanted.replaceAll("[-\\s]", "").equalsIgnoreCase(severity.name())) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
