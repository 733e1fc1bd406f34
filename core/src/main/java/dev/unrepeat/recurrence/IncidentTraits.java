package dev.unrepeat.recurrence;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.Zone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An incident as far as likeness to another one asks for it.
///
/// @param factors its factors as they are stated
/// @param modes the ways to fail it tells of, each with how much it stands for the cause: 1 where a
///   factor or the trigger says it, less in the title or summary, least elsewhere
/// @param words its words, each with how often it stands there; those of causes count more
/// @param spelled each of its words as it was written first
/// @param length the sum of the counts
/// @param patterns what was found in it of patterns that lie within one incident
public record IncidentTraits(
    IncidentId id,
    List<ServiceName> services,
    List<KnownFactor> factors,
    Map<FailureMode, Double> modes,
    Optional<TriggerKind> trigger,
    Map<String, Double> words,
    Map<String, String> spelled,
    double length,
    Set<IncidentPattern> patterns) {
  private static final double IN_HEAD = 0.4;
  private static final double IN_REST = 0.25;
  private static final double CAUSE = 2;

  public IncidentTraits {
    services = List.copyOf(services);
    factors = List.copyOf(factors);
    modes = Map.copyOf(modes);
    words = Map.copyOf(words);
    spelled = Map.copyOf(spelled);
    patterns = Set.copyOf(patterns);
  }

  public static IncidentTraits of(
      IncidentId id,
      List<ServiceName> services,
      List<SearchPart> parts,
      Set<IncidentPattern> patterns) {
    ToldParts told = ToldParts.of(parts);
    Map<FailureMode, Double> modes = new EnumMap<>(FailureMode.class);
    List<SearchPart> account = told.account();
    List<SearchPart> head = told.head();
    weigh(modes, account, 1);
    weigh(modes, without(head, account), IN_HEAD);
    weigh(modes, without(without(told.written(), head), account), IN_REST);
    Map<String, Double> words = new HashMap<>();
    Map<String, String> spelled = new HashMap<>();
    for (SearchPart part : told.all()) {
      double weight = told.causes().contains(part) ? CAUSE : 1;
      FactorWords.of(part.text())
          .spelled()
          .forEach((word, written) -> {
            words.merge(word, weight, Double::sum);
            spelled.putIfAbsent(word, written);
          });
    }
    return new IncidentTraits(
        id,
        services,
        told.all().stream()
            .filter(part -> part.zone() == Zone.FACTORS && part.key().startsWith("F"))
            .map(part -> factor(id, services, part))
            .toList(),
        modes,
        told.all().stream()
            .filter(part -> part.key().equals("TRIGGER"))
            .flatMap(part -> TriggerKind.of(part.text()).stream())
            .findFirst(),
        words,
        spelled,
        words.values().stream().mapToDouble(Double::doubleValue).sum(),
        patterns);
  }

  private static List<SearchPart> without(List<SearchPart> parts, List<SearchPart> others) {
    return parts.stream().filter(part -> !others.contains(part)).toList();
  }

  private static KnownFactor factor(IncidentId id, List<ServiceName> services, SearchPart part) {
    return new KnownFactor(
        id,
        services,
        FactorId.parse(part.key()),
        part.text().lines().findFirst().orElse(part.text()),
        RootCauseClass.UNCLASSIFIED,
        FailureAnatomy.UNSAID);
  }

  private static void weigh(Map<FailureMode, Double> modes, List<SearchPart> parts, double weight) {
    Map<FailureMode, Integer> times = new EnumMap<>(FailureMode.class);
    for (SearchPart part : parts) {
      FailureMode.told(part.text())
          .forEach((mode, said) -> times.merge(mode, said.times(), Integer::sum));
    }
    times.forEach((mode, n) -> modes.merge(mode, weight * Math.sqrt(n), Double::sum));
  }
}
