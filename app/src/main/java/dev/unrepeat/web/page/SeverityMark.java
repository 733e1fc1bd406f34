package dev.unrepeat.web.page;

import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import java.util.Optional;

/// A severity as pages mark it.
///
/// @param level 1 (worst) to 4; 0 while nobody has said it
public record SeverityMark(int level, String word) {
  public static SeverityMark of(Optional<Severity> severity) {
    return severity
        .map(s -> new SeverityMark(s.ordinal() + 1, SeverityLabels.STANDARD.print(s)))
        .orElse(new SeverityMark(0, "Not rated"));
  }
}
