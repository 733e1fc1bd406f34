package dev.unrepeat.stated;

import dev.unrepeat.impact.Availability;
import dev.unrepeat.impact.MonthMinutes;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.stated.StatedFigure.Uptime;
import dev.unrepeat.stated.StatedFinding.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares a stated fall of uptime with what the outage takes of its month.
record UptimeCheck(Points points) {

  StatedFinding check(Uptime stated) {
    Optional<Points.Point> start = points.milestone(MilestoneKind.IMPACT_STARTED);
    Optional<Points.Point> end =
        points
            .milestone(MilestoneKind.MITIGATED)
            .or(() -> points.milestone(MilestoneKind.RESOLVED));
    if (start.isEmpty() || end.isEmpty()) {
      return new StatedFinding(
          Verdict.CANNOT_BE_CHECKED,
          stated.quote(),
          "The fall of the uptime cannot be checked: the "
              + (start.isEmpty() ? "start" : "end")
              + " of the impact is missing.",
          List.of());
    }
    return check(stated, start.get(), end.get());
  }

  private StatedFinding check(Uptime stated, Points.Point start, Points.Point end) {
    MonthMinutes month =
        new MonthMinutes(YearMonth.from(start.at().atZone(points.zone())), points.zone());
    Duration outage = Duration.between(start.at(), end.at());
    BigDecimal drop = stated.before().subtract(stated.after());
    BigDecimal rounding = half(stated.before()).add(half(stated.after()));
    BigDecimal taken = Availability.points(outage, month);
    boolean agrees = taken.subtract(drop).abs().compareTo(rounding) <= 0;
    String sentence =
        "%s of full outage take %s points of a %d-day month%s, the stated drop of %s points is %s (%s–%s with both figures rounded)."
            .formatted(
                Durations.inMinutes(outage),
                rounded(taken),
                month.month().lengthOfMonth(),
                others(start, end, month),
                drop.toPlainString(),
                minutes(Availability.outage(drop, month)) + " min",
                minutes(Availability.outage(drop.subtract(rounding).max(BigDecimal.ZERO), month)),
                minutes(Availability.outage(drop.add(rounding), month)));
    List<EventId> events = new ArrayList<>();
    start.event().ifPresent(events::add);
    end.event().ifPresent(events::add);
    return new StatedFinding(
        agrees ? Verdict.AGREES : Verdict.DIFFERS, stated.quote(), sentence, events);
  }

  /// The other stretches that could have been meant, for example "(64 min 0.143; 72 min 0.161)".
  private String others(Points.Point start, Points.Point end, MonthMinutes month) {
    Optional<Points.Point> resolved = points.milestone(MilestoneKind.RESOLVED);
    List<String> others =
        Stream.of(Optional.of(start), points.change())
            .flatMap(Optional::stream)
            .flatMap(from -> resolved.stream().map(to -> Duration.between(from.at(), to.at())))
            .filter(length -> !length.equals(Duration.between(start.at(), end.at())))
            .map(length ->
                Durations.inMinutes(length) + " " + rounded(Availability.points(length, month)))
            .toList();
    return others.isEmpty() ? "" : " (" + String.join("; ", others) + ")";
  }

  private static BigDecimal half(BigDecimal figure) {
    return BigDecimal.ONE.movePointLeft(figure.scale()).divide(BigDecimal.valueOf(2));
  }

  private static String rounded(BigDecimal points) {
    return points.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  private static String minutes(Duration length) {
    return String.format(Locale.ROOT, "%.1f", length.toSeconds() / 60.0);
  }
}
