package dev.unrepeat.metrics;

import static dev.unrepeat.model.MilestoneKind.ACKNOWLEDGED;
import static dev.unrepeat.model.MilestoneKind.DECLARED;
import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;
import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.model.MilestoneKind;
import java.util.List;

/// Durations as other tools define them (figures.md §1).
final class OtherTools {
  /// The definitions of one tool.
  record Tool(String name, List<Formula> formulas) {}

  /// Of those tools that need nothing but milestones.
  static final List<Tool> ALL =
      List.of(
          new Tool(
              "FireHydrant, Rootly",
              List.of(
                  formula("time to detect", IMPACT_STARTED, DETECTED),
                  formula("time to acknowledge", IMPACT_STARTED, ACKNOWLEDGED),
                  formula("time to mitigate", IMPACT_STARTED, MITIGATED),
                  formula("time to resolve", IMPACT_STARTED, RESOLVED))),
          new Tool(
              "Datadog",
              List.of(
                  formula("time to detect", IMPACT_STARTED, DETECTED),
                  formula("time to repair", DETECTED, MITIGATED),
                  formula("time to resolve", DECLARED, RESOLVED))),
          new Tool(
              "PagerDuty",
              List.of(
                  formula("time to acknowledge", DETECTED, ACKNOWLEDGED),
                  formula("time to resolve", DETECTED, RESOLVED))));

  private OtherTools() {}

  private static Formula formula(String label, MilestoneKind from, MilestoneKind to) {
    return new Formula(label, label, from, to);
  }
}
