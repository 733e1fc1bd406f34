package dev.unrepeat.service;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The causes of the checkout outage of the sample company, as its team has written them so far:
/// some ends are still open.
public final class SampleCauses {
  private static final String PLACE = "2026-10-14-checkout-outage";

  private final Writing writing;

  public SampleCauses(Writing writing) {
    this.writing = writing;
  }

  /// @param below the factor whose why it answers; empty below the incident
  private record Told(
      String below, String statement, String category, String kind, String sort, String sure) {}

  private static Told told(
      String below, String category, String kind, String sort, String sure, String statement) {
    return new Told(below, statement, category, kind, sort, sure);
  }

  private static final List<Told> FACTORS =
      List.of(
          told(
              "",
              "technical",
              "proximate",
              "unclassified",
              "confirmed",
              "Checkout had no free connection to orders-db"),
          told(
              "F1",
              "technical",
              "proximate",
              "technical debt",
              "confirmed",
              "v2.3.1 took a connection for each cart line and kept it until the cart closed"),
          told(
              "F1",
              "technical",
              "contributing",
              "technical debt",
              "confirmed",
              "The pool of checkout allows 20 connections"),
          told(
              "F2",
              "process",
              "contributing",
              "process gap",
              "confirmed",
              "The carts of staging have one line each"),
          told(
              "F2",
              "process",
              "contributing",
              "human error",
              "likely",
              "The review looked at the query and not at the loop around it"),
          told(
              "F5",
              "cultural",
              "systemic",
              "systemic",
              "likely",
              "Releases are reviewed as one change of more than a thousand lines"),
          told(
              "",
              "process",
              "contributing",
              "process gap",
              "confirmed",
              "Nobody knew of the failure for 16 minutes"),
          told(
              "F7",
              "technical",
              "contributing",
              "process gap",
              "confirmed",
              "The alert waits for 15 minutes of errors"),
          told(
              "F7",
              "technical",
              "systemic",
              "process gap",
              "confirmed",
              "No alert watches the free connections of a pool"),
          told(
              "",
              "process",
              "contributing",
              "unclassified",
              "confirmed",
              "36 minutes went by from the alert to the rollback"),
          told(
              "F10",
              "process",
              "contributing",
              "process gap",
              "confirmed",
              "The runbook names a larger pool before a rollback"),
          told(
              "F10",
              "environmental",
              "contributing",
              "external dependency",
              "possible",
              "The second key for a rollback was in a train without a network"),
          told(
              "F10",
              "cultural",
              "contributing",
              "systemic",
              "likely",
              "On-call for checkout rotates to people who have never released it"),
          told(
              "",
              "technical",
              "mitigating",
              "unclassified",
              "confirmed",
              "Carts are kept for a day, so most customers could order later"));

  private static final Map<String, String> CHANCES =
      Map.of(
          "F2", "0.05", "F3", "0.6", "F8", "0.9", "F9", "0.5", "F11", "0.4", "F12", "0.1", "F13",
          "0.3");

  void write(Sample sample, IncidentId id) {
    if (!sample.place().equals(PLACE)) {
      return;
    }
    edit(
        id,
        PartId.the(PartSort.TRIGGER),
        Map.of("text", "The release of checkout v2.3.1 was complete."));
    FACTORS.forEach(one -> factor(id, one));
    CHANCES.forEach((factor, chance) -> edit(id, factor, Map.of("probability", chance)));
    edit(id, "F2", Map.of("facts", "Commit of v2.3.1\nThe pool was empty at 14:31:02"));
    edit(id, "F1", Map.of("because", "F2\nF3\nF9"));
    edit(
        id,
        "F12",
        Map.of(
            "refusal",
            "It is rare, and a third key costs more than it saves",
            "refused by",
            "Ines Okafor"));
    gate(id, "No free connection", "and", "", "F2\nF3", "no");
    gate(id, "Unseen", "and", "", "F8\nF9", "no");
    gate(id, "Slow to mend", "at least", "2", "F11\nF12\nF13", "no");
    gate(id, "Long", "or", "", "Unseen\nSlow to mend", "no");
    gate(id, "Checkout down", "and", "", "No free connection\nLong", "yes");
    action(id, "Alert when fewer than four connections of a pool are free", "F9\nF8");
    action(id, "Fill the carts of staging with up to thirty lines", "F4");
    action(id, "Put the rollback first in the runbook of checkout", "F11");
  }

  private void factor(IncidentId id, Told one) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("statement", one.statement());
    texts.put("category", one.category());
    texts.put("kind", one.kind());
    texts.put("class", one.sort());
    texts.put("confidence", one.sure());
    writing.add(
        Viewer.LOCAL,
        id,
        PartSort.FACTOR,
        texts,
        one.below().isEmpty() ? Optional.empty() : Optional.of(FactorId.parse(one.below())));
  }

  private void edit(IncidentId id, String factor, Map<String, String> texts) {
    edit(id, new PartId(PartSort.FACTOR, factor), texts);
  }

  private void edit(IncidentId id, PartId part, Map<String, String> texts) {
    writing.write(Viewer.LOCAL, id, new PartEdit(part, Map.of(), texts));
  }

  private void gate(
      IncidentId id, String name, String kind, String least, String inputs, String top) {
    add(
        id,
        PartSort.GATE,
        Map.of("name", name, "kind", kind, "least", least, "inputs", inputs, "top", top));
  }

  private void action(IncidentId id, String what, String answers) {
    add(id, PartSort.ACTION, Map.of("what", what, "answers", answers));
  }

  private void add(IncidentId id, PartSort sort, Map<String, String> texts) {
    writing.add(Viewer.LOCAL, id, sort, texts, Optional.empty());
  }
}
