package dev.unrepeat.service.arrival;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.ArrivalStore.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// To which incident a call belongs: the one that is named in it, the one that an earlier call of
/// the same happening went to, or the only open one of its service. It never guesses between two.
///
/// @param open incidents that anybody may see and whose postmortem is being written, latest first
/// @param attached earlier calls of the same hook, latest first
record ArrivalRules(List<Open> open, List<Arrival> attached) {
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration AFTER = Duration.ofHours(1);

  /// How long an incident counts as going on while nobody says that it is over.
  private static final Duration UNRESOLVED = Duration.ofDays(7);

  /// @param incident empty where it waits for a person
  /// @param reason why it goes there, or why it waits
  record Decision(Optional<IncidentId> incident, String reason) {
    private static Decision waits(String why) {
      return new Decision(Optional.empty(), why);
    }
  }

  /// @param text what came, in which an incident may be named
  Decision decide(Told told, Instant receivedAt, String text) {
    List<IncidentId> named =
        open.stream().map(Open::id).filter(id -> names(text, id.value())).toList();
    if (named.size() == 1) {
      return new Decision(Optional.of(named.getFirst()), "it names " + named.getFirst());
    }
    Optional<Arrival> before =
        attached.stream().filter(one -> goesOn(one.told().words(), told)).findFirst();
    if (before.isPresent() && isOpen(before.get().incident())) {
      return new Decision(before.get().incident(), "it tells on what was attached there before");
    }
    return byService(told, told.from().orElse(receivedAt));
  }

  private Decision byService(Told told, Instant at) {
    if (told.services().isEmpty()) {
      return Decision.waits("It names no service and no incident.");
    }
    List<Open> found =
        open.stream()
            .filter(one -> lasts(one, at))
            .filter(one ->
                one.services().stream()
                    .anyMatch(
                        service -> told.services().contains(service.toLowerCase(Locale.ROOT))))
            .toList();
    String services = told.services().stream().sorted().collect(Collectors.joining(", "));
    return switch (found.size()) {
      case 0 -> Decision.waits("No incident of %s was open at that time.".formatted(services));
      case 1 ->
          new Decision(
              Optional.of(found.getFirst().id()),
              "it is the only open incident of "
                  + found.getFirst().services().stream()
                      .filter(one -> told.services().contains(one.toLowerCase(Locale.ROOT)))
                      .findFirst()
                      .orElse(services));
      default ->
          Decision.waits(
              "%s were open at that time."
                  .formatted(
                      found.stream()
                          .map(one -> one.id().value())
                          .collect(Collectors.joining(" and "))));
    };
  }

  private static boolean lasts(Open one, Instant at) {
    Instant end = one.resolved().map(over -> over.plus(AFTER)).orElse(one.began().plus(UNRESOLVED));
    return !at.isBefore(one.began().minus(BEFORE)) && !at.isAfter(end);
  }

  private boolean isOpen(Optional<IncidentId> incident) {
    return open.stream().anyMatch(one -> incident.filter(one.id()::equals).isPresent());
  }

  /// One word in common is too little where there are several: an alert's name is shared by many.
  private static boolean goesOn(Collection<String> before, Told told) {
    long common = told.words().stream().filter(before::contains).count();
    return common > 0 && common * 2 > told.words().size();
  }

  /// As a word of its own, not as the beginning of another number.
  private static boolean names(String text, String id) {
    for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      int end = at + id.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
