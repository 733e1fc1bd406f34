package dev.unrepeat.api;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.RootCauseClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A condition that contributed. Its words are written as the part of its id.
///
/// @param because the factors that answer its why
/// @param refusal why nothing is done about it, and who decided so
record FactorJson(
    String id,
    String statement,
    FactorCategory category,
    FactorKind kind,
    RootCauseClass rootCauseClass,
    Confidence confidence,
    List<String> because,
    String symptom,
    String component,
    String failureMode,
    String missingControl,
    String assumption,
    List<String> facts,
    List<EventJson.Place> evidence,
    Optional<BigDecimal> probability,
    Optional<RefusalJson> refusal) {

  /// Why nothing is done about a factor.
  record RefusalJson(String reason, String by) {}

  static FactorJson of(CauseGraph graph, ContributingFactor factor) {
    return new FactorJson(
        factor.id().toString(),
        factor.statement(),
        factor.category(),
        factor.kind(),
        factor.rootCauseClass(),
        factor.confidence(),
        graph.whys().stream()
            .filter(why -> why.effect().equals(factor.id()))
            .map(why -> why.cause().toString())
            .toList(),
        factor.anatomy().symptom(),
        factor.anatomy().component(),
        factor.anatomy().failureMode(),
        factor.anatomy().missingControl(),
        factor.anatomy().assumption(),
        factor.facts(),
        factor.evidence().stream().map(EventJson.Place::of).toList(),
        factor.probability(),
        factor.refusal().map(no -> new RefusalJson(no.reason(), no.by())));
  }

  /// Something learned.
  record LessonJson(String id, LessonKind kind, String text) {
    static LessonJson of(Lesson lesson) {
      return new LessonJson(lesson.id().toString(), lesson.kind(), lesson.text());
    }
  }
}
