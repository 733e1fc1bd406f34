package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.Pull.State;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.store.PullStore.Part;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What connected sources and what they are asked for must hold to on every database.
abstract class PullContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.000123Z");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private PullSourceStore sources;
  private PullStore pulls;

  @BeforeAll
  void open() {
    sources = new PullSourceStore(database);
    pulls = new PullStore(database);
    keep(Incident.named(INCIDENT, "Checkout failed", NOW));
  }

  private static PullSource source(long id, String name, boolean enabled) {
    return new PullSource(
        id,
        name,
        PullKind.ELASTICSEARCH,
        "https://logs.example:9200",
        "reader",
        "logs-*",
        "log.level:error",
        "Europe/Vienna",
        enabled,
        "Priya",
        NOW);
  }

  private long source(String name) {
    return does(() -> sources.insert(source(0, name, true)));
  }

  private long pull(long source, Instant next) {
    return does(() ->
        pulls.insert(
            new Pull(
                0,
                source,
                INCIDENT,
                "q",
                NOW.minusSeconds(60),
                NOW,
                "ines@lumen.example",
                NOW,
                State.WAITING,
                "",
                0,
                0,
                next,
                "")));
  }

  @Test
  void aSourceComesBackAsItWasAndKeepsItsTokenApart() {
    long id = source("Logs");
    assertThat(database.read(() -> sources.find(id))).contains(source(id, "Logs", true));
    assertThat(database.read(() -> sources.token(id))).isEmpty();
    does(() -> {
      sources.setToken(id, "v1:locked");
      sources.update(source(id, "Other logs", false));
      return id;
    });
    assertThat(database.read(() -> sources.find(id))).contains(source(id, "Other logs", false));
    assertThat(database.read(() -> sources.token(id))).contains("v1:locked");
    assertThat(database.read(sources::list)).extracting(PullSource::id).contains(id);
  }

  @Test
  void aPullGoesOnWhereItWasAndIsDueWhenItSays() {
    long source = source("Due");
    long late = pull(source, NOW.plusSeconds(5));
    long early = pull(source, NOW.minusSeconds(5));
    assertThat(database.read(() -> pulls.listDue(NOW))).extracting(Pull::id).containsOnly(early);
    Pull beyond = database.read(() -> pulls.find(early)).orElseThrow().beyond("{\"x\": 1}", 7, NOW);
    does(() -> {
      pulls.update(beyond);
      return early;
    });
    assertThat(database.read(() -> pulls.find(early))).contains(beyond);
    assertThat(database.read(() -> pulls.countOpen(INCIDENT))).isGreaterThanOrEqualTo(2);
    does(() -> {
      pulls.update(beyond.over(State.DONE, NOW, "7 records read"));
      pulls.update(database.read(() -> pulls.find(late)).orElseThrow().over(State.FAILED, NOW, ""));
      return early;
    });
    assertThat(database.read(() -> pulls.listDue(NOW.plusSeconds(9)))).isEmpty();
    assertThat(database.read(() -> pulls.list(INCIDENT, 50)))
        .extracting(Pull::id)
        .startsWith(early, late);
    assertThat(database.read(() -> pulls.listOf(source, 9)))
        .extracting(Pull::id)
        .containsExactly(early, late);
    long unasked = source("Never asked");
    assertThat(database.read(() -> pulls.listOf(unasked, 9))).isEmpty();
  }

  @Test
  void whatCameIsKeptByItsNameUntilItIsForgotten() {
    long source = source("Files");
    long id = pull(source, NOW);
    does(() -> {
      pulls.keep(id, new Part("b-0002.json", "v1:b"));
      pulls.keep(id, new Part("a-0001.json", "v1:a"));
      pulls.keep(id, new Part("b-0002.json", "v1:b again"));
      return id;
    });
    assertThat(database.read(() -> pulls.parts(id)))
        .containsExactly(new Part("a-0001.json", "v1:a"), new Part("b-0002.json", "v1:b again"));
    does(() -> {
      pulls.forgetParts(id);
      pulls.update(database.read(() -> pulls.find(id)).orElseThrow().over(State.DONE, NOW, ""));
      return id;
    });
    assertThat(database.read(() -> pulls.parts(id))).isEmpty();
  }

  @Test
  void aSourceGoesWithAllThatWasAskedOfIt() {
    long source = source("Gone");
    long id = pull(source, NOW);
    does(() -> {
      pulls.keep(id, new Part("a", "v1:a"));
      sources.remove(source);
      return id;
    });
    assertThat(database.read(() -> sources.find(source))).isEmpty();
    assertThat(database.read(() -> pulls.find(id))).isEmpty();
    assertThat(database.read(() -> pulls.parts(id))).isEmpty();
  }
}
