package dev.unrepeat.cause;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records with causes, written shortly: `F1>F2` says that F2 answers why F1.
public final class Causes {
  private Causes() {}

  public static ContributingFactor factor(int number, String statement) {
    return ContributingFactor.stated(
        new FactorId(number),
        statement,
        FactorCategory.values()[number % FactorCategory.values().length],
        FactorKind.CONTRIBUTING);
  }

  public static CauseGraph graph(int factors, String... whys) {
    List<ContributingFactor> all = new ArrayList<>();
    for (int i = 1; i <= factors; i++) {
      all.add(factor(i, "Condition " + i + " was there"));
    }
    List<Because> because = new ArrayList<>();
    for (String why : whys) {
      String[] sides = why.split(">");
      because.add(new Because(FactorId.parse(sides[0]), FactorId.parse(sides[1])));
    }
    return new CauseGraph(
        Optional.of(new Trigger("A release went out", Optional.empty())),
        all,
        because,
        List.of(),
        "");
  }

  public static CauseGraph with(CauseGraph graph, Gate... gates) {
    return new CauseGraph(
        graph.trigger(), graph.factors(), graph.whys(), List.of(gates), gates[0].name());
  }

  public static Postmortem record(CauseGraph graph) {
    return Postmortem.draft(
            Incident.named(
                new IncidentId("INC-2026-001"),
                "Checkout fails",
                Instant.parse("2026-01-14T09:00:00Z")))
        .withCauses(graph);
  }
}
