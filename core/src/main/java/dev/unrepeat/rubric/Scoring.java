package dev.unrepeat.rubric;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Overruling;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Scores a document by a rubric.
public final class Scoring {
  private Scoring() {}

  /// @param findings of all rules on the document
  /// @param overrulings what people set; the last for a criterion counts
  public static Score of(
      LintedDocument document,
      List<Finding> findings,
      Rubric rubric,
      List<Overruling> overrulings,
      Circumstances circumstances) {
    Judged judged = new Judged(document, findings, circumstances);
    Incident incident = judged.incident();
    List<Assessment> assessments =
        Stream.of(
                BlamelessnessLadder.of(judged),
                CausesLadder.of(judged),
                ActionsLadder.of(judged),
                ImpactLadder.of(judged),
                new Timeliness(rubric).of(judged, circumstances.now()),
                TimelineLadder.of(judged),
                LearningLadder.of(judged),
                CompletenessLadder.of(judged))
            .map(assessment -> assessment.placed(judged.heading(assessment.criterion())))
            .map(assessment -> overruled(assessment, overrulings))
            .sorted(Comparator.comparing(Assessment::criterion))
            .toList();
    return new Score(rubric, incident.kind(), incident.severity(), assessments);
  }

  private static Assessment overruled(Assessment assessment, List<Overruling> overrulings) {
    Criterion criterion = assessment.criterion();
    return overrulings.stream()
        .filter(overruling -> overruling.criterion() == criterion)
        .reduce((earlier, later) -> later)
        .map(assessment::overruled)
        .orElse(assessment);
  }
}
