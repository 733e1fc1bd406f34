package dev.unrepeat.impact;

import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All figures that can be computed of what an incident did, each with its formula; what cannot be
/// computed is there with the reason.
public final class ImpactAccount {
  static final String NO_INTERVAL = "no interval of impact is entered.";
  private static final String NO_SEGMENTS = "no segments of users are given.";

  private final Postmortem record;
  private final Givens givens;
  private final Instant now;
  private final List<ImpactInterval> felt;
  private final DegreeSteps steps;

  private ImpactAccount(Postmortem record, Givens givens, Instant now) {
    this.record = record;
    this.givens = givens;
    this.now = now;
    this.felt = felt(record.impact());
    this.steps = DegreeSteps.of(felt, now);
  }

  /// The intervals in which the service was not what it should be; loss of data takes no time.
  public static List<ImpactInterval> felt(Impact impact) {
    return impact.intervals().stream()
        .filter(i -> i.type() == ImpactType.OUTAGE || i.type() == ImpactType.DEGRADED)
        .toList();
  }

  /// @param now the end of intervals that still last
  public static List<Computed> of(Postmortem record, Givens givens, Instant now) {
    return new ImpactAccount(record, givens, now).all();
  }

  /// The greatest share of the error budget that is computed, from 0 on.
  public static Optional<BigDecimal> errorBudget(List<Computed> all) {
    return all.stream()
        .filter(one -> one.key().startsWith("error-budget"))
        .flatMap(one -> one.amount().stream())
        .flatMap(amount ->
            amount instanceof Amount.Number number
                ? Stream.of(number.value().movePointLeft(2))
                : Stream.empty())
        .max(BigDecimal::compareTo);
  }

  private List<Computed> all() {
    List<Computed> all = new ArrayList<>();
    all.add(duration("duration", "Duration of the impact", felt, true));
    parts("service", i -> i.service().map(ServiceName::value).orElse("")).forEach(all::add);
    parts("region", ImpactInterval::region).forEach(all::add);
    all.add(usersHit());
    all.add(share());
    List<Uptime> months = readable(() -> Uptime.of(steps, givens));
    if (months.isEmpty()) {
      all.add(noUptime());
    }
    months.forEach(month -> all.add(month.computed(givens)));
    all.add(ErrorBudget.byRequests(givens));
    all.add(ErrorBudget.byTime(steps, givens, now));
    all.add(ErrorBudget.burnRate(steps, givens));
    all.add(SlaCredit.of(months, givens));
    all.add(LostRevenue.of(steps, givens));
    ResponseHours hours = new ResponseHours(record, givens);
    all.add(hours.during());
    all.add(hours.after());
    all.add(hours.cost());
    return all;
  }

  private static List<Uptime> readable(Supplier<List<Uptime>> months) {
    try {
      return months.get();
    } catch (Refused wrong) {
      return List.of();
    }
  }

  /// Says why there is no month: nothing is entered, or an input cannot be read.
  private Computed noUptime() {
    return Sheet.of(
        "uptime",
        "Uptime of the month",
        "uptime before − (outage − agreed maintenance) ÷ minutes of the month",
        Optional.empty(),
        givens,
        sheet -> {
          sheet.use(ImpactInput.UPTIME_BEFORE);
          Uptime.of(steps, givens);
          sheet.none(NO_INTERVAL);
        });
  }

  private Computed duration(
      String key, String label, List<ImpactInterval> intervals, boolean whole) {
    return Sheet.of(
        key,
        label,
        "union of the intervals, each instant at its highest degree; weighted: Σ length × degree",
        Optional.empty(),
        givens,
        sheet -> {
          ImpactDuration duration = ImpactDuration.of(intervals, now);
          if (whole) {
            leftOut(sheet);
          }
          if (intervals.isEmpty()) {
            sheet.none(
                record.incident().kind() == IncidentKind.NEAR_MISS
                    ? "a near miss reached nobody."
                    : NO_INTERVAL);
            return;
          }
          intervals.forEach(i -> sheet.use(name(i), value(i), "intervals"));
          sheet.use("weighted", Figures.exact(duration.weighted()), "computed");
          sheet.use("by the clock", Figures.exact(duration.byTheClock()), "computed");
          sheet.found(
              Figures.seconds(duration.weighted()).divide(BigDecimal.valueOf(60), Figures.EXACT),
              "min",
              "%s weighted, %s by the clock"
                  .formatted(
                      Figures.minutes(duration.weighted()),
                      Figures.minutes(duration.byTheClock())));
        });
  }

