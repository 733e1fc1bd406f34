package dev.unrepeat.store;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refusal;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Cause graphs: factors, whys and gates; trigger and top gate stand in the postmortem's row.
final class CauseStore {
  private final Sql sql;
  private final EvidenceLinkStore links;

  CauseStore(Sql sql, EvidenceLinkStore links) {
    this.sql = sql;
    this.links = links;
  }

  CauseGraph get(IncidentId id, Optional<Trigger> trigger, String topGate) {
    return new CauseGraph(trigger, factors(id), whys(id), gates(id), topGate);
  }

  void replace(IncidentId id, CauseGraph graph) {
    Row of = Row.of(id);
    sql.run("DELETE FROM factor WHERE incident_id = :incident", of);
    sql.run("DELETE FROM factor_why WHERE incident_id = :incident", of);
    sql.run("DELETE FROM gate WHERE incident_id = :incident", of);
    links.removeAll(id, EvidenceLinkStore.Holder.FACTOR);
    insertFactors(id, graph.factors());
    sql.batch(
        """
        INSERT INTO factor_why (incident_id, position, effect, cause)
        VALUES (:incident, :position, :effect, :cause)
        """,
        graph.whys(),
        (why, at) ->
            Row.of(id)
                .number("position", at)
                .number("effect", why.effect().number())
                .number("cause", why.cause().number()));
    sql.batch(
        """
        INSERT INTO gate (incident_id, position, name, kind, threshold, inputs)
        VALUES (:incident, :position, :name, :kind, :threshold, :inputs)
        """,
        graph.gates(),
        (gate, at) ->
            Row.of(id)
                .number("position", at)
                .text("name", gate.name())
                .word("kind", gate.kind())
                .number("threshold", gate.threshold())
                .texts("inputs", gate.inputs()));
  }

  private List<ContributingFactor> factors(IncidentId id) {
    EvidenceLinkStore.Links evidence = links.list(id, EvidenceLinkStore.Holder.FACTOR);
    return sql.list(
        """
        SELECT number, statement, category, kind, root_cause_class, symptom, component,
          failure_mode, missing_control, assumption, facts, confidence, probability,
          refusal_reason, refusal_by
        FROM factor
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> factor(row, evidence.of(row.number("number"))));
  }

  private static ContributingFactor factor(Fields row, List<EvidenceLink> evidence)
      throws SQLException {
    Optional<String> refusal = row.textIfAny("refusal_reason");
    return new ContributingFactor(
        new FactorId(row.number("number")),
        row.text("statement"),
        row.word(FactorCategory.class, "category"),
        row.word(FactorKind.class, "kind"),
        row.word(RootCauseClass.class, "root_cause_class"),
        new FailureAnatomy(
            row.text("symptom"),
            row.text("component"),
            row.text("failure_mode"),
            row.text("missing_control"),
            row.text("assumption")),
        row.texts("facts"),
        evidence,
        row.word(Confidence.class, "confidence"),
        row.decimalIfAny("probability"),
        refusal.isPresent()
            ? Optional.of(new Refusal(refusal.get(), row.text("refusal_by")))
            : Optional.empty());
  }

  private void insertFactors(IncidentId id, List<ContributingFactor> factors) {
    sql.batch(
        """
        INSERT INTO factor (incident_id, number, position, statement, category, kind,
          root_cause_class, symptom, component, failure_mode, missing_control, assumption, facts,
          confidence, probability, refusal_reason, refusal_by)
        VALUES (:incident, :number, :position, :statement, :category, :kind,
          :class, :symptom, :component, :mode, :control, :assumption, :facts,
          :confidence, :probability, :refusalReason, :refusalBy)
        """,
        factors,
        (factor, at) ->
            Row.of(id)
                .number("number", factor.id().number())
                .number("position", at)
                .text("statement", factor.statement())
                .word("category", factor.category())
                .word("kind", factor.kind())
                .word("class", factor.rootCauseClass())
                .text("symptom", factor.anatomy().symptom())
                .text("component", factor.anatomy().component())
                .text("mode", factor.anatomy().failureMode())
                .text("control", factor.anatomy().missingControl())
                .text("assumption", factor.anatomy().assumption())
                .texts("facts", factor.facts())
                .word("confidence", factor.confidence())
                .decimal("probability", factor.probability())
                .text("refusalReason", factor.refusal().map(Refusal::reason))
                .text("refusalBy", factor.refusal().map(Refusal::by)));
    Map<Integer, List<EvidenceLink>> evidence = new TreeMap<>();
    factors.forEach(factor -> evidence.put(factor.id().number(), factor.evidence()));
    links.insert(id, EvidenceLinkStore.Holder.FACTOR, evidence);
  }

  private List<Because> whys(IncidentId id) {
    return sql.list(
        """
        SELECT effect, cause
        FROM factor_why
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new Because(new FactorId(row.number("effect")), new FactorId(row.number("cause"))));
  }

  private List<Gate> gates(IncidentId id) {
    return sql.list(
        """
        SELECT name, kind, threshold, inputs
        FROM gate
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Gate(
                row.text("name"),
                row.word(GateKind.class, "kind"),
                row.number("threshold"),
                row.texts("inputs")));
  }
}
