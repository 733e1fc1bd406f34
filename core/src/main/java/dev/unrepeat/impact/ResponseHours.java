package dev.unrepeat.impact;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hours that people worked on the incident, by class, and what they cost: for each person from
/// their first to their last event on the timeline, from when it was noticed at most to the end of
/// the incident: who wrote the change two days before did not work on it then. Typed hours win.
final class ResponseHours {
  private final Postmortem record;
  private final Givens givens;

  ResponseHours(Postmortem record, Givens givens) {
    this.record = record;
    this.givens = givens;
  }

  Computed during() {
    return Sheet.of(
        "hours-during",
        "Engineering hours during",
        givens.find(ImpactInput.TYPED_HOURS).isPresent()
            ? "Σ of the hours typed"
            : "Σ over the people on the timeline: last − first own event, from \"detected\" at most to \"resolved\"",
        Optional.of(ImpactMeasure.HOURS_DURING),
        givens,
        sheet -> {
          Map<HourClass, BigDecimal> hours = hours(sheet);
          if (hours.isEmpty()) {
            sheet.none("no person has an event of their own on the timeline. Type the hours.");
          } else {
            BigDecimal sum = sum(hours);
            sheet.found(
                sum,
                "h",
                hours.size() == 1
                    ? words(hours)
                    : "%s: %s".formatted(Figures.hours(sum), words(hours)));
          }
        });
  }

  Computed after() {
    return Sheet.of(
        "hours-after",
        "Engineering hours after",
        "hours of follow-up as typed",
        Optional.of(ImpactMeasure.HOURS_AFTER),
        givens,
        sheet -> {
          sheet.use(ImpactInput.FOLLOW_UP);
          Optional<BigDecimal> hours = givens.number(ImpactInput.FOLLOW_UP);
          if (hours.isEmpty()) {
            sheet.none("nobody has said how many hours the follow-up took.");
          } else {
            sheet.found(hours.get(), "h", Figures.hours(hours.get()));
          }
        });
  }

  Computed cost() {
    return Sheet.of(
        "engineering-cost",
        "Engineering cost",
        "Σ hours × rate of their class, and hours after × working rate",
        Optional.empty(),
        givens,
        sheet -> {
          Optional<HourlyRates> rates = givens.text(ImpactInput.RATES).map(HourlyRates::read);
          sheet.use(ImpactInput.RATES);
          Map<HourClass, BigDecimal> hours = hours(sheet);
          Optional<BigDecimal> after = givens.number(ImpactInput.FOLLOW_UP);
          if (rates.isEmpty()) {
            sheet.none("no hourly rates are given.");
          } else if (hours.isEmpty() && after.isEmpty()) {
            sheet.none("no hours are known.");
          } else {
            Money cost = Money.zero(rates.get().currency());
            for (Map.Entry<HourClass, BigDecimal> one : hours.entrySet()) {
              Money rate = rates.get().of(one.getKey());
              cost = cost.plus(line(sheet, one.getKey().words() + " hours", one.getValue(), rate));
            }
            if (after.isPresent()) {
              Money rate = rates.get().of(HourClass.WORKING);
              cost = cost.plus(line(sheet, "hours after", after.get(), rate));
            } else {
              sheet.leaveOut("The hours of follow-up, which nobody has typed.");
            }
            sheet.found(cost, cost.words());
          }
        });
  }

  /// A line of the bill, rounded as it is printed, so that the lines add up to the sum.
  private static Money line(Sheet sheet, String name, BigDecimal hours, Money rate) {
    Money sum = rate.times(hours).rounded();
    sheet.use(
        name,
        "%s × %s = %s".formatted(Figures.hours(hours), rate.words(), sum.words()),
        "computed");
    return sum;
  }

