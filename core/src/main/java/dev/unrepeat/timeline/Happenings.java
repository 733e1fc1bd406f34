package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import dev.unrepeat.source.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the tellings of one happening across tools. Each happening is told by one of them; the
/// others are linked with it, never merged.
final class Happenings {
  /// How many later tellings one is compared with at most.
  private static final int NEIGHBOURS = 400;

  /// What a tool did is told best by that tool; what a person did, by whoever says it first and to
  /// the second.
  static final Comparator<Telling> OF_RECORD =
      Comparator.comparingInt(Happenings::closeness)
          .thenComparing(
              (Telling telling) -> telling.stage().human() ? telling.at() : Instant.EPOCH)
          .thenComparingInt(telling -> Tools.rank(telling.source()))
          .thenComparing(telling -> !telling.automatic())
          .thenComparing(Telling::at)
          .thenComparing(telling -> telling.told().event().key());

  private final List<Telling> tellings;
  private final DeniedPairs denied;
  private final int[] elsewhere;
  private final Map<EventId, Cluster> clusters = new HashMap<>();
  private final List<Pair> joined = new ArrayList<>();

  private static int closeness(Telling telling) {
    return telling.stage().human() ? (telling.fine() ? 0 : 1) : Tools.rank(telling.source());
  }

  private static final class Cluster {
    private final List<Telling> members = new ArrayList<>();
  }

  private Happenings(List<Telling> tellings, DeniedPairs denied) {
    this.tellings = tellings;
    this.denied = denied;
    this.elsewhere = elsewhere(tellings);
  }

  /// @param pairs the pairs that hold each cluster together
  record Found(List<List<Telling>> clusters, List<Pair> pairs) {
    /// Why two tellings belong together: directly, or because each belongs with a third.
    String reason(Telling told, Telling other) {
      Optional<Pair> direct = pairs.stream().filter(p -> p.has(told) && p.has(other)).findFirst();
      Optional<Pair> third = direct.or(() -> pairs.stream().filter(p -> p.has(other)).findFirst());
      if (third.isEmpty()) {
        return "Other tellings of the same happening link them.";
      }
      String reason = third.get().reason();
      return direct.isPresent()
          ? reason
          : "Linked by what %s tells: %s%s"
              .formatted(
                  third.get().besides(other).source(),
                  reason.substring(0, 1).toLowerCase(Locale.ROOT),
                  reason.substring(1));
    }
  }

  /// @param denied what is not brought together again
  static Found find(List<Told> all, DeniedPairs denied) {
    if (all.stream().map(told -> told.event().source()).distinct().limit(2).count() < 2) {
      return new Found(List.of(), List.of());
    }
    List<Telling> tellings = new ArrayList<>();
    for (Told told : all) {
      if (told.weight() != Weight.NOISE) {
        Telling.of(told).ifPresent(tellings::add);
      }
    }
    tellings.sort(Comparator.comparing(Telling::at).thenComparing(OF_RECORD));
    Happenings happenings = new Happenings(tellings, denied);
    happenings.join(happenings.candidates());
    happenings.join(happenings.lonely());
    Set<Cluster> distinct = new HashSet<>();
    List<List<Telling>> found = new ArrayList<>();
    for (Telling telling : tellings) {
      Cluster cluster = happenings.clusters.get(telling.told().event().id());
      if (cluster != null && cluster.members.size() > 1 && distinct.add(cluster)) {
        found.add(cluster.members.stream().sorted(OF_RECORD).toList());
      }
    }
    return new Found(found, happenings.joined);
  }

  private List<Pair> candidates() {
    Comparison comparison = new Comparison(tellings);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling one = tellings.get(i);
      int last = Math.min(tellings.size(), i + NEIGHBOURS);
      for (int j = elsewhere[i]; j < last; j = after(j, one)) {
        Telling other = tellings.get(j);
        if (Duration.between(one.at(), other.at()).compareTo(Comparison.WIDE) > 0) {
          break;
        }
        if (one.told().fresh() || other.told().fresh()) {
          comparison.pair(one, other).ifPresent(pairs::add);
        }
      }
    }
    return pairs;
  }

  /// Tellings that nothing names, and that are alone with their stage in each of two tools.
  private List<Pair> lonely() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      int last = Math.min(tellings.size(), i + NEIGHBOURS);
      for (int j = elsewhere[i]; j < last && within(i, j); j = after(j, tellings.get(i))) {
        Optional<Pair> pair = Pair.byStage(tellings.get(i), tellings.get(j));
        if (pair.isPresent() && alone(i, tellings.get(j)) && alone(j, tellings.get(i))) {
          pairs.add(pair.get());
        }
      }
    }
    return pairs;
  }

  /// The next telling behind this place by another tool than the one that told this one.
  private int after(int place, Telling one) {
    int next = place + 1;
    return next < tellings.size() && tellings.get(next).source().equals(one.source())
        ? elsewhere[next]
        : next;
  }

  /// By place the next telling by another tool: most evidence comes in long runs of one tool.
  private static int[] elsewhere(List<Telling> tellings) {
    int[] elsewhere = new int[tellings.size()];
    for (int i = tellings.size() - 1; i >= 0; i--) {
      boolean changes =
          i + 1 == elsewhere.length
              || !tellings.get(i).source().equals(tellings.get(i + 1).source());
      elsewhere[i] = changes ? i + 1 : elsewhere[i + 1];
    }
    return elsewhere;
  }

  private boolean within(int i, int j) {
    return Duration.between(tellings.get(i).at(), tellings.get(j).at())
            .compareTo(Duration.ofMinutes(1))
        <= 0;
  }

  /// Whether no further telling of the same source could be meant by the other one.
  private boolean alone(int index, Telling other) {
    Telling one = tellings.get(index);
    for (int k = Math.max(0, index - NEIGHBOURS);
        k < Math.min(tellings.size(), index + NEIGHBOURS);
        k++) {
      Telling rival = tellings.get(k);
      if (k != index
          && rival.source().equals(one.source())
          && Pair.byStage(rival, other).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void join(List<Pair> pairs) {
    pairs.sort(Pair.SUREST);
    for (Pair pair : pairs) {
      Cluster one = cluster(pair.one());
      Cluster other = cluster(pair.other());
      if (one == other || !fits(one, other)) {
        continue;
      }
      one.members.addAll(other.members);
      other.members.forEach(member -> clusters.put(member.told().event().id(), one));
      joined.add(pair);
    }
  }

  private Cluster cluster(Telling telling) {
    return clusters.computeIfAbsent(
        telling.told().event().id(),
        id -> {
          Cluster alone = new Cluster();
          alone.members.add(telling);
          return alone;
        });
  }

  /// A tool tells a happening once; in a chat several programs and one person may tell it.
  private boolean fits(Cluster one, Cluster other) {
    Set<String> told = new HashSet<>();
    List<Telling> all = new ArrayList<>(one.members);
    all.addAll(other.members);
    for (Telling telling : all) {
      boolean bot = !Tools.ofRecord(telling.source()) && telling.automatic();
      if (!bot && !told.add(telling.source())) {
        return false;
      }
    }
    for (Telling first : one.members) {
      for (Telling second : other.members) {
        boolean far =
            Duration.between(first.at(), second.at()).abs().compareTo(Comparison.WIDE) > 0;
        if (far
            || !first.stage().fits(second.stage())
            || denied.parts(first.id(), second.id())
            || Sort.contradict(first.references(), second.references())) {
          return false;
        }
      }
    }
    return true;
  }
}
