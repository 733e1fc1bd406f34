package dev.unrepeat.timeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// Two tellings by two tools that look like one happening, with how sure that is and why.
record Pair(Telling one, Telling other, double likeness, String reason) {

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

  /// Both name things of the same sort (a version, an alert), and not one in common.
  static boolean contradict(Telling one, Telling other) {
    return Sort.contradict(one.references(), other.references());
  }
}
