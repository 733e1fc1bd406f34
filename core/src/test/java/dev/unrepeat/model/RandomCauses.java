package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cause graphs from a seed, with whys, gates and a trigger.
public final class RandomCauses {
  private final RandomText text;
  private final RandomTimes times;
  private final RandomTimeline timelines;

  RandomCauses(RandomText text, RandomTimes times, RandomTimeline timelines) {
    this.text = text;
    this.times = times;
    this.timelines = timelines;
  }

  public CauseGraph graph(List<EventId> events, List<Evidence> evidence) {
    List<ContributingFactor> factors =
        IntStream.rangeClosed(1, text.number(6))
            .mapToObj(n -> factor(new FactorId(n * 2), evidence))
            .toList();
    List<Because> whys = new ArrayList<>();
    for (int i = 1; i < factors.size(); i++) {
      if (!text.chance(3)) {
        whys.add(new Because(factors.get(text.number(i)).id(), factors.get(i).id()));
      }
    }
    List<Gate> gates = gates(factors.stream().map(f -> f.id().toString()).toList());
    Optional<EventId> event =
        events.isEmpty() ? Optional.empty() : text.maybe(() -> text.oneOf(events));
    return new CauseGraph(
        text.maybe(() -> new Trigger(text.line(), event)),
        factors,
        whys,
        gates,
        gates.isEmpty() ? "" : gates.getFirst().name());
  }

  private ContributingFactor factor(FactorId id, List<Evidence> evidence) {
    return new ContributingFactor(
        id,
        text.line(),
        text.oneOf(FactorCategory.class),
        text.oneOf(FactorKind.class),
        text.oneOf(RootCauseClass.class),
        new FailureAnatomy(
            text.lineOrNothing(),
            text.lineOrNothing(),
            text.lineOrNothing(),
            text.lineOrNothing(),
            text.lineOrNothing()),
        Stream.generate(text::line).limit(text.number(3)).toList(),
        timelines.evidenceLinks(evidence),
        text.oneOf(Confidence.class),
        text.maybe(times::share),
        text.maybe(() -> new Refusal(text.line(), text.line())));
  }

  private List<Gate> gates(List<String> inputs) {
    if (inputs.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, text.number(3))
        .mapToObj(i -> {
          List<String> some = inputs.subList(0, 1 + text.number(inputs.size()));
          int threshold = 1 + text.number(some.size());
          return new Gate("G" + (i + 1), text.oneOf(GateKind.class), threshold, some);
        })
        .toList();
  }
}
