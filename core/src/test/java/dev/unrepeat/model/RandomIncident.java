package dev.unrepeat.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Incidents with their impact, from a seed.
public final class RandomIncident {
  private final RandomText text;
  private final RandomTimes times;
  private final RandomTimeline timelines;

  RandomIncident(RandomText text, RandomTimes times, RandomTimeline timelines) {
    this.text = text;
    this.times = times;
    this.timelines = timelines;
  }

  public Incident incident(IncidentId id, List<EventId> events) {
    IncidentKind kind = text.oneOf(IncidentKind.class);
    return new Incident(
        id,
        text.line(),
        kind,
        text.maybe(() -> text.oneOf(Severity.class)),
        several(4, () -> new ServiceName(text.word())),
        several(4, () -> new Tag(text.line())),
        new Detection(text.oneOf(DetectionMeans.class), text.lineOrNothing()),
        text.chance(3)
            ? new Visibility.Circle(
                Stream.concat(Stream.of(text.line()), several(3, text::line).stream()).toList())
            : new Visibility.Everybody(),
        several(
            5,
            () ->
                new Responder(text.line(), text.oneOf(ResponderRole.class), text.lineOrNothing())),
        milestones(kind, events),
        times.instant());
  }

  public Impact impact(List<Evidence> evidence) {
    return new Impact(
        several(4, this::interval),
        several(
            6,
            () ->
                new ImpactFigure(
                    text.oneOf(ImpactMeasure.class),
                    amount(),
                    text.lineOrNothing(),
                    timelines.evidenceLinks(evidence))),
        several(
            3,
            () ->
                new MetricComparison(
                    text.line(),
                    text.lineOrNothing(),
                    text.lineOrNothing(),
                    text.lineOrNothing(),
                    text.lineOrNothing())),
        several(3, text::line),
        inputs());
  }

  private Map<ImpactInput, String> inputs() {
    Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
    for (ImpactInput input : ImpactInput.values()) {
      if (text.chance(3)) {
        inputs.put(input, input.list() ? text.line() + "\n" + text.line() : text.line());
      }
    }
    return inputs;
  }

  /// Up to so many, each made anew.
  <T> List<T> several(int atMost, Supplier<T> one) {
    return Stream.generate(one).limit(text.number(atMost + 1)).toList();
  }

  private Milestones milestones(IncidentKind kind, List<EventId> events) {
    Map<MilestoneKind, Milestone> marked = new EnumMap<>(MilestoneKind.class);
    List<Milestone> all = new ArrayList<>();
    for (MilestoneKind milestone : MilestoneKind.values()) {
      if (kind.has(milestone) && !text.chance(3)) {
        marked.put(milestone, milestone(milestone, events));
      }
    }
    all.addAll(marked.values());
    if (marked.containsKey(MilestoneKind.RESOLVED) && text.chance(4)) {
      all.add(milestone(MilestoneKind.RESOLVED, events));
    }
    return new Milestones(all);
  }

  private Milestone milestone(MilestoneKind kind, List<EventId> events) {
    Optional<EventId> event =
        events.isEmpty() ? Optional.empty() : text.maybe(() -> text.oneOf(events));
    return new Milestone(
        kind, times.instant(), text.oneOf(Certainty.class), event, text.lineOrNothing());
  }

  private ImpactInterval interval() {
    var from = times.instant();
    return new ImpactInterval(
        from,
        text.maybe(() -> from.plusSeconds(text.number(90_000))),
        times.share(),
        text.oneOf(ImpactType.class),
        text.maybe(() -> new ServiceName(text.word())),
        text.lineOrNothing(),
        text.lineOrNothing());
  }

  private Amount amount() {
    return switch (text.number(3)) {
      case 0 -> new Amount.Number(times.number(), text.lineOrNothing(), text.chance(2));
      case 1 -> {
        List<BigDecimal> sorted = Stream.generate(times::number).limit(3).sorted().toList();
        yield new Amount.Range(sorted.get(0), sorted.get(1), sorted.get(2), text.lineOrNothing());
      }
      default -> new Amount.Words(text.line());
    };
  }
}
