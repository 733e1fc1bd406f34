package dev.unrepeat.recurrence;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RootCauseClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Incidents that are like one, each with what the likeness rests on.
///
/// Words weigh by how rare they are among the candidates, BM25 over the whole text (Robertson and
/// Zaragoza 2009); what is said of the cause counts twice more than the account. Words of ways to
/// fail that mean the same are one word. A service or a class in common adds to it.
public final class RelatedIncidents {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double CAUSE = 3;
  private static final double SAME_CLASS = 0.15;
  private static final double SAME_SERVICE = 0.1;
  private static final double LEAST = 0.12;
  private static final int WORDS_SHOWN = 5;

  private RelatedIncidents() {}

  /// @param score as a part of what the incident would score against itself
  /// @param reasons as sentences, never empty
  public record Related(IncidentId id, double score, List<String> reasons) {
    public Related {
      reasons = List.copyOf(reasons);
    }
  }

  private record Weighed(IncidentTraits traits, Map<String, Double> counts, double length) {}

  /// The most alike first; empty where nothing is alike enough to show.
  public static List<Related> to(IncidentTraits one, List<IncidentTraits> candidates, int limit) {
    List<Weighed> all = candidates.stream().map(RelatedIncidents::weighed).toList();
    Weighed asked = weighed(one);
    Map<String, Integer> documents = new HashMap<>();
    all.forEach(each -> each.counts().keySet().forEach(w -> documents.merge(w, 1, Integer::sum)));
    double length = all.stream().mapToDouble(Weighed::length).average().orElse(1);
    double itself =
        words(asked, asked, documents, all.size(), length).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    return all.stream()
        .filter(each -> !each.traits().id().equals(one.id()))
        .map(each -> related(asked, each, documents, all.size(), length, itself))
        .filter(found -> found.score() >= LEAST)
        .sorted(Comparator.comparingDouble(Related::score).reversed().thenComparing(Related::id))
        .limit(limit)
        .toList();
  }

  private static Related related(
      Weighed asked,
      Weighed other,
      Map<String, Integer> documents,
      int size,
      double length,
      double itself) {
    Map<String, Double> shared = words(asked, other, documents, size, length);
    double score =
        shared.values().stream().mapToDouble(Double::doubleValue).sum() / Math.max(itself, 1e-9);
    List<String> reasons = new ArrayList<>();
    Set<RootCauseClass> classes = new LinkedHashSet<>(asked.traits().classes());
    classes.retainAll(other.traits().classes());
    for (var service : asked.traits().services()) {
      if (other.traits().services().contains(service)) {
        reasons.add("Both touch %s.".formatted(service));
      }
    }
    score += reasons.isEmpty() ? 0 : SAME_SERVICE;
    for (RootCauseClass same : classes) {
      reasons.add(
          "Both have a factor of the class %s."
              .formatted(same.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    score += classes.isEmpty() ? 0 : SAME_CLASS;
    Set<String> triggers =
        FactorWords.of(asked.traits().trigger()).shared(FactorWords.of(other.traits().trigger()));
    if (triggers.size() > 1) {
      reasons.add("Their triggers both say: %s.".formatted(String.join(", ", triggers)));
    }
    List<String> telling =
        shared.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(WORDS_SHOWN)
            .map(Map.Entry::getKey)
            .toList();
    if (!telling.isEmpty()) {
      reasons.add("Both say: %s.".formatted(String.join(", ", telling)));
    }
    return new Related(other.traits().id(), reasons.isEmpty() ? 0 : score, reasons);
  }

  private static Map<String, Double> words(
      Weighed asked, Weighed other, Map<String, Integer> documents, int size, double length) {
    Map<String, Double> shared = new HashMap<>();
    asked
        .counts()
        .forEach((word, weight) -> {
          double count = other.counts().getOrDefault(word, 0.0);
          if (count > 0) {
            int in = documents.getOrDefault(word, 1);
            double idf = Math.log(1 + (size - in + 0.5) / (in + 0.5));
            double norm = K1 * (1 - B + B * other.length() / length);
            shared.put(word, Math.min(weight, CAUSE) * idf * count * (K1 + 1) / (count + norm));
          }
        });
    return shared;
  }

  private static Weighed weighed(IncidentTraits traits) {
    Map<String, Double> counts = new HashMap<>();
    add(counts, traits.account(), 1);
    add(counts, traits.cause(), CAUSE);
    double length = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Weighed(traits, counts, length);
  }

  private static void add(Map<String, Double> counts, String text, double weight) {
    for (String word : FactorWords.of(text).words()) {
      counts.merge(FailureWords.meaning(word), weight, Double::sum);
    }
  }
}
