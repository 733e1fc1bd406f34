package dev.unrepeat.timeline;

import dev.unrepeat.model.SourceClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Measures from happenings told by two tools how far a source's clock runs ahead: the median of
/// the differences, where at least two agree. What a message needs on its way is not taken for a
/// clock.
final class ClockSkew {
  private ClockSkew() {}

  private static final Duration LATENCY = Duration.ofSeconds(10);

  /// How long a message may be on its way from one tool to another.
  private static final Duration ON_THE_WAY = Duration.ofSeconds(90);

  private static final Duration SPREAD = Duration.ofSeconds(5);

  /// @param spread how far the differences lie from their median at most
  record Measured(String source, Duration ahead, int pairs, Duration spread) {
    /// In whole seconds: the happenings of most tools are told no finer.
    SourceClock clock() {
      return new SourceClock(
          source, Duration.ofSeconds(Math.round(ahead.toMillis() / 1000.0)), pairs, false);
    }
  }

  /// The source that is off by most is set right first; what then still differs is measured on.
  static List<Measured> measure(List<List<Telling>> clusters, Clocks known) {
    Map<String, Duration> corrections = new HashMap<>();
    List<Measured> measured = new ArrayList<>();
    while (true) {
      Optional<Measured> next = worst(clusters, corrections, known);
      if (next.isEmpty()) {
        return measured;
      }
      measured.add(next.get());
      corrections.put(next.get().source(), next.get().ahead());
    }
  }

  private static Optional<Measured> worst(
      List<List<Telling>> clusters, Map<String, Duration> corrections, Clocks known) {
    Map<String, List<Duration>> differences = new TreeMap<>();
    for (List<Telling> cluster : clusters) {
      for (Telling telling : cluster) {
        if (telling.fine()
            && known.ahead(telling.source()).isZero()
            && !corrections.containsKey(telling.source())) {
          reference(cluster, telling, corrections)
              .ifPresent(ahead ->
                  differences.computeIfAbsent(telling.source(), s -> new ArrayList<>()).add(ahead));
        }
      }
    }
    return differences.entrySet().stream()
        .flatMap(source -> of(source.getKey(), source.getValue()).stream())
        .max(
            Comparator.comparing((Measured m) -> m.ahead().abs().truncatedTo(ChronoUnit.SECONDS))
                .thenComparingInt(m -> Tools.rank(m.source()))
                .thenComparing(Measured::source));
  }

  /// The difference to the telling of the best other tool in the same happening.
  private static Optional<Duration> reference(
      List<Telling> cluster, Telling telling, Map<String, Duration> corrections) {
    return cluster.stream()
        .filter(other -> !other.source().equals(telling.source()) && other.fine())
        .findFirst()
        .map(other ->
            ahead(other, telling).plus(corrections.getOrDefault(other.source(), Duration.ZERO)));
  }

  /// Who only heard of it tells it a little later; that is the way of a message and not a clock.
  private static Duration ahead(Telling other, Telling telling) {
    Duration difference = Duration.between(other.at(), telling.at());
    boolean later =
        difference.isPositive() ? Tools.hearsay(telling.source()) : Tools.hearsay(other.source());
    return later && difference.abs().compareTo(ON_THE_WAY) <= 0 ? Duration.ZERO : difference;
  }

  private static Optional<Measured> of(String source, List<Duration> differences) {
    if (differences.size() < 2) {
      return Optional.empty();
    }
    Duration median = median(differences);
    Duration spread =
        differences.stream()
            .map(d -> d.minus(median).abs())
            .sorted()
            .toList()
            .get(differences.size() / 2);
    Duration most = SPREAD.plus(median.abs().dividedBy(10));
    if (median.abs().compareTo(LATENCY) <= 0 || spread.compareTo(most) > 0) {
      return Optional.empty();
    }
    return Optional.of(new Measured(source, median, differences.size(), spread));
  }

  private static Duration median(List<Duration> differences) {
    List<Duration> sorted = differences.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }
}
