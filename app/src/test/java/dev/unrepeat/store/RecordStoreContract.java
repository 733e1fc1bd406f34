package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.RemovedIncident;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every database must hold to; run on SQLite and on PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordStoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  private Database database;
  private RecordStore records;
  private CountingConnections statements;

  abstract Connections connections();

  @BeforeAll
  void open() {
    statements = new CountingConnections(connections());
    database = Database.open(statements);
    records = new RecordStore(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void givesBackEveryFieldOfEveryRecord() {
    for (long seed = 1; seed <= 300; seed++) {
      RandomRecords random = seed % 2 == 0 ? RandomRecords.gentle(seed) : RandomRecords.wild(seed);
      Postmortem saved = random.postmortem(new IncidentId("RND-" + seed), (int) (seed % 40));
      StoredRecord stored = insert(saved);
      assertThat(stored.postmortem()).isEqualTo(saved);
      assertThat(database.read(() -> records.find(saved.incident().id())))
          .as("seed %d", seed)
          .contains(stored);
    }
  }

  @Test
  void changesOneRecordIntoAnyOther() {
    for (long seed = 1; seed <= 200; seed++) {
      IncidentId id = new IncidentId("CHG-" + seed);
      Postmortem before = RandomRecords.gentle(seed).postmortem(id, 12);
      Postmortem after = RandomRecords.wild(seed + 7_000).postmortem(id, 15);
      insert(before);
      StoredRecord saved = save(after);
      assertThat(database.read(() -> records.find(id))).as("seed %d", seed).contains(saved);
    }
  }

  @Test
  void keepsTheOrderOfEventsOfOneInstantWhenOneOfThemChanges() {
    Postmortem before = RandomRecords.gentle(3).postmortem(new IncidentId("TIE-1"), 80);
    insert(before);
    Postmortem after = before;
    for (int number : new int[] {3, 9, 27}) {
      if (after.timeline().find(new EventId(number)).isPresent()) {
        after =
            after.withTimeline(
                after.timeline().change(new EventId(number), e -> e.stand(Standing.KEY)));
      }
    }
    save(after);
    assertThat(get(before.incident().id())).isEqualTo(after);
  }

  @Test
  void writesOneEventOfManyWhenOneChanges() {
    Postmortem before = RandomRecords.gentle(11).postmortem(new IncidentId("ONE-1"), 2_000);
    insert(before);
    EventId some = before.timeline().events().get(1_000).id();
    StoredRecord stored = database.read(() -> records.find(before.incident().id())).orElseThrow();
    save(before.withTimeline(before.timeline().change(some, e -> e.stand(another(e.standing())))));
    StoredRecord now = database.read(() -> records.find(before.incident().id())).orElseThrow();
    assertThat(now.versions().record()).isEqualTo(stored.versions().record() + 1);
    assertThat(now.versions().events().values().stream().filter(v -> v > 1))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(now.versions().described()).isEqualTo(1);
  }

  @Test
  void readsALargeRecordWithAsManyStatementsAsASmallOne() {
    insert(RandomRecords.gentle(21).postmortem(new IncidentId("CNT-1"), 5));
    insert(RandomRecords.gentle(21).postmortem(new IncidentId("CNT-2"), 900));
    long small = statements.during(() -> get(new IncidentId("CNT-1")));
    long large = statements.during(() -> get(new IncidentId("CNT-2")));
    assertThat(large).isLessThanOrEqualTo(Math.max(small, 38)).isLessThanOrEqualTo(38);
  }

  @Test
  void numbersIncidentsWithoutAGapWhileManyAreMadeAtOnce() throws Exception {
    IncidentNumbering numbering = new IncidentNumbering("GAP", 3);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> made =
          IntStream.range(0, 60)
              .mapToObj(i -> many.submit(() -> create(numbering, i % 3 == 0)))
              .toList();
      TreeSet<String> ids = new TreeSet<>();
      for (Future<String> one : made) {
        Optional.of(one.get()).filter(id -> !id.isEmpty()).ifPresent(ids::add);
      }
      assertThat(ids)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 40).mapToObj("GAP-2026-%03d"::formatted).toList());
    }
  }

  @Test
  void stepsOverAnIdThatWasImported() {
    IncidentNumbering numbering = new IncidentNumbering("IMP", 3);
    insert(Postmortem.draft(Incident.named(new IncidentId("IMP-2026-001"), "Imported", NOW)));
    assertThat(create(numbering, false)).isEqualTo("IMP-2026-002");
  }

  @Test
  void losesNoneOfManyChangesMadeAtOnce() throws Exception {
    IncidentId id = new IncidentId("TWO-1");
    insert(Postmortem.draft(Incident.named(id, "0", NOW)));
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> changes =
          IntStream.range(0, 40).mapToObj(i -> many.submit(() -> countUp(id))).toList();
      for (Future<Long> change : changes) {
        change.get();
      }
    }
    assertThat(get(id).incident().title()).isEqualTo("40");
    assertThat(database.read(() -> records.history(id, 100))).hasSize(40);
  }

  @Test
  void undoesAllOfWorkThatFails() {
    IncidentId id = new IncidentId("BAD-1");
    assertThatThrownBy(() ->
            database.write(() -> {
              records.insert(RandomRecords.gentle(5).postmortem(id, 10), List.of());
              throw new IllegalStateException("in the middle");
            }))
        .hasMessage("in the middle");
    assertThat(database.read(() -> records.find(id))).isEmpty();
    assertThat(database.read(() -> records.taken(id))).isFalse();
  }

  @Test
  void keepsARemovedRecordOutOfSightAndItsIdTaken() {
    IncidentId id = new IncidentId("DEL-1");
    insert(RandomRecords.gentle(9).postmortem(id, 10));
    database.write(() -> {
      records.remove(
          records.lock(id).orElseThrow(), NOW, "Ines Okafor", List.of(line("removed", "", "")));
      return id;
    });
    assertThat(database.read(() -> records.find(id))).isEmpty();
    assertThat(database.read(() -> records.taken(id))).isTrue();
    assertThat(database.read(() -> records.history(id, 10))).hasSize(1);
  }

  @Test
  void bringsARemovedRecordBackAsItWas() {
    IncidentId id = new IncidentId("BCK-1");
    StoredRecord kept = insert(RandomRecords.gentle(11).postmortem(id, 10));
    IncidentListStore lists = new IncidentListStore(database);
    assertThat(database.write(() -> records.restore(id))).as("it is not removed").isEmpty();
    List<RemovedIncident> before = database.read(() -> lists.removed(Optional.empty(), 100));
    database.write(() -> {
      records.remove(records.lock(id).orElseThrow(), NOW.plusSeconds(9), "Ines Okafor", List.of());
      return id;
    });
    List<RemovedIncident> removed = database.read(() -> lists.removed(Optional.empty(), 100));
    RemovedIncident first =
        new RemovedIncident(
            id, kept.postmortem().incident().title(), NOW.plusSeconds(9), "Ines Okafor");
    assertThat(removed).startsWith(first).hasSize(before.size() + 1);
    assertThat(database.read(() -> lists.removed(Optional.of(first.place()), 100)))
        .isEqualTo(before);
    StoredRecord back = database.write(() -> records.restore(id)).orElseThrow();
    assertThat(back.postmortem()).isEqualTo(kept.postmortem());
    assertThat(back.versions().record()).isEqualTo(kept.versions().record() + 2);
    assertThat(database.read(() -> records.find(id))).contains(back);
    assertThat(database.read(() -> lists.removed(Optional.empty(), 100))).isEqualTo(before);
    assertThat(database.write(() -> records.restore(id))).as("once is enough").isEmpty();
  }

  @Test
  void refusesToChangeHistory() {
    IncidentId id = new IncidentId("HIS-1");
    database.write(() -> {
      records.insert(
          Postmortem.draft(Incident.named(id, "Kept", NOW)), List.of(line("made", "", "Kept")));
      return id;
    });
    assertThatThrownBy(
            () -> database.write(() -> database.sql().run("DELETE FROM history", Row.empty())))
        .hasStackTraceContaining("history is append only");
    assertThatThrownBy(() ->
            database.write(
                () -> database.sql().run("UPDATE history SET says_now = 'x'", Row.empty())))
        .hasStackTraceContaining("history is append only");
    assertThat(database.read(() -> records.history(id, 10)))
        .containsExactly(line("made", "", "Kept"));
  }

  private static Standing another(Standing standing) {
    return standing == Standing.KEY ? Standing.SHOWN : Standing.KEY;
  }

  private static HistoryLine line(String what, String before, String after) {
    return new HistoryLine(NOW, "Ines Okafor", what, "title", before, after);
  }

  private String create(IncidentNumbering numbering, boolean fail) {
    try {
      return database.write(() -> {
        IncidentId id = records.nextId(numbering, 2026);
        records.insert(Postmortem.draft(Incident.named(id, "Made", NOW)), List.of());
        if (fail) {
          throw new IllegalStateException("no");
        }
        return id.value();
      });
    } catch (IllegalStateException e) {
      return "";
    }
  }

  private long countUp(IncidentId id) {
    return database.write(() -> {
      StoredRecord stored = records.lock(id).orElseThrow();
      Incident incident = stored.postmortem().incident();
      String next = String.valueOf(Integer.parseInt(incident.title()) + 1);
      Incident changed =
          incident.describe(
              next,
              incident.kind(),
              incident.severity(),
              incident.services(),
              incident.tags(),
              incident.detection());
      return records
          .save(
              stored,
              stored.postmortem().withIncident(changed),
              List.of(line("retitled", incident.title(), next)))
          .versions()
          .record();
    });
  }

  private StoredRecord insert(Postmortem record) {
    return database.write(() -> records.insert(record, List.of()));
  }

  private StoredRecord save(Postmortem after) {
    return database.write(
        () -> records.save(records.lock(after.incident().id()).orElseThrow(), after, List.of()));
  }

  private Postmortem get(IncidentId id) {
    return database.read(() -> records.find(id)).orElseThrow().postmortem();
  }
}
