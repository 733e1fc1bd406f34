package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What imports and their files must hold to on every database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.000123Z");

  private Database database;
  private ImportStore store;

  abstract Connections connections();

  @BeforeAll
  void open() {
    database = Database.open(connections());
    store = new ImportStore(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  private static ImportedDocument document(int number, ImportOutcome outcome, int waiting) {
    return new ImportedDocument(
        number,
        "old/%d.md".formatted(number),
        outcome,
        "OLD-1",
        "Slow",
        "",
        List.of("a", "b"),
        waiting);
  }

  @Test
  void filesComeBackInTheirOrderAndAreCounted() {
    long id =
        database.write(() -> {
          long begun = store.begin("priya@lumen.example", true, 3, NOW);
          store.add(begun, document(1, ImportOutcome.READ, 2), NOW.plusSeconds(1));
          store.add(begun, document(2, ImportOutcome.CONFLICT, 0), NOW.plusSeconds(2));
          store.add(begun, document(3, ImportOutcome.READ, 1), NOW.plusSeconds(3));
          return begun;
        });

    assertThat(database.read(() -> store.documents(id, Optional.empty(), 1, 10)))
        .containsExactly(
            document(2, ImportOutcome.CONFLICT, 0), document(3, ImportOutcome.READ, 1));
    assertThat(database.read(() -> store.documents(id, Optional.of(ImportOutcome.READ), 0, 1)))
        .containsExactly(document(1, ImportOutcome.READ, 2));
    assertThat(database.read(() -> store.counts(id)))
        .isEqualTo(Map.of(ImportOutcome.READ, 2, ImportOutcome.CONFLICT, 1));
    assertThat(database.read(() -> store.waiting(id))).isEqualTo(3);
  }

  @Test
  void oneWithoutAnEndIsOverWhenItWasLongUnseen() {
    long id = database.write(() -> store.begin("priya@lumen.example", false, 1, NOW));

    assertThat(database.read(() -> store.find(id)).orElseThrow().going(NOW.plusSeconds(60)))
        .isTrue();
    assertThat(database.read(() -> store.find(id)).orElseThrow().going(NOW.plusSeconds(600)))
        .isFalse();
    database.write(() -> {
      store.end(id, NOW.plusSeconds(5), "Stopped.");
      return id;
    });
    assertThat(database.read(() -> store.list(1)).getFirst())
        .satisfies(one -> assertThat(one.going(NOW.plusSeconds(6))).isFalse())
        .satisfies(one -> assertThat(one.says()).isEqualTo("Stopped."));
  }
}
