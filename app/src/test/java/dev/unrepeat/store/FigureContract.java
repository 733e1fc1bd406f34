package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Reach;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Team;
import dev.unrepeat.model.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What goes into figures on every database, against the same 120 random records.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FigureContract {
  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final List<Postmortem> all = new ArrayList<>();
  private Database database;
  private FigureStore figures;
  private CountingConnections statements;

  abstract Connections connections();

  @BeforeAll
  void fill() {
    statements = new CountingConnections(connections());
    database = Database.open(statements);
    figures = new FigureStore(database);
    RecordStore records = new RecordStore(database);
    for (long seed = 1; seed <= 120; seed++) {
      Postmortem record =
          RandomRecords.gentle(seed).postmortem(new IncidentId("FIG-" + seed), (int) (seed % 5));
      all.add(record);
      database.write(() -> records.insert(record, List.of()));
    }
    Postmortem practice =
        RandomRecords.gentle(1).postmortem(new IncidentId("PRACTICE-2026-001"), 1);
    database.write(() -> records.insert(practice, List.of()));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void givesAllThatCountsAndNoPracticeCopyInOneStatement() {
    assertThat(listed(EVER, NEVER, FigureFilter.ALL, Optional.empty()))
        .isEqualTo(expected(one -> true, EVER, NEVER));
    assertThat(statements.during(() -> listed(EVER, NEVER, FigureFilter.ALL, Optional.empty())))
        .isEqualTo(1);
  }

  @Test
  void countsWhatWasRemovedNoMoreUntilItIsBack() {
    RecordStore records = new RecordStore(database);
    IncidentId id = new IncidentId("FIG-7");
    List<IncidentTimes> before = listed(EVER, NEVER, FigureFilter.ALL, Optional.empty());
    database.write(() -> {
      records.remove(records.lock(id).orElseThrow(), Instant.EPOCH, "Ines", List.of());
      return id;
    });
    assertThat(listed(EVER, NEVER, FigureFilter.ALL, Optional.empty())).hasSize(before.size() - 1);
    database.write(() -> records.restore(id).orElseThrow());
    assertThat(listed(EVER, NEVER, FigureFilter.ALL, Optional.empty())).isEqualTo(before);
  }

  @Test
  void tellsHowFarTheIncidentsOfSomeSpansCameInOneStatement() {
    List<Instant> counted =
        expected(one -> true, EVER, NEVER).stream().map(IncidentTimes::countsAt).toList();
    Span early = new Span(counted.get(10), counted.get(30));
    Span late = new Span(counted.get(60), counted.get(61).plusNanos(1));
    List<Reach> wanted =
        Stream.of(early, late)
            .flatMap(span -> expected(one -> true, span.from(), span.to()).stream())
            .map(IncidentTimes::reach)
            .toList();
    List<Span> spans = List.of(early, late);
    assertThat(reaches(spans, 1000)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(reaches(spans, 3)).hasSize(3).isSubsetOf(wanted);
    assertThat(statements.during(() -> reaches(spans, 1000))).isEqualTo(1);
  }

  private List<Reach> reaches(List<Span> spans, int most) {
    return database.read(() -> figures.reaches(spans, most, FigureFilter.ALL, Optional.empty()));
  }

  @Test
  void takesTheFirstInstantOfAPeriodAndNotTheFirstBehindIt() {
    List<Instant> instants =
        all.stream()
            .map(one -> CountingDay.of(one).orElse(CountingDay.NEVER))
            .distinct()
            .sorted()
            .toList();
    Instant from = instants.get(instants.size() / 3);
    Instant to = instants.get(2 * instants.size() / 3);
    List<IncidentTimes> found = listed(from, to, FigureFilter.ALL, Optional.empty());
    assertThat(found).isEqualTo(expected(one -> true, from, to));
    assertThat(found.getFirst().countsAt()).isEqualTo(from);
    assertThat(found).noneMatch(one -> one.countsAt().equals(to));
  }

  @Test
  void countsTheIncidentsBetweenTwoInstantsEach() {
    List<Instant> instants =
        all.stream().map(one -> CountingDay.of(one).orElse(CountingDay.NEVER)).sorted().toList();
    List<Instant> edges =
        List.of(
            instants.getFirst(),
            instants.get(40),
            instants.get(80),
            instants.getLast().plusNanos(1));
    assertThat(database.read(() -> figures.first(FigureFilter.ALL, Optional.empty())))
        .contains(instants.getFirst());
    assertThat(
            database.read(() -> figures.counts(edges, FigureFilter.ALL, Optional.empty())).stream()
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(120);
    for (int i = 0; i < 3; i++) {
      int at = i;
      assertThat(database.read(() -> figures.counts(edges, FigureFilter.ALL, Optional.empty())))
          .element(i)
          .isEqualTo(
              (int)
                  instants.stream()
                      .filter(
                          one -> !one.isBefore(edges.get(at)) && one.isBefore(edges.get(at + 1)))
                      .count());
    }
  }

  @Test
  void aTeamCountsWhatTouchedOneOfItsServices() {
    List<ServiceName> run =
        all.stream()
            .flatMap(one -> one.incident().services().stream())
            .distinct()
            .limit(2)
            .toList();
    FigureFilter filter =
        new FigureFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Team("payments", run)));
    assertThat(listed(EVER, NEVER, filter, Optional.empty()))
        .isNotEmpty()
        .isEqualTo(
            expected(
                one -> one.incident().services().stream().anyMatch(run::contains), EVER, NEVER));
  }

  @Test
  void narrowsToSeverityKindAndService() {
    IncidentTimes some =
        all.stream()
            .map(one -> IncidentTimes.of(one.incident()))
            .filter(one -> one.severity().isPresent() && !one.services().isEmpty())
            .findFirst()
            .orElseThrow();
    ServiceName service = some.services().getFirst();
    FigureFilter filter =
        new FigureFilter(
            some.severity(), Optional.of(some.kind()), Optional.of(service), Optional.empty());
    assertThat(listed(EVER, NEVER, filter, Optional.empty()))
        .contains(some)
        .isEqualTo(
            expected(
                one ->
                    one.incident().severity().equals(some.severity())
                        && one.incident().kind() == some.kind()
                        && one.incident().services().contains(service),
                EVER,
                NEVER));
  }

  @Test
  void countsForAStrangerOnlyWhatTheyMaySee() {
    assertThat(listed(EVER, NEVER, FigureFilter.ALL, Optional.of("nobody@lumen.example")))
        .isNotEmpty()
        .isEqualTo(
            expected(one -> one.incident().visibility().equals(Visibility.EVERYBODY), EVER, NEVER));
  }

  private List<IncidentTimes> listed(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    return database.read(() -> figures.list(from, to, filter, reader));
  }

  private List<IncidentTimes> expected(Predicate<Postmortem> wanted, Instant from, Instant to) {
    return all.stream()
        .filter(wanted)
        .map(one ->
            IncidentTimes.of(one.incident())
                .counting(CountingDay.of(one).orElse(CountingDay.NEVER)))
        .filter(one -> !one.countsAt().isBefore(from) && one.countsAt().isBefore(to))
        .sorted(
            Comparator.comparing(IncidentTimes::countsAt).thenComparing(one -> one.id().value()))
        .toList();
  }
}
