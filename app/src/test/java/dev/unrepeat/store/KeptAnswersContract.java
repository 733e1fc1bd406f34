package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.KeptAnswer;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Idempotence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What keys of requests must hold to on every database.
abstract class KeptAnswersContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final KeptAnswer MADE = new KeptAnswer(201, "/there", "{\"id\": 1}");

  private Idempotence at(Instant now) {
    return new Idempotence(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static KeptAnswer.Key key(String key) {
    return new KeptAnswer.Key("ann@x.example", "POST /there", key);
  }

  @Test
  void answersTheSameWithoutDoingItAgain() {
    AtomicInteger done = new AtomicInteger();
    Idempotence once = at(NOW);
    for (int i = 0; i < 2; i++) {
      Idempotence.Once answer =
          once.once(
              key("same"),
              "print",
              () -> {
                done.incrementAndGet();
                return MADE;
              });
      assertThat(answer.answer()).isEqualTo(MADE);
      assertThat(answer.again()).isEqualTo(i == 1);
    }
    assertThat(done).hasValue(1);
    assertThatThrownBy(() -> once.once(key("same"), "other print", () -> MADE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another request");
  }

  @Test
  void whatIsRefusedIsNotKept() {
    Idempotence once = at(NOW);
    assertThatThrownBy(() ->
            once.once(
                key("refused"),
                "print",
                () -> {
                  throw Refused.state("Not now.");
                }))
        .hasMessage("Not now.");
    assertThat(once.once(key("refused"), "other print", () -> MADE).again()).isFalse();
  }

  @Test
  void aDayLaterTheKeyIsFree() {
    at(NOW).once(key("old"), "print", () -> MADE);
    Instant nearly = NOW.plus(Duration.ofHours(24)).minusSeconds(1);
    assertThat(at(nearly).once(key("old"), "print", () -> MADE).again()).isTrue();
    Instant later = NOW.plus(Duration.ofHours(24)).plusSeconds(1);
    assertThat(at(later).once(key("old"), "other print", () -> MADE).again()).isFalse();
  }

  @Test
  void manyAtOnceDoItOnce() throws Exception {
    AtomicInteger done = new AtomicInteger();
    Idempotence once = at(NOW);
    try (ExecutorService all = Executors.newFixedThreadPool(8)) {
      List<Callable<Idempotence.Once>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() ->
            once.once(
                key("at once"),
                "print",
                () -> {
                  done.incrementAndGet();
                  return MADE;
                }));
      }
      for (Future<Idempotence.Once> call : all.invokeAll(calls)) {
        assertThat(call.get().answer()).isEqualTo(MADE);
      }
    }
    assertThat(done).hasValue(1);
  }

  @Test
  void newsWaitForTheEndOfTheChange() {
    List<String> told = new ArrayList<>();
    does(() -> {
      database.afterwards(() -> told.add("told"));
      assertThat(told).isEmpty();
      return true;
    });
    assertThat(told).containsExactly("told");
    assertThatThrownBy(() ->
            does(() -> {
              database.afterwards(() -> told.add("told of nothing"));
              throw Refused.state("No.");
            }))
        .hasMessage("No.");
    assertThat(told).hasSize(1);
  }
}
