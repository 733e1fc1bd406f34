package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the list of incidents must hold to on every database, against the same 150 random records.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IncidentListContract {
  private final List<Postmortem> all = new ArrayList<>();
  private Database database;
  private IncidentListStore lists;
  private CountingConnections statements;

  abstract Connections connections();

  @BeforeAll
  void fill() {
    statements = new CountingConnections(connections());
    database = Database.open(statements);
    lists = new IncidentListStore(database);
    RecordStore records = new RecordStore(database);
    for (long seed = 1; seed <= 150; seed++) {
      Postmortem record =
          RandomRecords.gentle(seed).postmortem(new IncidentId("LST-" + seed), (int) (seed % 5));
      all.add(record);
      database.write(() -> records.insert(record, List.of()));
    }
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void givesEachIncidentOnceFromPageToPageLatestFirst() {
    List<IncidentSummary> found = new ArrayList<>();
    Optional<IncidentCursor> after = Optional.empty();
    List<IncidentSummary> page = page(IncidentFilter.ALL, after, 7);
    while (!page.isEmpty()) {
      found.addAll(page);
      after = Optional.of(IncidentCursor.parse(IncidentCursor.behind(page.getLast()).toString()));
      page = page(IncidentFilter.ALL, after, 7);
    }
    assertThat(found).extracting(IncidentSummary::id).doesNotHaveDuplicates().hasSize(150);
    assertThat(found)
        .isSortedAccordingTo(
            Comparator.comparing(IncidentSummary::beganAt)
                .thenComparing(IncidentSummary::id)
                .reversed());
  }

  @Test
  void saysOfEachIncidentWhatItsRecordSays() {
    for (IncidentSummary summary : page(IncidentFilter.ALL, Optional.empty(), 200)) {
      Postmortem record =
          all.stream()
              .filter(r -> r.incident().id().equals(summary.id()))
              .findFirst()
              .orElseThrow();
      Incident incident = record.incident();
      assertThat(summary.title()).isEqualTo(incident.title());
      assertThat(summary.kind()).isEqualTo(incident.kind());
      assertThat(summary.severity()).isEqualTo(incident.severity());
      assertThat(summary.services()).isEqualTo(incident.services());
      assertThat(summary.tags()).isEqualTo(incident.tags());
      assertThat(summary.milestones()).isEqualTo(incident.milestones());
      assertThat(summary.stage()).isEqualTo(PostmortemStage.of(record.state()));
      assertThat(summary.over()).isEqualTo(record.over());
      assertThat(summary.recordedAt()).isEqualTo(incident.createdAt());
      assertThat(summary.beginning().isPresent())
          .isEqualTo(
              !incident.milestones().all().isEmpty()
                  || record.timeline().events().stream()
                      .anyMatch(
                          e -> e.standing() != Standing.FOLDED && e.time().known().isPresent()));
      assertThat(summary.actions()).isEqualTo(record.actions().size());
      assertThat(summary.openActions())
          .isEqualTo((int) record.actions().stream().filter(a -> a.state().open()).count());
    }
  }

  @Test
  void filtersByEachField() {
    Incident some = all.get(40).incident();
    ServiceName service =
        all.stream().flatMap(r -> r.incident().services().stream()).findFirst().orElseThrow();
    Tag tag = all.stream().flatMap(r -> r.incident().tags().stream()).findFirst().orElseThrow();
    holds(filter(f -> f.withSeverity(Severity.SEV2)), r -> severity(r, Severity.SEV2));
    holds(
        filter(f -> f.withKind(IncidentKind.SECURITY)),
        r -> r.incident().kind() == IncidentKind.SECURITY);
    holds(
        filter(f -> f.withStage(PostmortemStage.PUBLISHED)),
        r -> PostmortemStage.of(r.state()) == PostmortemStage.PUBLISHED);
    holds(filter(f -> f.withService(service)), r -> r.incident().services().contains(service));
    holds(filter(f -> f.withTag(tag)), r -> r.incident().tags().contains(tag));
    holds(
        IncidentFilter.ALL.withText(some.id().value()),
        r -> r.incident().id().value().startsWith(some.id().value()));
  }

  @Test
  void showsAPrivateIncidentToItsCircleOnly() {
    String reader =
        all.stream()
            .map(r -> r.incident().visibility())
            .filter(Visibility.Circle.class::isInstance)
            .map(v -> ((Visibility.Circle) v).people().getFirst())
            .findFirst()
            .orElseThrow();
    List<IncidentId> seen =
        database
            .read(() -> lists.list(IncidentFilter.ALL, Optional.of(reader), Optional.empty(), 200))
            .stream()
            .map(IncidentSummary::id)
            .toList();
    List<IncidentId> expected =
        all.stream()
            .map(Postmortem::incident)
            .filter(incident ->
                switch (incident.visibility()) {
                  case Visibility.Everybody everybody -> true;
                  case Visibility.Circle circle -> circle.people().contains(reader);
                })
            .map(Incident::id)
            .toList();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected).hasSizeLessThan(150);
    assertThat(database.read(() -> lists.count(IncidentFilter.ALL, Optional.of(reader))))
        .isEqualTo(expected.size());
  }

  @Test
  void takesFourStatementsForAPageOfAnyLength() {
    assertThat(statements.during(() -> page(IncidentFilter.ALL, Optional.empty(), 2))).isEqualTo(4);
    assertThat(statements.during(() -> page(IncidentFilter.ALL, Optional.empty(), 150)))
        .isEqualTo(4);
  }

  private interface Narrowing {
    IncidentFilter of(IncidentFilter all);
  }

  private static IncidentFilter filter(Narrowing narrowing) {
    return narrowing.of(IncidentFilter.ALL);
  }

  private static boolean severity(Postmortem record, Severity severity) {
    return record.incident().severity().equals(Optional.of(severity));
  }

  private void holds(IncidentFilter filter, Predicate<Postmortem> expected) {
    List<IncidentId> ids = all.stream().filter(expected).map(r -> r.incident().id()).toList();
    assertThat(page(filter, Optional.empty(), 200))
        .extracting(IncidentSummary::id)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(database.read(() -> lists.count(filter, Optional.empty()))).isEqualTo(ids.size());
  }

  private List<IncidentSummary> page(
      IncidentFilter filter, Optional<IncidentCursor> after, int limit) {
    return database.read(() -> lists.list(filter, Optional.empty(), after, limit));
  }
}
