package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the outage does to the uptime of one month: the outage is what lies in the month, minus the
/// agreed maintenance as a difference of sets; the minutes of the month stay whole.
record Uptime(MonthMinutes month, Duration outage, Duration maintenance) {
  private static final String FORMULA =
      "uptime before − (outage − agreed maintenance) ÷ minutes of the month";

  /// A month for each that the impact touches, the earliest first.
  static List<Uptime> of(DegreeSteps steps, Givens givens) {
    ZoneId zone = givens.zone();
    List<Uptime> months = new ArrayList<>();
    if (steps.isEmpty()) {
      return months;
    }
    DegreeSteps counted = steps.without(givens.maintenance());
    YearMonth month = YearMonth.from(steps.steps().getFirst().from().atZone(zone));
    Instant end = steps.steps().getLast().until();
    while (start(month, zone).isBefore(end)) {
      Stretch stretch = new Stretch(start(month, zone), start(month.plusMonths(1), zone));
      Duration all = length(steps.within(stretch), givens);
      Duration left = length(counted.within(stretch), givens);
      months.add(new Uptime(new MonthMinutes(month, zone), left, all.minus(left)));
      month = month.plusMonths(1);
    }
    return months;
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static Duration length(DegreeSteps steps, Givens givens) {
    return givens.byTheClock() ? steps.byTheClock() : steps.weighted();
  }

  /// In per cent, unrounded; empty while the uptime before is not given.
  Optional<BigDecimal> after(Givens givens) {
    return givens
        .share(ImpactInput.UPTIME_BEFORE)
        .map(before -> Availability.after(before.movePointRight(2), outage, month));
  }

  String name() {
    return month.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + month.month().getYear();
  }

  Computed computed(Givens givens) {
    return Sheet.of(
        "uptime-" + month.month(),
        "Uptime of " + name(),
        FORMULA,
        Optional.empty(),
        givens,
        sheet -> {
          use(sheet);
          BigDecimal points = Availability.points(outage, month);
          String lost = Figures.plain(points, 3) + " points";
          Optional<BigDecimal> after = after(givens);
          if (after.isEmpty()) {
            sheet.leaveOut(
                "The uptime before is not given, so that the month is not known, only what this takes off it.");
            sheet.found(points.negate(), "points", "−" + lost);
          } else {
            String before = givens.text(ImpactInput.UPTIME_BEFORE).orElse("");
            sheet.found(
                after.get(),
                "%",
                "%s %% → %s %% (−%s)"
                    .formatted(
                        before.replace("%", "").strip(), Figures.plain(after.get(), 3), lost));
          }
        });
  }

  void use(Sheet sheet) {
    sheet.use(ImpactInput.UPTIME_BEFORE);
    sheet.use("outage", Figures.exact(outage), "intervals");
    sheet.use(ImpactInput.COUNTING, "weighted");
    sheet.use(
        "minutes of " + name(),
        Figures.plain(Figures.seconds(month.length()).divide(BigDecimal.valueOf(60)), 0),
        month.zone().getId());
    if (!maintenance.isZero()) {
      sheet.leaveOut(
          "%s of agreed maintenance are no outage.".formatted(Figures.minutes(maintenance)));
    }
  }
}
