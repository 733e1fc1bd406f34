package dev.unrepeat.document;

import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import java.util.List;

/// Small changes to factors.
final class Factors {
  private Factors() {}

  static ContributingFactor restated(ContributingFactor f, String statement) {
    return new ContributingFactor(
        f.id(),
        statement,
        f.category(),
        f.kind(),
        f.rootCauseClass(),
        f.anatomy(),
        f.facts(),
        f.evidence(),
        f.confidence(),
        f.probability(),
        f.refusal());
  }

  /// The written id when it is one and free, else the next.
  static FactorId fresh(String written, Draft draft, List<?> before) {
    int highest = draft.factors.stream().mapToInt(f -> f.id().number()).max().orElse(0);
    boolean free = written.matches("F[1-9][0-9]{0,8}");
    for (Object above : before) {
      if (above instanceof ContributingFactor factor) {
        highest = Math.max(highest, factor.id().number());
        free &= !factor.id().toString().equals(written);
      }
    }
    free &= draft.factors.stream().noneMatch(f -> f.id().toString().equals(written));
    return free ? FactorId.parse(written) : new FactorId(highest + 1);
  }
}
