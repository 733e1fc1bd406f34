package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was not sold: for each hour touched, its revenue × the fraction of the hour × the share of
/// users lost. The share counts once: that of the intervals, or the one that is given for all.
final class LostRevenue {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

  private LostRevenue() {}

  static Computed of(DegreeSteps steps, Givens givens) {
    boolean profile = givens.find(ImpactInput.HOURLY_REVENUE).isPresent();
    return Sheet.of(
        "lost-revenue",
        "Lost revenue",
        profile || givens.find(ImpactInput.YEARLY_REVENUE).isEmpty()
            ? "Σ over the hours touched: hourly revenue × fraction of the hour × share of users lost"
            : "yearly revenue ÷ yearly business hours × business hours hit × share of users lost",
        Optional.of(ImpactMeasure.REVENUE),
        givens,
        sheet -> {
          if (steps.isEmpty()) {
            sheet.none(ImpactAccount.NO_INTERVAL);
          } else if (profile) {
            byHour(sheet, steps);
          } else if (givens.find(ImpactInput.YEARLY_REVENUE).isPresent()) {
            byYear(sheet, steps);
          } else {
            sheet.none("neither an hourly nor a yearly revenue is given.");
          }
        });
  }

  /// A stretch within one hour, with the share of users lost in it.
  private record Piece(Stretch stretch, ShareRange share) {
    BigDecimal hours() {
      return Figures.seconds(stretch.length()).divide(HOUR, Figures.EXACT);
    }
  }

  private static List<Piece> pieces(Sheet sheet, DegreeSteps steps) {
    ZoneId zone = sheet.givens().zone();
    Optional<ShareRange> one = sheet.givens().text(ImpactInput.LOST_SHARE).map(ShareRange::read);
    if (one.isPresent()) {
      sheet.use(ImpactInput.LOST_SHARE);
      sheet.leaveOut("The degrees of the intervals: the share of users lost is given for all.");
    } else {
      sheet.use("share of users lost", "the degree of each interval", "intervals");
    }
    List<Piece> pieces = new ArrayList<>();
    for (DegreeSteps.Step step : steps.steps()) {
      ShareRange share = one.orElseGet(() -> ShareRange.of(step.degree()));
      Hours.of(step.from(), step.until(), zone).forEach(h -> pieces.add(new Piece(h, share)));
    }
    sheet.use("time hit, by the clock", Figures.exact(steps.byTheClock()), "intervals");
    sheet.use(ImpactInput.ZONE, "UTC");
    return pieces;
  }

  private static void byHour(Sheet sheet, DegreeSteps steps) {
    RevenueHours revenue =
        RevenueHours.read(sheet.givens().text(ImpactInput.HOURLY_REVENUE).orElse(""));
    sheet.use(ImpactInput.HOURLY_REVENUE);
    ZoneId zone = sheet.givens().zone();
    Money sum = Money.zero(revenue.currency());
    Duration unknown = Duration.ZERO;
    for (Piece piece : pieces(sheet, steps)) {
      Optional<Money> hourly = revenue.at(piece.stretch().from().atZone(zone));
      if (hourly.isEmpty()) {
        unknown = unknown.plus(piece.stretch().length());
      } else {
        sum = sum.plus(lost(hourly.get(), piece));
      }
    }
    if (!unknown.isZero()) {
      sheet.leaveOut(
          "%s lie in hours for which no revenue is given.".formatted(Figures.minutes(unknown)));
    }
    sheet.found(sum, sum.words());
  }

  private static Money lost(Money hourly, Piece piece) {
    BigDecimal hours = piece.hours();
    ShareRange share = piece.share();
    return hourly.times(
        hours.multiply(share.low()), hours.multiply(share.likely()), hours.multiply(share.high()));
  }

  private static void byYear(Sheet sheet, DegreeSteps steps) {
    Money yearly = Money.read(sheet.givens().text(ImpactInput.YEARLY_REVENUE).orElse(""));
    sheet.use(ImpactInput.YEARLY_REVENUE);
    List<HourBand> bands = sheet.givens().businessHours();
    sheet.use(ImpactInput.BUSINESS_HOURS, "all");
    BigDecimal hours =
        BigDecimal.valueOf(bands.stream().mapToInt(HourBand::hours).sum())
            .multiply(DAYS_OF_YEAR)
            .divide(BigDecimal.valueOf(7), Figures.EXACT);
    sheet.use("yearly business hours", Figures.plain(hours, 1), "hours of a week × 365 ÷ 7");
    Money hourly = yearly.dividedBy(hours);
    ZoneId zone = sheet.givens().zone();
    Money sum = Money.zero(yearly.currency());
    Duration outside = Duration.ZERO;
    for (Piece piece : pieces(sheet, steps)) {
      boolean business =
          bands.stream().anyMatch(band -> band.holds(piece.stretch().from().atZone(zone)));
      if (business) {
        sum = sum.plus(lost(hourly, piece));
      } else {
        outside = outside.plus(piece.stretch().length());
      }
    }
    if (!outside.isZero()) {
      sheet.leaveOut("%s lie outside business hours.".formatted(Figures.minutes(outside)));
    }
    sheet.found(sum, sum.words());
  }
}
