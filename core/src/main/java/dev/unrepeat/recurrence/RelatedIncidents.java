package dev.unrepeat.recurrence;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Incidents that are like one, each with what the likeness rests on.
///
/// The way to fail weighs most, and the rarer among the candidates the more; then the words, BM25
/// (Robertson and Zaragoza 2009, k1 1.2, b 0.75) as a part of what the incident would score against
/// itself; a factor in common, a trigger, a pattern and a service add to it. Without a way to fail,
/// a factor or telling words in common nothing is related.
public final class RelatedIncidents {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double MODE = 1;
  private static final double WORDS = 2;
  private static final double FACTOR = 0.5;
  private static final double TRIGGER = 0.05;
  private static final double PATTERN = 0.05;
  private static final double SERVICE = 0.1;
  private static final double LEAST = 0.12;
  private static final int WORDS_SHOWN = 5;
  private static final double TELLING = 2;

  /// Added to what an incident tells, so that one weak hint alone is no full likeness.
  private static final double UNSURE = 1;

  private static final double NEARLY = 0.75;

  private final IncidentTraits asked;
  private final List<IncidentTraits> candidates;
  private final Map<String, Integer> withWord = new HashMap<>();
  private final Map<FailureMode, Integer> withMode = new EnumMap<>(FailureMode.class);
  private final double length;

  private RelatedIncidents(IncidentTraits asked, List<IncidentTraits> candidates) {
    this.asked = asked;
    this.candidates =
        candidates.stream().filter(one -> !one.id().equals(asked.id())).distinct().toList();
    for (IncidentTraits one : this.candidates) {
      one.words().keySet().forEach(word -> withWord.merge(word, 1, Integer::sum));
      one.modes().keySet().forEach(mode -> withMode.merge(mode, 1, Integer::sum));
    }
    this.length = this.candidates.stream().mapToDouble(IncidentTraits::length).average().orElse(1);
  }

  /// @param score from 0; 1 and more is much alike
  /// @param reasons as sentences, never empty
  public record Related(IncidentId id, double score, List<String> reasons) {
    public Related {
      reasons = List.copyOf(reasons);
    }
  }

  /// The most alike first, of equals the smaller id; empty where nothing is alike enough to show.
  public static List<Related> to(IncidentTraits asked, List<IncidentTraits> candidates, int limit) {
    RelatedIncidents all = new RelatedIncidents(asked, candidates);
    return all.candidates.stream()
        .map(all::related)
        .filter(one -> one.score() >= LEAST && !one.reasons().isEmpty())
        .sorted(
            Comparator.comparingDouble(Related::score)
                .reversed()
                .thenComparing(one -> one.id().value()))
        .limit(limit)
        .toList();
  }

  private Related related(IncidentTraits other) {
    List<String> reasons = new ArrayList<>();
    double score = MODE * modes(other, reasons);
    score += FACTOR * factors(other, reasons);
    score += WORDS * words(other, reasons);
    if (reasons.isEmpty()) {
      return new Related(other.id(), 0, reasons);
    }
    if (asked.trigger().isPresent() && asked.trigger().equals(other.trigger())) {
      score += TRIGGER;
      reasons.add("Both were set off by a %s.".formatted(asked.trigger().get().words()));
    }
    for (IncidentPattern pattern : IncidentPattern.values()) {
      if (asked.patterns().contains(pattern) && other.patterns().contains(pattern)) {
        score += PATTERN;
        reasons.add("Both show the pattern %s.".formatted(pattern.title()));
      }
    }
    List<ServiceName> services =
        asked.services().stream().filter(other.services()::contains).toList();
    if (!services.isEmpty()) {
      score += SERVICE;
      reasons.add("Both touch %s.".formatted(services.getFirst()));
    }
    return new Related(other.id(), score, reasons);
  }

  /// The cosine of the ways to fail, from 0 to 1.
  private double modes(IncidentTraits other, List<String> reasons) {
    double shared = 0;
    for (FailureMode mode : FailureMode.values()) {
      double product =
          asked.modes().getOrDefault(mode, 0.0) * other.modes().getOrDefault(mode, 0.0);
      if (product > 0) {
        double rare = rare(mode);
        shared += product * rare * rare;
        reasons.add("Both tell of one way to fail: %s.".formatted(mode.words()));
      }
    }
    return shared == 0 ? 0 : shared / (norm(asked) * norm(other));
  }

  private double norm(IncidentTraits one) {
    double sum = 0;
    for (Map.Entry<FailureMode, Double> mode : one.modes().entrySet()) {
      double weight = mode.getValue() * rare(mode.getKey());
      sum += weight * weight;
    }
    return Math.sqrt(sum + UNSURE);
  }

  private double rare(FailureMode mode) {
    return Math.log(1 + (candidates.size() + 1.0) / (withMode.getOrDefault(mode, 0) + 0.5));
  }

  /// Whether a factor of the one is a factor of the other, as the recurrence of causes has it.
  private double factors(IncidentTraits other, List<String> reasons) {
    for (KnownFactor mine : asked.factors()) {
      for (KnownFactor theirs : other.factors()) {
        if (Recurrence.between(mine, theirs).isPresent()) {
          reasons.add("%s is like %s there.".formatted(mine.id(), theirs.id()));
          return 1;
        }
      }
    }
    return 0;
  }

  private double words(IncidentTraits other, List<String> reasons) {
    Map<String, Double> shared = new HashMap<>();
    double itself = 0;
    for (Map.Entry<String, Double> word : asked.words().entrySet()) {
      double weight = Math.min(word.getValue(), 3) * idf(word.getKey());
      itself += weight * saturated(word.getValue(), asked.length());
      double there = other.words().getOrDefault(word.getKey(), 0.0);
      if (there > 0) {
        shared.put(word.getKey(), weight * saturated(there, other.length()));
      }
    }
    List<String> telling =
        shared.entrySet().stream()
            .filter(one -> idf(one.getKey()) >= TELLING)
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(WORDS_SHOWN)
            .map(one -> asked.spelled().getOrDefault(one.getKey(), one.getKey()))
            .toList();
    if (telling.size() > 1) {
      reasons.add("Both say: %s.".formatted(String.join(", ", telling)));
    }
    double sum = shared.values().stream().mapToDouble(Double::doubleValue).sum();
    return itself == 0 ? 0 : sum / itself;
  }

  private double idf(String word) {
    int in = withWord.getOrDefault(word, 0);
    return Math.log(1 + (candidates.size() - in + 0.5) / (in + 0.5));
  }

  private double saturated(double count, double words) {
    return count * (K1 + 1) / (count + K1 * (1 - B + B * words / length));
  }

  /// The words that tell most of an incident, to look for others by; the heaviest first.
  public static List<String> telling(IncidentTraits one, int limit) {
    Set<String> heaviest = new LinkedHashSet<>();
    one.words().entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(e -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .limit(limit)
        .forEach(heaviest::add);
    return List.copyOf(heaviest);
  }

  /// Whether two titles say nearly the same: three of four words of the shorter one, and two at
  /// least.
  public static boolean nearlyTheSame(String one, String other) {
    FactorWords here = FactorWords.of(one);
    FactorWords there = FactorWords.of(other);
    Set<String> shared = new HashSet<>(here.shared(there));
    return shared.size() > 1 && here.alike(there) >= NEARLY;
  }
}
