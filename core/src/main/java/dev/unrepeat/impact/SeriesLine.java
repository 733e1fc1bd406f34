package dev.unrepeat.impact;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A metric over time that lies among the evidence: `V3: failed requests, per min`.
///
/// @param unit of a value; `per s`, `per min` or `per h` for what is counted
public record SeriesLine(EvidenceId evidence, String metric, String unit) {
  private static final Pattern WRITTEN = Pattern.compile("(.+?)(?:, ?([^,]*))?");

  static List<SeriesLine> read(String text) {
    return Lines.named(text, "V3: failed requests, per min").entrySet().stream()
        .map(line -> line(line.getKey(), line.getValue()))
        .toList();
  }

  private static SeriesLine line(String evidence, String said) {
    Matcher parts = WRITTEN.matcher(said);
    Refused.unless(
        parts.matches(),
        "The series %s has no name. Write V3: failed requests, per min.".formatted(evidence));
    String unit = parts.group(2) == null ? "" : parts.group(2).strip();
    return new SeriesLine(EvidenceId.parse(evidence), parts.group(1).strip(), unit);
  }

  /// As it is written.
  public String text() {
    return evidence + ": " + metric + (unit.isEmpty() ? "" : ", " + unit);
  }
}
