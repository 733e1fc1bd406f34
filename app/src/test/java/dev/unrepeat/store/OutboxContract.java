package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the outbox and the webhooks must hold to on every database.
abstract class OutboxContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  private OutboxStore messages;
  private WebhookStore webhooks;

  @BeforeAll
  void open() {
    messages = new OutboxStore(database);
    webhooks = new WebhookStore(database);
  }

  private boolean put(String destination, String key) {
    return does(() ->
        messages.insert(
            new OutboxStore.Fresh(Kind.WEBHOOK, destination, key, "a test " + key, "{}"), NOW));
  }

  private List<OutboxMessage> lease(String destination, String lease, Instant now, int most) {
    return does(() -> messages.lease(destination, lease, now, now.plusSeconds(60), most));
  }

  private int count(String destination, State state) {
    return database.read(() -> messages.count(destination, state));
  }

  @Test
  void takesEachKeyOnce() {
    assertThat(put("keys", "k1")).isTrue();
    assertThat(put("keys", "k1")).isFalse();
    assertThat(count("keys", State.PENDING)).isEqualTo(1);
  }

  @Test
  void forgetsAMessageWhoseChangeIsNotKept() {
    assertThatThrownBy(() ->
            does(() -> {
              messages.insert(new OutboxStore.Fresh(Kind.MAIL, "undone", "u1", "x", "{}"), NOW);
              throw new IllegalStateException("the change fails");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count("undone", State.PENDING)).isZero();
  }

  @Test
  void leasesAMessageToOneAtATime() {
    put("leases", "l1");
    put("leases", "l2");
    assertThat(lease("leases", "one", NOW, 1)).extracting(OutboxMessage::key).containsExactly("l1");
    assertThat(lease("leases", "two", NOW, 9)).extracting(OutboxMessage::key).containsExactly("l2");
    assertThat(lease("leases", "three", NOW.plusSeconds(59), 9)).isEmpty();
    assertThat(database.read(() -> messages.listDue(NOW.plusSeconds(59)))).doesNotContain("leases");
    assertThat(database.read(() -> messages.listDue(NOW.plusSeconds(60)))).contains("leases");
    assertThat(lease("leases", "four", NOW.plusSeconds(60), 9)).hasSize(2);
  }

  @Test
  void oneWhoseLeaseHasRunOutChangesNothingAnyMore() {
    put("late", "late1");
    OutboxMessage taken = lease("late", "slow", NOW, 9).getFirst();
    lease("late", "quick", NOW.plusSeconds(61), 9);
    does(() -> messages.failed(taken.id(), "slow", NOW, "too late", Optional.empty()));
    assertThat(count("late", State.DEAD)).isZero();
    does(() -> messages.delivered(taken.id(), "quick", NOW, true));
    assertThat(count("late", State.DELIVERED)).isEqualTo(1);
  }

  @Test
  void givesBackWhatWasNotSent() {
    put("back", "b1");
    lease("back", "gone", NOW, 9);
    does(() -> messages.release("gone"));
    assertThat(lease("back", "again", NOW, 9)).hasSize(1);
  }

  @Test
  void twoThatTakeAtOnceNeverTakeTheSame() throws Exception {
    for (int i = 0; i < 60; i++) {
      put("crowd", "c" + i);
    }
    List<Callable<List<OutboxMessage>>> nodes = new ArrayList<>();
    for (int node = 0; node < 6; node++) {
      String lease = "node" + node;
      nodes.add(() -> lease("crowd", lease, NOW, 10));
    }
    List<String> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<List<OutboxMessage>> one : threads.invokeAll(nodes)) {
        one.get().forEach(message -> taken.add(message.key()));
      }
    }
    assertThat(taken).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void waitsAfterAFailureAndTellsWhatFailed() {
    put("fails", "f1");
    OutboxMessage taken = lease("fails", "x", NOW, 9).getFirst();
    Instant next = NOW.plusSeconds(30);
    does(() -> messages.failed(taken.id(), "x", NOW, "It answered 500.", Optional.of(next)));
    assertThat(lease("fails", "y", NOW.plusSeconds(29), 9)).isEmpty();
    put("fails", "f2");
    assertThat(database.read(() -> messages.findFailing("fails")))
        .map(OutboxMessage::key)
        .contains("f1");
    assertThat(database.read(() -> messages.findFailing("never tried"))).isEmpty();
    OutboxMessage again = lease("fails", "y", next, 9).getFirst();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.failure()).isEqualTo("It answered 500.");
  }

  @Test
  void showsWhatWasGivenUpAndLetsItBeginAnew() {
    put("dead", "d1");
    put("dead", "d2");
    lease("dead", "x", NOW, 9)
        .forEach(one -> does(() -> messages.failed(one.id(), "x", NOW, "gone", Optional.empty())));
    List<OutboxMessage> dead = database.read(() -> messages.listDead("dead", Long.MAX_VALUE, 9));
    assertThat(dead).extracting(OutboxMessage::key).containsExactly("d2", "d1");
    assertThat(database.read(() -> messages.listDead("", dead.getFirst().id(), 1))).hasSize(1);
    does(() -> messages.again(dead.getFirst().id(), NOW));
    assertThat(count("dead", State.DEAD)).isEqualTo(1);
    assertThat(does(() -> messages.allAgain("dead", NOW))).isEqualTo(1);
    assertThat(lease("dead", "y", NOW, 9)).extracting(OutboxMessage::attempts).containsOnly(0);
  }

  @Test
  void emptiesALetterThatWasDeliveredAndForgetsItLater() {
    does(() ->
        messages.insert(
            new OutboxStore.Fresh(Kind.MAIL, "post", "p1", "letter", "secret text"), NOW));
    OutboxMessage taken = lease("post", "x", NOW, 9).getFirst();
    does(() -> messages.delivered(taken.id(), "x", NOW, false));
    assertThat(database.read(() -> messages.find(taken.id())).orElseThrow().payload()).isEmpty();
    assertThat(does(() -> messages.sweep(NOW))).isZero();
    assertThat(does(() -> messages.sweep(NOW.plusSeconds(1)))).isPositive();
    assertThat(database.read(() -> messages.find(taken.id()))).isEmpty();
  }

  @Test
  void keepsAWebhookAndItsLog() {
    Webhook wanted =
        new Webhook(
            0,
            "Status page",
            "https://hooks.example.com/a",
            List.of(WebhookEvent.POSTMORTEM_PUBLISHED, WebhookEvent.ACTION_DONE),
            true,
            true,
            "Priya Raman",
            NOW);
    long id = does(() -> webhooks.insert(wanted, "locked"));
    Webhook kept = database.read(() -> webhooks.find(id)).orElseThrow();
    assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(wanted);
    assertThat(database.read(() -> webhooks.secret(id))).contains("locked");
    Webhook.Attempt attempt =
        new Webhook.Attempt(0, 7, "a test", NOW, 12, Optional.of(202), "thanks", "");
    Webhook.Attempt failed =
        new Webhook.Attempt(0, 8, "a test", NOW, 13, Optional.empty(), "", "nobody there");
    does(() -> {
      webhooks.log(id, attempt);
      webhooks.log(id, failed);
      webhooks.log(id + 1000, attempt);
    });
    assertThat(database.read(() -> webhooks.attempts(id, Long.MAX_VALUE, 9)))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(failed, attempt);
    assertThat(database.read(() -> webhooks.attempts(id + 1000, Long.MAX_VALUE, 9))).isEmpty();
    does(() -> webhooks.remove(id));
    assertThat(database.read(() -> webhooks.find(id))).isEmpty();
  }

  @Test
  void writesManyLettersAtOnceAndEachKeyOnce() {
    List<OutboxStore.Fresh> all =
        IntStream.range(0, 1_201)
            .mapToObj(n -> new OutboxStore.Fresh(Kind.MAIL, "many", "m" + n % 1_200, "x", "{}"))
            .toList();
    does(() -> messages.insertAll(all, NOW));
    does(() -> messages.insertAll(all.subList(0, 10), NOW));
    assertThat(count("many", State.PENDING)).isEqualTo(1_200);
  }

  @Test
  void tellsAnOccasionOnceHoweverMany() {
    ReminderStore reminders = new ReminderStore(database);
    List<String> first = IntStream.range(0, 1_200).mapToObj(n -> "occasion " + n).toList();
    List<String> later = IntStream.range(1_190, 1_300).mapToObj(n -> "occasion " + n).toList();
    assertThat(does(() -> reminders.tell(first, NOW))).hasSize(1_200);
    assertThat(database.read(() -> reminders.told(later))).hasSize(10);
    assertThat(does(() -> reminders.tell(later, NOW))).hasSize(100).doesNotContain("occasion 1199");
  }
}
