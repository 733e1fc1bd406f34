package dev.unrepeat.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a reference refers to, by its shape, and how much it tells: a number or a commit names one
/// thing, a word may name many.
enum Sort {
  VERSION(2),
  NUMBER(2),
  HASH(3),
  NAME(2),
  WORD(1);

  private static final Pattern IS_VERSION = Pattern.compile("v?\\d+(?:\\.\\d+)+.*");
  private static final Pattern IS_NUMBER = Pattern.compile("#?\\d+");
  private static final Pattern IS_HASH = Pattern.compile("[0-9a-f]{7,40}");
  private static final Pattern IS_NAME = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+");

  private final double weight;

  Sort(double weight) {
    this.weight = weight;
  }

  static Sort of(String reference) {
    if (IS_VERSION.matcher(reference).matches()) {
      return VERSION;
    }
    if (IS_NUMBER.matcher(reference).matches()) {
      return NUMBER;
    }
    if (IS_HASH.matcher(reference).matches()) {
      return HASH;
    }
    return IS_NAME.matcher(reference).matches() ? NAME : WORD;
  }

  /// Weighs references by their sort; one that a great many events name says less.
  static Map<String, Double> weights(Collection<Telling> tellings) {
    Map<String, Integer> named = new HashMap<>();
    tellings.forEach(
        t -> t.references().forEach(reference -> named.merge(reference, 1, Integer::sum)));
    Map<String, Double> weights = new HashMap<>();
    named.forEach((reference, count) ->
        weights.put(reference, of(reference).weight * (count > 60 ? 0.3 : 1)));
    return weights;
  }

  static boolean contradict(Set<String> one, Set<String> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (contradict(VERSION, one, other) || contradict(NAME, one, other));
  }

  private static boolean contradict(Sort sort, Set<String> one, Set<String> other) {
    Set<String> first = new HashSet<>(one);
    Set<String> second = new HashSet<>(other);
    first.removeIf(reference -> of(reference) != sort);
    second.removeIf(reference -> of(reference) != sort);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
  }
}