  private void leftOut(Sheet sheet) {
    record.impact().intervals().stream()
        .filter(i -> !felt.contains(i))
        .forEach(i ->
            sheet.leaveOut(
                "%s: %s is about data, not about time without service."
                    .formatted(
                        name(i), i.type() == ImpactType.DATA_LOSS ? "data loss" : "data exposed")));
    felt.stream()
        .filter(i -> i.until().isEmpty())
        .forEach(
            i -> sheet.leaveOut("%s still lasts: it is counted up to now.".formatted(name(i))));
    felt.stream()
        .filter(i -> i.degree().signum() == 0)
        .forEach(i -> sheet.leaveOut("%s has the degree 0 %%.".formatted(name(i))));
  }

  private static String name(ImpactInterval interval) {
    return Clocks.name(interval.from(), interval.until());
  }

  private static String value(ImpactInterval interval) {
    String where =
        interval.service().map(ServiceName::value).orElse("")
            + (interval.region().isEmpty() ? "" : " " + interval.region());
    return Figures.percent(interval.degree()) + (where.isBlank() ? "" : ", " + where.strip());
  }

  /// The duration for each service or region, where intervals name more than one.
  private List<Computed> parts(String what, Function<ImpactInterval, String> of) {
    Map<String, List<ImpactInterval>> groups = new LinkedHashMap<>();
    felt.forEach(i -> groups.computeIfAbsent(of.apply(i), k -> new ArrayList<>()).add(i));
    List<ImpactInterval> everywhere = groups.getOrDefault("", List.of());
    groups.remove("");
    if (groups.size() + (everywhere.isEmpty() ? 0 : 1) < 2) {
      return List.of();
    }
    List<Computed> parts = new ArrayList<>();
    groups.forEach((name, own) -> {
      List<ImpactInterval> both = new ArrayList<>(own);
      both.addAll(everywhere);
      parts.add(
          duration("duration-" + what + "-" + name, "Duration, " + what + " " + name, both, false));
    });
    return parts;
  }

  private Computed usersHit() {
    return Sheet.of(
        "users-hit",
        "Users hit",
        "Σ hit, over the segments",
        Optional.of(ImpactMeasure.USERS),
        givens,
        sheet -> {
          List<Segment> segments = givens.segments();
          sheet.use(ImpactInput.SEGMENTS);
          if (segments.isEmpty()) {
            sheet.none(NO_SEGMENTS);
          } else {
            BigDecimal hit = sum(segments, Segment::hit);
            sheet.found(hit, "users", Figures.plain(hit, 0) + " users");
          }
        });
  }

  private Computed share() {
    return Sheet.of(
        "users",
        "Share of users hit",
        "Σ hit ÷ Σ all, over the segments",
        Optional.of(ImpactMeasure.USER_SHARE),
        givens,
        sheet -> {
          List<Segment> segments = givens.segments();
          BigDecimal hit = sum(segments, Segment::hit);
          BigDecimal all = sum(segments, Segment::all);
          if (all.signum() == 0) {
            sheet.use(ImpactInput.SEGMENTS);
            sheet.none(NO_SEGMENTS);
            return;
          }
          segments.stream()
              .filter(s -> s.all().signum() > 0)
              .forEach(s ->
                  sheet.use(
                      s.name(),
                      "%s of %s: %s"
                          .formatted(
                              Figures.plain(s.hit(), 0),
                              Figures.plain(s.all(), 0),
                              Figures.percent(s.hit().divide(s.all(), Figures.EXACT))),
                      "segments"));
          BigDecimal share = hit.divide(all, Figures.EXACT);
          sheet.found(
              share.movePointRight(2),
              "%",
              "%s of %s users: %s"
                  .formatted(Figures.plain(hit, 0), Figures.plain(all, 0), Figures.percent(share)));
        });
  }

  private static BigDecimal sum(List<Segment> segments, Function<Segment, BigDecimal> of) {
    return segments.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
