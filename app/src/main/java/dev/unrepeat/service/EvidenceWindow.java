package dev.unrepeat.service;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The time for which evidence is collected from a connected system.
///
/// @param until the first instant that is not asked for
public record EvidenceWindow(Instant from, Instant until) {
  /// As much as is asked for at once.
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final Duration AROUND = Duration.ofHours(1);

  /// What somebody asked for, which ends now at the latest.
  public static EvidenceWindow asked(Instant from, Instant wanted, Instant now) {
    Instant until = wanted.isAfter(now) ? now : wanted;
    Refused.unless(
        from.isBefore(until), "The window has to begin before it ends, and before now.", "from");
    Refused.unless(
        Duration.between(from, until).compareTo(LONGEST) <= 0,
        "The window is longer than %d days. Choose the days that matter."
            .formatted(LONGEST.toDays()),
        "from");
    return new EvidenceWindow(from, until);
  }

  /// From an hour before the impact began, or else the first event, to an hour after it was over;
  /// empty where nothing has a time yet.
  public static Optional<EvidenceWindow> usual(Postmortem record) {
    Milestones milestones = record.incident().milestones();
    List<Instant> known =
        record.timeline().dated().stream()
            .flatMap(event -> event.time().known().stream())
            .sorted()
            .toList();
    Optional<Instant> first =
        milestones.at(MilestoneKind.IMPACT_STARTED).or(() -> known.stream().findFirst());
    Optional<Instant> last =
        milestones
            .at(MilestoneKind.RESOLVED)
            .or(() -> milestones.at(MilestoneKind.MITIGATED))
            .or(() -> known.stream().reduce((before, after) -> after))
            .or(() -> first);
    return first.map(begins -> {
      Instant from = begins.minus(AROUND);
      Instant until = last.filter(begins::isBefore).orElse(begins).plus(AROUND);
      Instant most = from.plus(LONGEST);
      return new EvidenceWindow(from, until.isAfter(most) ? most : until);
    });
  }
}
