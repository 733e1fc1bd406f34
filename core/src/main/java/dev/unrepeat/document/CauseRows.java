package dev.unrepeat.document;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Refusal;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Trigger;
import java.math.BigDecimal;

/// The causes in the ledger: the trigger, and a line for each factor, why and gate.
final class CauseRows {
  private CauseRows() {}

  static Row of(Trigger trigger) {
    return Row.empty().naming("trigger", trigger.statement()).put("event", trigger.event());
  }

  static Trigger trigger(Row row) {
    return new Trigger(row.text("trigger"), row.find("event").map(EventId::parse));
  }

  static Row of(ContributingFactor factor) {
    FailureAnatomy anatomy = factor.anatomy();
    Row row =
        Row.empty()
            .naming("factor", factor.id().toString())
            .put("statement", factor.statement())
            .put("category", factor.category())
            .put("kind", factor.kind())
            .put("class", factor.rootCauseClass())
            .put("symptom", anatomy.symptom())
            .put("component", anatomy.component())
            .put("failureMode", anatomy.failureMode())
            .put("missingControl", anatomy.missingControl())
            .put("assumption", anatomy.assumption())
            .put("facts", factor.facts())
            .putRows("evidence", factor.evidence(), TimelineRows::of)
            .put("confidence", factor.confidence())
            .put("probability", factor.probability());
    factor
        .refusal()
        .ifPresent(
            no -> row.put("refusal", Row.empty().put("reason", no.reason()).put("by", no.by())));
    return row;
  }

  static ContributingFactor factor(Row row) {
    return new ContributingFactor(
        FactorId.parse(row.text("factor")),
        row.text("statement"),
        row.word("category", FactorCategory.class),
        row.word("kind", FactorKind.class),
        row.word("class", RootCauseClass.class),
        new FailureAnatomy(
            row.text("symptom"),
            row.text("component"),
            row.text("failureMode"),
            row.text("missingControl"),
            row.text("assumption")),
        row.texts("facts"),
        row.rows("evidence", TimelineRows::evidence),
        row.word("confidence", Confidence.class),
        row.find("probability").map(BigDecimal::new),
        row.row("refusal").map(no -> new Refusal(no.text("reason"), no.text("by"))));
  }

  static Row of(Because why) {
    return Row.empty().naming("why", why.effect().toString()).put("cause", why.cause().toString());
  }

  static Because why(Row row) {
    return new Because(FactorId.parse(row.text("why")), FactorId.parse(row.text("cause")));
  }

  static Row of(Gate gate) {
    return Row.empty()
        .naming("gate", gate.name())
        .put("kind", gate.kind())
        .put("threshold", gate.threshold())
        .put("inputs", gate.inputs());
  }

  static Gate gate(Row row) {
    return new Gate(
        row.text("gate"),
        row.word("kind", GateKind.class),
        Math.toIntExact(row.number("threshold")),
        row.texts("inputs"));
  }
}
