package dev.unrepeat.stated;

import static dev.unrepeat.model.MilestoneKind.ACKNOWLEDGED;
import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.DIAGNOSED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;
import static dev.unrepeat.model.MilestoneKind.MITIGATION_STARTED;
import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.stated.StatedFigure.Length;
import dev.unrepeat.stated.StatedFinding.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares a stated length with the milestones: with the stretch it should be first, then with
/// those it could have been counted over instead.
record LengthCheck(Points points) {

  Optional<StatedFinding> check(Length stated) {
    if (stated.topic() == Topic.CUSTOMERS && points.customersTold().isEmpty()) {
      return Optional.of(
          new StatedFinding(
              Verdict.CANNOT_BE_CHECKED,
              stated.quote(),
              "The first word to customers is not on the timeline: "
                  + said(stated)
                  + " cannot be checked.",
              List.of()));
    }
    List<Points.Stretch> proper = proper(stated.topic());
    Optional<Points.Stretch> same =
        proper.stream().filter(s -> stated.agrees(s.length())).findFirst();
    if (same.isPresent()) {
      return same.map(stretch -> agrees(stated, stretch));
    }
    Optional<Points.Stretch> meant = meant(stated);
    // Without the start of the impact nobody can say from where a recovery had to be counted.
    boolean open = stated.topic() == Topic.MITIGATION && points.milestone(IMPACT_STARTED).isEmpty();
    if (proper.isEmpty() || open) {
      return meant.map(stretch -> agrees(stated, stretch)).or(() -> unknown(stated));
    }
    Points.Stretch right = proper.getFirst();
    return Optional.of(
        meant
            .map(stretch -> otherwise(stated, stretch, right))
            .orElseGet(() ->
                differs(
                    stated,
                    right,
                    "%s is stated; from %s to %s it is %s."
                        .formatted(
                            said(stated),
                            right.from().name(),
                            right.to().name(),
                            computed(right)))));
  }

  /// What the length should be, the likeliest first.
  private List<Points.Stretch> proper(Topic topic) {
    List<Optional<Points.Stretch>> stretches =
        switch (topic) {
          case OUTAGE, RESOLUTION ->
              List.of(between(IMPACT_STARTED, RESOLVED), between(IMPACT_STARTED, MITIGATED));
          case MITIGATION ->
              List.of(
                  between(IMPACT_STARTED, MITIGATED),
                  between(DIAGNOSED, MITIGATED),
                  between(MITIGATION_STARTED, MITIGATED));
          case DETECTION -> List.of(between(IMPACT_STARTED, DETECTED));
          case ACKNOWLEDGEMENT -> List.of(between(DETECTED, ACKNOWLEDGED));
          case DIAGNOSIS -> List.of(between(ACKNOWLEDGED, DIAGNOSED), between(DETECTED, DIAGNOSED));
          case ROLLBACK -> List.of(points.rollback());
          case CUSTOMERS ->
              List.of(stretch(points.milestone(IMPACT_STARTED), points.customersTold()));
          case CHANGE, START -> List.of();
        };
    return stretches.stream()
        .flatMap(Optional::stream)
        .filter(stretch -> !stretch.length().isNegative())
        .toList();
  }

  /// The stretch that has the stated length, of those that people take by mistake.
  private Optional<Points.Stretch> meant(Length stated) {
    List<Optional<Points.Point>> ends = new ArrayList<>();
    switch (stated.topic()) {
      case DETECTION -> ends.add(points.milestone(DETECTED));
      case ACKNOWLEDGEMENT -> ends.add(points.milestone(ACKNOWLEDGED));
      case DIAGNOSIS -> ends.add(points.milestone(DIAGNOSED));
      case OUTAGE, RESOLUTION, MITIGATION -> {
        ends.add(points.milestone(RESOLVED));
        ends.add(points.milestone(MITIGATED));
        ends.add(points.closing());
      }
      case ROLLBACK, CUSTOMERS, CHANGE, START -> {}
    }
    List<Optional<Points.Point>> starts =
        List.of(points.milestone(IMPACT_STARTED), points.change(), points.milestone(DETECTED));
    for (Optional<Points.Point> end : ends) {
      for (Optional<Points.Point> start : starts) {
        // From a point to itself is no stretch, though "within 7 minutes" would hold for it.
        Optional<Points.Stretch> found =
            stretch(start, end)
                .filter(s -> !s.from().equals(s.to()) && !s.length().isNegative())
                .filter(s -> stated.agrees(s.length()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private StatedFinding agrees(Length stated, Points.Stretch stretch) {
    return new StatedFinding(
        Verdict.AGREES,
        stated.quote(),
        "%s agrees: from %s to %s."
            .formatted(said(stated), stretch.from().name(), stretch.to().name()),
        stretch.events());
  }

  private StatedFinding otherwise(Length stated, Points.Stretch meant, Points.Stretch right) {
    boolean otherStart = !meant.from().equals(right.from());
    boolean otherEnd = !meant.to().equals(right.to());
    String sentence;
    if (otherStart && !otherEnd) {
      sentence =
          "%s counts from %s, not from %s: that is %s."
              .formatted(said(stated), meant.from().name(), right.from().name(), computed(right));
    } else if (otherEnd && !otherStart) {
      sentence =
          "%s ends at %s, not at %s: that is %s."
              .formatted(said(stated), meant.to().name(), right.to().name(), computed(right));
    } else {
      sentence =
          "%s counts from %s to %s, not from %s to %s: that is %s."
              .formatted(
                  said(stated),
                  meant.from().name(),
                  meant.to().name(),
                  right.from().name(),
                  right.to().name(),
                  computed(right));
    }
    return differs(stated, right, sentence);
  }

  private static StatedFinding differs(Length stated, Points.Stretch right, String sentence) {
    return new StatedFinding(Verdict.DIFFERS, stated.quote(), sentence, right.events());
  }

  private Optional<StatedFinding> unknown(Length stated) {
    boolean noStart = points.milestone(IMPACT_STARTED).isEmpty();
    return Optional.of(
        new StatedFinding(
            Verdict.CANNOT_BE_CHECKED,
            stated.quote(),
            said(stated)
                + " cannot be checked: "
                + (noStart
                    ? "the start of the impact is missing."
                    : "the timeline has no events for it."),
            List.of()));
  }

  private Optional<Points.Stretch> between(MilestoneKind from, MilestoneKind to) {
    return stretch(points.milestone(from), points.milestone(to));
  }

  private static Optional<Points.Stretch> stretch(
      Optional<Points.Point> from, Optional<Points.Point> to) {
    return from.flatMap(start -> to.map(end -> new Points.Stretch(start, end)));
  }

  private static String said(Length stated) {
    return (stated.about() ? "about " : stated.most() ? "within " : "")
        + Durations.inMinutes(stated.value());
  }

  private static String computed(Points.Stretch stretch) {
    return Durations.inMinutes(stretch.length());
  }
}
