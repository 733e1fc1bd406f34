package dev.unrepeat.web.page;

import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import java.util.Optional;

/// A severity as pages mark it.
///
/// @param level 1 (worst) to 4; 0 while nobody has said it
public record SeverityMark(int level) {
  /// The team's words while one of its pages is written; so not each row has to carry them.
  static final ScopedValue<SeverityLabels> LABELS = ScopedValue.newInstance();

  public static SeverityMark of(Optional<Severity> severity) {
    return new SeverityMark(severity.map(s -> s.ordinal() + 1).orElse(0));
  }

  public String word() {
    return level == 0
        ? "Not rated"
        : LABELS.orElse(SeverityLabels.STANDARD).print(Severity.values()[level - 1]);
  }
}
