package dev.unrepeat.store;

import dev.unrepeat.model.Amount;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.ServiceName;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What incidents did, in figures; the regions stand in the row of the postmortem.
final class ImpactStore {
  private final Sql sql;
  private final EvidenceLinkStore links;

  ImpactStore(Sql sql, EvidenceLinkStore links) {
    this.sql = sql;
    this.links = links;
  }

  Impact get(IncidentId id, List<String> regions) {
    return new Impact(intervals(id), figures(id), metrics(id), regions, inputs(id));
  }

  void replace(IncidentId id, Impact impact) {
    Row of = Row.of(id);
    sql.run("DELETE FROM impact_interval WHERE incident_id = :incident", of);
    sql.run("DELETE FROM impact_figure WHERE incident_id = :incident", of);
    sql.run("DELETE FROM metric_comparison WHERE incident_id = :incident", of);
    sql.run("DELETE FROM impact_input WHERE incident_id = :incident", of);
    links.removeAll(id, EvidenceLinkStore.Holder.FIGURE);
    insertIntervals(id, impact.intervals());
    insertFigures(id, impact.figures());
    insertInputs(id, impact.inputs());
    sql.batch(
        """
        INSERT INTO metric_comparison (incident_id, position, metric, unit, baseline, during,
          afterwards)
        VALUES (:incident, :position, :metric, :unit, :baseline, :during, :after)
        """,
        impact.metrics(),
        (metric, at) ->
            Row.of(id)
                .number("position", at)
                .text("metric", metric.metric())
                .text("unit", metric.unit())
                .text("baseline", metric.baseline())
                .text("during", metric.during())
                .text("after", metric.after()));
  }

  private Map<ImpactInput, String> inputs(IncidentId id) {
    Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
    sql.list(
            """
            SELECT input, said
            FROM impact_input
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> Map.entry(row.word(ImpactInput.class, "input"), row.text("said")))
        .forEach(input -> inputs.put(input.getKey(), input.getValue()));
    return inputs;
  }

  private void insertInputs(IncidentId id, Map<ImpactInput, String> inputs) {
    sql.batch(
        """
        INSERT INTO impact_input (incident_id, input, said)
        VALUES (:incident, :input, :said)
        """,
        List.copyOf(inputs.entrySet()),
        (input, at) -> Row.of(id).word("input", input.getKey()).text("said", input.getValue()));
  }

  private List<ImpactInterval> intervals(IncidentId id) {
    return sql.list(
        """
        SELECT from_at, until_at, degree, type, service, region, basis
        FROM impact_interval
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new ImpactInterval(
                row.instant("from_at"),
                row.instantIfAny("until_at"),
                row.decimal("degree"),
                row.word(ImpactType.class, "type"),
                row.textIfAny("service").map(ServiceName::new),
                row.text("region"),
                row.text("basis")));
  }

  private void insertIntervals(IncidentId id, List<ImpactInterval> intervals) {
    sql.batch(
        """
        INSERT INTO impact_interval (incident_id, position, from_at, until_at, degree, type,
          service, region, basis)
        VALUES (:incident, :position, :from, :until, :degree, :type, :service, :region, :basis)
        """,
        intervals,
        (interval, at) ->
            Row.of(id)
                .number("position", at)
                .instant("from", interval.from())
                .instant("until", interval.until())
                .decimal("degree", interval.degree())
                .word("type", interval.type())
                .text("service", interval.service().map(ServiceName::value))
                .text("region", interval.region())
                .text("basis", interval.basis()));
  }

  private List<ImpactFigure> figures(IncidentId id) {
    EvidenceLinkStore.Links evidence = links.list(id, EvidenceLinkStore.Holder.FIGURE);
    return sql.list(
        """
        SELECT position, measure, low, amount, high, unit, about, words, method
        FROM impact_figure
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new ImpactFigure(
                row.word(ImpactMeasure.class, "measure"),
                amount(row),
                row.text("method"),
                evidence.of(row.number("position"))));
  }

  private static Amount amount(Fields row) throws SQLException {
    Optional<String> words = row.textIfAny("words");
    if (words.isPresent()) {
      return new Amount.Words(words.get());
    }
    Optional<BigDecimal> low = row.decimalIfAny("low");
    return low.isPresent()
        ? new Amount.Range(low.get(), row.decimal("amount"), row.decimal("high"), row.text("unit"))
        : new Amount.Number(row.decimal("amount"), row.text("unit"), row.flag("about"));
  }

  private void insertFigures(IncidentId id, List<ImpactFigure> figures) {
    sql.batch(
        """
        INSERT INTO impact_figure (incident_id, position, measure, low, amount, high, unit, about,
          words, method)
        VALUES (:incident, :position, :measure, :low, :amount, :high, :unit, :about,
          :words, :method)
        """,
        figures,
        (figure, at) ->
            amount(
                Row.of(id)
                    .number("position", at)
                    .word("measure", figure.measure())
                    .text("method", figure.method()),
                figure.amount()));
    Map<Integer, List<EvidenceLink>> evidence = new TreeMap<>();
    for (int position = 0; position < figures.size(); position++) {
      evidence.put(position, figures.get(position).evidence());
    }
    links.insert(id, EvidenceLinkStore.Holder.FIGURE, evidence);
  }

  private static Row amount(Row row, Amount amount) {
    return switch (amount) {
      case Amount.Number(var value, var unit, var about) ->
          row.decimal("low", Optional.empty())
              .decimal("amount", value)
              .decimal("high", Optional.empty())
              .text("unit", unit)
              .flag("about", about)
              .text("words", Optional.empty());
      case Amount.Range(var low, var likely, var high, var unit) ->
          row.decimal("low", low)
              .decimal("amount", likely)
              .decimal("high", high)
              .text("unit", unit)
              .flag("about", Optional.empty())
              .text("words", Optional.empty());
      case Amount.Words(var words) ->
          row.decimal("low", Optional.empty())
              .decimal("amount", Optional.empty())
              .decimal("high", Optional.empty())
              .text("unit", Optional.empty())
              .flag("about", Optional.empty())
              .text("words", words);
    };
  }

  private List<MetricComparison> metrics(IncidentId id) {
    return sql.list(
        """
        SELECT metric, unit, baseline, during, afterwards
        FROM metric_comparison
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new MetricComparison(
                row.text("metric"),
                row.text("unit"),
                row.text("baseline"),
                row.text("during"),
                row.text("afterwards")));
  }
}
