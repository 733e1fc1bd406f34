package dev.unrepeat.timeline;

import dev.unrepeat.metrics.Durations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two tellings by two tools that look like one happening, with how sure that is and why.
record Pair(Telling one, Telling other, double likeness, String reason) {
  private static final Duration WIDE = Duration.ofMinutes(15);
  private static final Duration NARROW = Duration.ofMinutes(2);

  /// The surest first; ties in an order that does not hang on what was read first.
  static final Comparator<Pair> SUREST =
      Comparator.comparingDouble((Pair pair) -> -pair.likeness)
          .thenComparing(Pair::apart)
          .thenComparing(pair -> pair.one.source() + " " + pair.one.told().event().key())
          .thenComparing(pair -> pair.other.source() + " " + pair.other.told().event().key());

  boolean has(Telling telling) {
    return one.id().equals(telling.id()) || other.id().equals(telling.id());
  }

  Telling besides(Telling telling) {
    return one.id().equals(telling.id()) ? other : one;
  }

  Duration apart() {
    return Duration.between(one.at(), other.at()).abs();
  }

  /// @param weights how specific each reference is
  static Optional<Pair> of(Telling one, Telling other, Map<String, Double> weights) {
    if (one.source().equals(other.source())
        || !one.stage().fits(other.stage())
        || contradict(one, other)) {
      return Optional.empty();
    }
    Duration apart = Duration.between(one.at(), other.at()).abs();
    if (apart.compareTo(WIDE) > 0) {
      return Optional.empty();
    }
    Duration near = NARROW.plus(one.coarseness()).plus(other.coarseness());
    boolean close = apart.compareTo(near) <= 0;
    List<String> shared =
        one.references().stream().filter(other.references()::contains).sorted().toList();
    double named =
        shared.stream().mapToDouble(reference -> weights.getOrDefault(reference, 1.0)).sum();
    double worded = worded(one, other);
    boolean unstaged = one.stage().kind() == Stage.Kind.OTHER;
    String gap = Durations.print(apart.truncatedTo(ChronoUnit.SECONDS)) + " apart";
    if (!unstaged && (named >= 2 || (named >= 1 && close))) {
      double likeness = 2 + named + worded - apart.toMillis() / (double) WIDE.toMillis();
      return Optional.of(
          new Pair(one, other, likeness, "Both name " + names(shared) + ", " + gap + "."));
    }
    boolean sameWords =
        unstaged
            ? one.words().same(other.words()) >= 0.75 && one.words().shared(other.words()) >= 4
            : worded >= 0.6;
    if (close && sameWords) {
      double likeness = 1 + worded - apart.toMillis() / (double) WIDE.toMillis();
      return Optional.of(new Pair(one, other, likeness, "Both say nearly the same, " + gap + "."));
    }
    return Optional.empty();
  }

  /// Two tellings whose stage alone makes them one: no other of that stage is near.
  static Optional<Pair> byStage(Telling one, Telling other) {
    boolean coarse = !one.coarseness().isZero() || !other.coarseness().isZero();
    Duration apart = Duration.between(one.at(), other.at()).abs();
    Duration step =
        one.coarseness().compareTo(other.coarseness()) > 0 ? one.coarseness() : other.coarseness();
    if (!coarse
        || one.source().equals(other.source())
        || !one.stage().telling(other.stage())
        || (one.stage().kind() == Stage.Kind.RELIEF
            && (Tools.ofRecord(one.source()) || Tools.ofRecord(other.source())))
        || !one.stage().fits(other.stage())
        || contradict(one, other)
        || apart.compareTo(step) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            one,
            other,
            0.5,
            "Both tell of the same step within the same minute, and no other is near."));
  }

  private static double worded(Telling one, Telling other) {
    return one.words().shared(other.words()) >= 2 ? one.words().alike(other.words()) : 0;
  }

  /// Both name things of the same sort (a version, an alert), and not one in common.
  private static boolean contradict(Telling one, Telling other) {
    return Sort.contradict(one.references(), other.references());
  }

  private static String names(List<String> shared) {
    List<String> shown = new ArrayList<>(shared.subList(0, Math.min(3, shared.size())));
    return String.join(" and ", shown);
  }
}