  private Map<HourClass, BigDecimal> hours(Sheet sheet) {
    Optional<TypedHours> typed = givens.text(ImpactInput.TYPED_HOURS).map(TypedHours::read);
    if (typed.isPresent()) {
      sheet.use(ImpactInput.TYPED_HOURS);
      sheet.leaveOut("The timeline: hours that are typed win.");
      return typed.get().sum();
    }
    Map<HourClass, BigDecimal> sum = new EnumMap<>(HourClass.class);
    Optional<Instant> resolved = record.incident().milestones().at(MilestoneKind.RESOLVED);
    Optional<Instant> noticed = noticed();
    Map<String, ZoneId> zones = givens.responderZones();
    ZoneId usual = givens.zone();
    seen()
        .forEach((name, all) -> {
          List<Instant> at =
              all.stream().filter(time -> noticed.filter(time::isBefore).isEmpty()).toList();
          if (at.isEmpty()) {
            sheet.leaveOut(name + " is on the timeline only before \"detected\".");
            return;
          }
          Instant first = at.getFirst();
          Instant last = at.getLast();
          Instant end = resolved.filter(last::isAfter).orElse(last);
          if (at.size() == 1) {
            sheet.leaveOut(
                name + " has a single event, which counts zero. Type the hours if it was more.");
          } else if (!first.isBefore(end)) {
            sheet.leaveOut(name + " is on the timeline only after \"resolved\".");
          } else {
            ZoneId zone = zones.getOrDefault(name, usual);
            Map<HourClass, BigDecimal> own = split(new Stretch(first, end), zone);
            sheet.use(name, words(own), "timeline, " + zone.getId());
            own.forEach((hours, length) -> sum.merge(hours, length, BigDecimal::add));
          }
          if (at.size() > 1 && end.isBefore(last)) {
            sheet.leaveOut(
                "%s of %s after \"resolved\"."
                    .formatted(Figures.minutes(Duration.between(max(first, end), last)), name));
          }
        });
    if (sum.isEmpty() && !seen().isEmpty()) {
      sum.put(HourClass.WORKING, BigDecimal.ZERO);
    }
    return sum;
  }

  /// When people began to know of it; an impact may have lasted for weeks by then.
  private Optional<Instant> noticed() {
    Milestones milestones = record.incident().milestones();
    return Stream.of(MilestoneKind.DETECTED, MilestoneKind.ACKNOWLEDGED, MilestoneKind.DECLARED)
        .flatMap(kind -> milestones.at(kind).stream())
        .min(Comparator.naturalOrder())
        .or(() -> milestones.at(MilestoneKind.IMPACT_STARTED));
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /// The times at which each person of the team is seen, in order.
  private Map<String, List<Instant>> seen() {
    return record.timeline().dated().stream()
        .filter(event ->
            event
                .actor()
                .filter(actor -> actor.kind() == ActorKind.PERSON && !actor.name().isBlank())
                .isPresent())
        .collect(
            Collectors.groupingBy(
                event -> event.actor().map(Actor::name).orElse(""),
                LinkedHashMap::new,
                Collectors.mapping(ResponseHours::at, Collectors.toList())));
  }

  private static Instant at(TimelineEvent event) {
    return event.time().known().orElseThrow();
  }

  /// The hours of a stretch by class, in the zone of who worked.
  static Map<HourClass, BigDecimal> split(Stretch stretch, ZoneId zone) {
    Map<HourClass, BigDecimal> hours = new EnumMap<>(HourClass.class);
    for (Stretch hour : Hours.of(stretch.from(), stretch.until(), zone)) {
      hours.merge(
          HourClass.of(hour.from().atZone(zone)), Figures.hours(hour.length()), BigDecimal::add);
    }
    return hours;
  }

  private static BigDecimal sum(Map<HourClass, BigDecimal> hours) {
    return hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String words(Map<HourClass, BigDecimal> hours) {
    return hours.entrySet().stream()
        .map(one -> Figures.hours(one.getValue()) + " " + one.getKey().words())
        .collect(Collectors.joining(", "));
  }
}
