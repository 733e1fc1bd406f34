package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Corrects proposed kinds by what came before: a rollback while nothing was wrong yet is a change,
/// and what is noticed when everybody knows, or names a change of before, is an observation.
final class KindContext {
  private KindContext() {}

  static List<Told> settle(List<Told> all) {
    Optional<Instant> detected =
        first(
            all,
            t -> t.event().kind() == EventKind.ALERT || t.event().kind() == EventKind.DETECTION);
    return detected.isEmpty()
        ? all
        : all.stream().map(told -> settle(told, detected.get())).toList();
  }

  private static Told settle(Told told, Instant detected) {
    Optional<Instant> at = told.event().time().known();
    if (!told.fresh() || at.isEmpty()) {
      return told;
    }
    Meaning meaning = told.sense().meaning();
    if (meaning == Meaning.CHANGED && !at.get().isBefore(detected)) {
      return remedy(told);
    }
    if (!told.event().kindReason().startsWith("says ")) {
      return told;
    }
    boolean remedy = meaning == Meaning.ATTEMPTED || meaning == Meaning.ATTEMPT_COMPLETED;
    if (remedy && at.get().isBefore(detected)) {
      return told.with(
          told.event()
              .classify(
                  EventKind.CHANGE, told.event().kindReason() + ", and nothing was wrong yet"));
    }
    if (meaning == Meaning.REPORTED && at.get().isAfter(detected)) {
      return told.with(
          told.event()
              .classify(
                  EventKind.OBSERVATION, told.event().kindReason() + ", after the detection"));
    }
    return told;
  }

  /// A change that the words call a rollback or a fix is a remedy once something is wrong; one that
  /// is looked back at is none of the response.
  private static Told remedy(Told told) {
    for (Meaning remedy :
        List.of(Meaning.ATTEMPT_COMPLETED, Meaning.ATTEMPT_FAILED, Meaning.ATTEMPTED)) {
      if (told.sense().says(remedy)) {
        return told.with(
            told.event()
                .classify(
                    EventKind.MITIGATION, told.sense().reason(remedy) + ", after the detection"));
      }
    }
    TimelineEvent event = told.event();
    return event.kindReason().startsWith("says ") && Recalled.in(event.text())
        ? told.with(
            event.classify(EventKind.OBSERVATION, event.kindReason() + ", of an earlier change"))
        : told;
  }

  private static Optional<Instant> first(List<Told> all, Predicate<Told> condition) {
    return all.stream()
        .filter(told -> told.weight() != Weight.NOISE)
        .filter(condition)
        .flatMap(told -> told.event().time().known().stream())
        .min(Comparator.naturalOrder());
  }
}
