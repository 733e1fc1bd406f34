package dev.unrepeat.service.arrival;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.store.ArrivalStore;
import dev.unrepeat.store.ArrivalStore.Kept;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.EventHookStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what came, attaches what belongs to an open incident, and leaves the rest in the inbox.
public final class ArrivalRound {
  private static final Logger LOG = LoggerFactory.getLogger(ArrivalRound.class);
  private static final Duration ROUND = Duration.ofSeconds(45);
  private static final Duration OPEN = Duration.ofDays(31);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 200;
  private static final int MOST_OPEN = 200;
  private static final int MOST_BEFORE = 500;

  private final Database database;
  private final EventHookStore hooks;
  private final ArrivalStore arrivals;
  private final ArrivalReading reading;
  private final ArrivalEvidence evidence;
  private final Clock clock;

  public ArrivalRound(
      Database database,
      Vault vault,
      SourceCatalogue catalogue,
      EvidenceIntake intake,
      Clock clock) {
    this.database = database;
    this.hooks = new EventHookStore(database);
    this.arrivals = new ArrivalStore(database);
    this.reading = new ArrivalReading(catalogue);
    this.evidence = new ArrivalEvidence(intake, vault, catalogue);
    this.clock = clock;
  }

  /// What belongs together: calls of one hook for one incident.
  private record Goal(long hook, IncidentId incident) {}

  /// A call that was read, with why it goes where it goes.
  private record Found(Kept kept, Arrival read, String reason) {}

  public void round() {
    Instant end = clock.instant().plus(ROUND);
    List<Kept> fresh = fresh();
    while (!fresh.isEmpty() && clock.instant().isBefore(end)) {
      sort(fresh);
      fresh = fresh();
    }
  }

  /// Forgets what is older than 30 days.
  public void prune() {
    Instant old = clock.instant().minus(KEPT);
    database.write(() -> arrivals.prune(old, old));
  }

  private List<Kept> fresh() {
    return database.read(() -> arrivals.listKept(State.FRESH, AT_ONCE));
  }

  private void sort(List<Kept> fresh) {
    Map<Long, EventHook> known =
        database.read(hooks::list).stream()
            .collect(Collectors.toMap(EventHook::id, Function.identity()));
    Map<Long, ArrivalRules> rules = new LinkedHashMap<>();
    Map<Goal, List<Found>> goals = new LinkedHashMap<>();
    List<Arrival> waiting = new ArrayList<>();
    for (Kept kept : fresh) {
      Optional.ofNullable(known.get(kept.arrival().hook()))
          .ifPresent(hook -> {
            ArrivalRules ofHook = rules.computeIfAbsent(hook.id(), this::rules);
            read(hook, kept, ofHook, goals, waiting);
          });
    }
    keep(waiting);
    goals.forEach((goal, found) ->
        attach(Optional.ofNullable(known.get(goal.hook())).orElseThrow(), goal.incident(), found));
  }

  private ArrivalRules rules(long hook) {
    Instant since = clock.instant().minus(OPEN);
    return database.read(() ->
        new ArrivalRules(
            arrivals.listOpen(since, MOST_OPEN), arrivals.listAttached(hook, since, MOST_BEFORE)));
  }

  private void read(
      EventHook hook,
      Kept kept,
      ArrivalRules rules,
      Map<Goal, List<Found>> goals,
      List<Arrival> waiting) {
    Arrival arrival = kept.arrival();
    try {
      String text = evidence.text(hook, kept);
      ArrivalReading.Read read = reading.read(hook, text);
      if (read.told().events() == 0) {
        waiting.add(arrival.read(State.EMPTY, read.told(), read.problem()));
        return;
      }
      if (!arrival.signed()) {
        waiting.add(waits(arrival, read, "It was not signed: the hook has no secret yet."));
        return;
      }
      if (!hook.attaches()) {
        waiting.add(waits(arrival, read, "This webhook leaves it to you."));
        return;
      }
      ArrivalRules.Decision decision = rules.decide(read.told(), arrival.receivedAt(), text);
      if (decision.incident().isEmpty()) {
        waiting.add(waits(arrival, read, decision.reason()));
        return;
      }
      goals
          .computeIfAbsent(new Goal(hook.id(), decision.incident().get()), g -> new ArrayList<>())
          .add(new Found(kept, arrival.read(State.WAITING, read.told(), ""), decision.reason()));
    } catch (Refused refused) {
      refused.passUnavailable();
      waiting.add(arrival.read(State.EMPTY, Arrival.Told.NOTHING, refused.sentence()));
    } catch (RuntimeException fault) {
      LOG.error("call {} cannot be read", arrival.id(), fault);
      waiting.add(
          arrival.read(
              State.WAITING,
              arrival.told(),
              "A fault of Unrepeat kept it from being read; the log says more."));
    }
  }

  private static Arrival waits(Arrival arrival, ArrivalReading.Read read, String why) {
    return arrival.read(State.WAITING, read.told(), why);
  }

  private void keep(List<Arrival> read) {
    database.write(() -> {
      read.forEach(one -> {
        arrivals.update(one);
        if (one.state() == State.EMPTY) {
          arrivals.forgetContent(one.id());
        }
      });
      return read.size();
    });
  }

  private void attach(EventHook hook, IncidentId incident, List<Found> found) {
    try {
      evidence.add(machine(hook), incident, hook, found.stream().map(Found::kept).toList());
      database.write(() -> {
        for (Found one : found) {
          arrivals.update(
              one.read()
                  .decided(
                      State.ATTACHED,
                      Optional.of(incident),
                      hook.name(),
                      "Attached, since %s.".formatted(one.reason())));
          arrivals.forgetContent(one.read().id());
        }
        return found.size();
      });
    } catch (Refused refused) {
      refused.passUnavailable();
      keep(
          found.stream()
              .map(one ->
                  one.read()
                      .read(
                          State.WAITING,
                          one.read().told(),
                          "%s did not take it: %s".formatted(incident, refused.sentence())))
              .toList());
    }
  }

  /// It adds evidence to what anybody may see, and is in no circle.
  private static Viewer machine(EventHook hook) {
    return new Viewer(hook.name(), "", Role.AUTHOR);
  }
}
