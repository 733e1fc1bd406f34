package dev.unrepeat.render;

import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.DIAGNOSED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;
import static dev.unrepeat.model.MilestoneKind.MITIGATION_STARTED;
import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The phases of an incident in time, between the milestones that are known. Phases that no known
/// milestone tells apart are one stretch with both names.
final class Phases {
  private Phases() {}

  /// @param number from 1, for the texture
  record Phase(String name, Instant from, Instant to, int number) {}

  static List<Phase> of(Incident incident) {
    List<String> names = incident.kind().phases();
    List<List<MilestoneKind>> bounds = bounds(incident);
    List<Phase> phases = new ArrayList<>();
    int open = -1;
    Instant from = Instant.MIN;
    for (int i = 0; i < bounds.size(); i++) {
      Optional<Instant> at =
          bounds.get(i).stream()
              .flatMap(kind -> incident.milestones().at(kind).stream())
              .findFirst();
      if (at.isPresent() && (open < 0 || !at.get().isBefore(from))) {
        if (open >= 0 && at.get().isAfter(from)) {
          String name = String.join(", ", names.subList(open, i));
          phases.add(new Phase(name, from, at.get(), 1 + (phases.size() % 4)));
        }
        open = i;
        from = at.get();
      }
    }
    return phases;
  }

  /// What begins each phase, and ends the last; nothing where no milestone says it.
  private static List<List<MilestoneKind>> bounds(Incident incident) {
    return switch (incident.kind()) {
      case OUTAGE ->
          List.of(
              List.of(IMPACT_STARTED),
              List.of(DETECTED),
              List.of(DIAGNOSED, MITIGATION_STARTED),
              List.of(MITIGATED),
              List.of(RESOLVED));
      case SECURITY ->
          List.of(
              List.of(IMPACT_STARTED),
              List.of(DETECTED),
              List.of(MITIGATION_STARTED),
              List.of(MITIGATED),
              List.of(),
              List.of(RESOLVED));
      case PROCESS ->
          List.of(
              List.of(),
              List.of(IMPACT_STARTED),
              List.of(DETECTED),
              List.of(MITIGATED),
              List.of(RESOLVED));
      case PRODUCT, PROJECT ->
          List.of(
              List.of(), List.of(IMPACT_STARTED), List.of(), List.of(MITIGATED), List.of(RESOLVED));
      case NEAR_MISS -> List.of();
    };
  }
}
