package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.ArrivalStore.Kept;
import dev.unrepeat.store.ArrivalStore.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What incoming webhooks and their calls must hold to on every database.
abstract class ArrivalContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.000123Z");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private EventHookStore hooks;
  private ArrivalStore arrivals;

  @BeforeAll
  void open() {
    hooks = new EventHookStore(database);
    arrivals = new ArrivalStore(database);
    keep(Incident.named(INCIDENT, "Checkout failed", NOW));
  }

  private EventHook hook(String token) {
    EventHook hook =
        new EventHook(
            0,
            "Alerts of " + token,
            EventHookKind.ALERTMANAGER,
            "service, app",
            "",
            "Europe/Vienna",
            true,
            true,
            "Priya Nair",
            NOW);
    return does(() -> hooks.find(hooks.insert(hook, token)).orElseThrow());
  }

  private long came(EventHook hook, String delivery, Instant at) {
    Arrival fresh =
        new Arrival(
            0,
            hook.id(),
            delivery,
            at,
            State.FRESH,
            true,
            12,
            Told.NOTHING,
            "",
            Optional.empty(),
            "");
    return does(() -> arrivals.insert(fresh, "locked " + delivery));
  }

  @Test
  void aHookIsFoundByWhatIsKeptOfItsToken() {
    EventHook hook = hook("t1");
    assertThat(does(() -> hooks.findByToken("t1"))).hasValue(hook);
    does(() -> {
      hooks.setToken(hook.id(), "t1-new");
      hooks.setSecret(hook.id(), "locked");
      hooks.setConfirmation(hook.id(), "https://sns.example/");
      return hook;
    });
    assertThat(does(() -> hooks.findByToken("t1"))).isEmpty();
    assertThat(does(() -> hooks.findByToken("t1-new"))).hasValue(hook);
    assertThat(does(() -> hooks.secret(hook.id()))).hasValue("locked");
    assertThat(does(() -> hooks.confirmation(hook.id()))).hasValue("https://sns.example/");
  }

  @Test
  void aCallIsKnownAgainByItsNumber() {
    EventHook hook = hook("t2");
    came(hook, "d1", NOW);
    assertThat(does(() -> arrivals.came(hook.id(), "d1", Instant.EPOCH))).isTrue();
    assertThat(does(() -> arrivals.came(hook.id(), "d1", NOW.plusSeconds(1)))).isFalse();
    assertThat(does(() -> arrivals.came(hook.id(), "d2", Instant.EPOCH))).isFalse();
    assertThat(does(() -> arrivals.came(hook("t2b").id(), "d1", Instant.EPOCH))).isFalse();
  }

  @Test
  void aCallIsReadThenWaitsAndIsDecided() {
    EventHook hook = hook("t3");
    long number = came(hook, "d1", NOW);
    Kept fresh =
        does(() -> arrivals.listKept(State.FRESH, 1_000)).stream()
            .filter(one -> one.arrival().id() == number)
            .findFirst()
            .orElseThrow();
    assertThat(fresh.content()).isEqualTo("locked d1");
    Told told =
        new Told(
            "Errors rise",
            2,
            Optional.of(NOW),
            Optional.of(NOW.plusSeconds(9)),
            Set.of("f1", "Errors"),
            Set.of("checkout"));
    Arrival waits = fresh.arrival().read(State.WAITING, told, "It names no service.");
    does(() -> {
      arrivals.update(waits);
      return waits;
    });
    assertThat(does(() -> arrivals.listWaiting(Long.MAX_VALUE, 10))).contains(waits);
    assertThat(does(() -> arrivals.listWaiting(number, 10))).doesNotContain(waits);
    assertThat(does(() -> arrivals.listWaiting(List.of(number, 999_999L)))).hasSize(1);
    assertThat(does(() -> arrivals.countOpen(hook.id()))).isEqualTo(1);
    assertThat(does(() -> arrivals.bytesOpen(hook.id()))).isEqualTo(12);
    Arrival attached = waits.decided(State.ATTACHED, Optional.of(INCIDENT), "Ines Okafor", "");
    does(() -> {
      arrivals.update(attached);
      arrivals.forgetContent(number);
      return attached;
    });
    assertThat(does(() -> arrivals.listAttached(hook.id(), NOW, 5))).containsExactly(attached);
    assertThat(does(() -> arrivals.listAttached(hook.id(), NOW.plusSeconds(1), 5))).isEmpty();
    assertThat(does(() -> arrivals.listOf(hook.id(), 5))).containsExactly(attached);
    assertThat(does(() -> arrivals.countOpen(hook.id()))).isZero();
    assertThat(does(() -> arrivals.bytesOpen(hook.id()))).isZero();
  }

  @Test
  void whatIsOldGoesAndWhatIsFreshStays() {
    EventHook hook = hook("t4");
    Instant old = NOW.minus(Duration.ofDays(40));
    long waited = came(hook, "old", old);
    does(() -> {
      Arrival one = arrivals.listOf(hook.id(), 1).getFirst();
      arrivals.update(one.read(State.WAITING, Told.NOTHING, ""));
      return one;
    });
    long fresh = came(hook, "still fresh", old);
    Instant limit = NOW.minus(Duration.ofDays(30));
    does(() -> arrivals.prune(limit, limit));
    assertThat(does(() -> arrivals.listOf(hook.id(), 5)).stream().map(Arrival::id))
        .containsExactly(fresh)
        .doesNotContain(waited);
  }

  @Test
  void anIncidentThatIsBeingWrittenIsOpen() {
    List<Open> open = does(() -> arrivals.listOpen(NOW.minusSeconds(1), 10));
    assertThat(open).extracting(Open::id).containsExactly(INCIDENT);
    assertThat(does(() -> arrivals.listOpen(NOW.plusSeconds(1), 10))).isEmpty();
  }

  @Test
  void aHookGoesWithItsCalls() {
    EventHook hook = hook("t5");
    came(hook, "d1", NOW);
    does(() -> {
      hooks.remove(hook.id());
      return hook;
    });
    assertThat(does(() -> hooks.find(hook.id()))).isEmpty();
    assertThat(does(() -> arrivals.listOf(hook.id(), 5))).isEmpty();
  }
}
