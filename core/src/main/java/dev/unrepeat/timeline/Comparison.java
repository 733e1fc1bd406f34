package dev.unrepeat.timeline;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares tellings two by two: by the references they share, which weigh the more the more
/// specific they are, or by nearly equal words.
final class Comparison {
  static final Duration WIDE = Duration.ofMinutes(15);
  private static final Duration NARROW = Duration.ofMinutes(2);

  private final Collection<Telling> all;
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<EventId, Words> words = new HashMap<>();

  Comparison(Collection<Telling> all) {
    this.all = all;
  }

  Optional<Pair> pair(Telling one, Telling other) {
    Duration apart = Duration.between(one.at(), other.at()).abs();
    if (one.source().equals(other.source())
        || apart.compareTo(WIDE) > 0
        || !one.stage().fits(other.stage())
        || Pair.contradict(one, other)) {
      return Optional.empty();
    }
    boolean close = apart.compareTo(NARROW.plus(one.coarseness()).plus(other.coarseness())) <= 0;
    boolean staged = one.stage().kind() != Stage.Kind.OTHER;
    String gap = ", " + Durations.print(apart.truncatedTo(ChronoUnit.SECONDS)) + " apart.";
    double nearness = 1 - apart.toMillis() / (double) WIDE.toMillis();
    List<String> shared =
        one.references().stream().filter(other.references()::contains).sorted().toList();
    double named = shared.stream().mapToDouble(this::weight).sum();
    if (staged && (named >= 2 || (named >= 1 && close))) {
      String names = String.join(" and ", shared.subList(0, Math.min(3, shared.size())));
      double likeness = 1 + named + worded(one, other) + nearness;
      return Optional.of(new Pair(one, other, likeness, "Both name " + names + gap));
    }
    if (close && (staged ? worded(one, other) >= 0.6 : repeated(one, other))) {
      double likeness = worded(one, other) + nearness;
      return Optional.of(new Pair(one, other, likeness, "Both say nearly the same" + gap));
    }
    return Optional.empty();
  }

  private double weight(String reference) {
    if (weights.isEmpty()) {
      weights.putAll(Sort.weights(all));
    }
    return weights.getOrDefault(reference, 1.0);
  }

  private double worded(Telling one, Telling other) {
    return words(one).shared(words(other)) >= 2 ? words(one).alike(words(other)) : 0;
  }

  /// What belongs to no step of the response has to be the same text.
  private boolean repeated(Telling one, Telling other) {
    return words(one).shared(words(other)) >= 4 && words(one).same(words(other)) >= 0.75;
  }

  private Words words(Telling telling) {
    return words.computeIfAbsent(telling.id(), id -> Words.of(telling.told().event().text()));
  }
}
