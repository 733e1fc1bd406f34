package dev.unrepeat.service.arrival;

import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.store.ArrivalStore;
import dev.unrepeat.store.ArrivalStore.Kept;
import dev.unrepeat.store.ArrivalStore.Open;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.EventHookStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came and belongs to no incident yet, for those who may write one.
public final class Inbox {
  private static final int PER_PAGE = 100;
  private static final Duration OFFERED = Duration.ofDays(31);
  private static final int MOST_OFFERED = 50;

  private final Database database;
  private final EventHookStore hooks;
  private final ArrivalStore arrivals;
  private final Incidents incidents;
  private final ArrivalEvidence evidence;
  private final Clock clock;

  public Inbox(
      Database database,
      Vault vault,
      SourceCatalogue catalogue,
      Incidents incidents,
      EvidenceIntake intake,
      Clock clock) {
    this.database = database;
    this.hooks = new EventHookStore(database);
    this.arrivals = new ArrivalStore(database);
    this.incidents = incidents;
    this.evidence = new ArrivalEvidence(intake, vault, catalogue);
    this.clock = clock;
  }

  /// A call with the name of its hook.
  public record Shown(Arrival arrival, String hook) {}

  /// Some of what waits, latest first.
  ///
  /// @param waiting how many wait in all
  public record Page(List<Shown> shown, int waiting, Optional<Long> next) {}

  /// @param before the number behind the first of them; empty for the latest
  public Page list(Viewer viewer, Optional<Long> before) {
    must(viewer);
    return database.read(() -> {
      Map<Long, EventHook> known = known();
      List<Arrival> found = arrivals.listWaiting(before.orElse(Long.MAX_VALUE), PER_PAGE + 1);
      List<Shown> shown =
          found.stream()
              .limit(PER_PAGE)
              .map(one -> new Shown(one, hook(known, one).name()))
              .toList();
      return new Page(
          shown,
          arrivals.countWaiting(),
          found.size() > PER_PAGE ? Optional.of(shown.getLast().arrival().id()) : Optional.empty());
    });
  }

  /// How many wait; none for those who may not look.
  public int waiting(Viewer viewer) {
    return viewer.is(Role.AUTHOR) ? database.read(arrivals::countWaiting) : 0;
  }

  /// The incidents that calls are most likely of, latest first.
  public List<IncidentId> offered(Viewer viewer) {
    must(viewer);
    return database
        .read(() -> arrivals.listOpen(clock.instant().minus(OFFERED), MOST_OFFERED))
        .stream()
        .map(Open::id)
        .toList();
  }

  /// Makes evidence of an incident of them.
  ///
  /// @return how many
  public int attach(Viewer viewer, List<Long> numbers, IncidentId incident) {
    must(viewer);
    incidents.get(viewer, incident);
    Map<EventHook, List<Kept>> chosen = chosen(numbers);
    chosen.forEach((hook, calls) -> {
      evidence.add(viewer, incident, hook, calls);
      decide(viewer, calls, State.ATTACHED, Optional.of(incident));
    });
    return count(chosen);
  }

  /// Records a new incident of them.
  public IncidentId record(Viewer viewer, List<Long> numbers) {
    must(viewer);
    Map<EventHook, List<Kept>> chosen = chosen(numbers);
    EventHook first = chosen.keySet().iterator().next();
    List<Kept> calls = Optional.ofNullable(chosen.remove(first)).orElseThrow();
    StatedFacts facts =
        new StatedFacts(
            Optional.empty(),
            Optional.of(calls.getFirst().arrival().told().title()).filter(t -> !t.isBlank()),
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(),
            clock.instant());
    IncidentId made =
        evidence.record(viewer, facts, first, calls).record().postmortem().incident().id();
    decide(viewer, calls, State.ATTACHED, Optional.of(made));
    chosen.forEach((hook, further) -> {
      evidence.add(viewer, made, hook, further);
      decide(viewer, further, State.ATTACHED, Optional.of(made));
    });
    return made;
  }

  /// Takes them out of the inbox; they are evidence of nothing.
  ///
  /// @return how many
  public int discard(Viewer viewer, List<Long> numbers) {
    must(viewer);
    Map<EventHook, List<Kept>> chosen = chosen(numbers);
    chosen.values().forEach(calls -> decide(viewer, calls, State.DISCARDED, Optional.empty()));
    return count(chosen);
  }

  private void decide(Viewer viewer, List<Kept> calls, State state, Optional<IncidentId> incident) {
    database.write(() -> {
      calls.forEach(one -> {
        arrivals.update(one.arrival().decided(state, incident, viewer.name(), ""));
        arrivals.forgetContent(one.arrival().id());
      });
      return calls.size();
    });
  }

  private Map<EventHook, List<Kept>> chosen(List<Long> numbers) {
    Refused.unless(!numbers.isEmpty(), "Choose at least one.", "call");
    Refused.unless(
        numbers.size() <= PER_PAGE, "Choose at most %d at once.".formatted(PER_PAGE), "call");
    return database.read(() -> {
      List<Kept> found = arrivals.listWaiting(numbers);
      if (found.isEmpty()) {
        throw Refused.state(
            "Somebody was quicker: these calls were dealt with already. Load the page again.");
      }
      Map<Long, EventHook> known = known();
      return found.stream()
          .collect(
              Collectors.groupingBy(
                  one -> hook(known, one.arrival()), LinkedHashMap::new, Collectors.toList()));
    });
  }

  private static int count(Map<EventHook, List<Kept>> chosen) {
    return chosen.values().stream().mapToInt(List::size).sum();
  }

  private Map<Long, EventHook> known() {
    return hooks.list().stream().collect(Collectors.toMap(EventHook::id, Function.identity()));
  }

  private static EventHook hook(Map<Long, EventHook> known, Arrival arrival) {
    return Optional.ofNullable(known.get(arrival.hook())).orElseThrow();
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.AUTHOR, "look through the inbox");
  }
}
