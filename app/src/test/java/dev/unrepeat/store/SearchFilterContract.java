package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.search.QueryReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Names, days and the order in time beside words, on every database: the same is found whether the
/// incidents of a name are few and looked up first, or many and looked at one by one.
abstract class SearchFilterContract {
  abstract Connections connections();

  @Test
  void findsByNamesAndDaysWithWordsAndWithout() {
    try (Database database = Database.open(connections())) {
      add(database, "NAM-1", "2026-03-01T00:00:00Z", "Pay%ments", "Slow", "walrus hall");
      add(database, "NAM-2", "2026-02-28T23:59:59Z", "payroll", "slow", "walrus hall");
      add(database, "NAM-3", "2026-03-02T12:00:00Z", "search", "fast", "walrus");
      for (int few : List.of(FewIncidents.FEW, 1, 0)) {
        SearchStore way = new SearchStore(database, few);
        assertThat(found(database, way, "service:pay walrus")).containsExactly("NAM-1", "NAM-2");
        assertThat(found(database, way, "service:pay% walrus")).containsExactly("NAM-1");
        assertThat(found(database, way, "service:pay")).containsExactly("NAM-1", "NAM-2");
        assertThat(found(database, way, "tag:slow walrus")).containsExactly("NAM-1", "NAM-2");
        assertThat(found(database, way, "tag:slow service:payroll wal*")).containsExactly("NAM-2");
        assertThat(found(database, way, "tag:slow service:search walrus")).isEmpty();
        assertThat(found(database, way, "service:nobody walrus")).isEmpty();
        assertThat(found(database, way, "service:nobody")).isEmpty();
        assertThat(found(database, way, "service:pay kind:outage walrus -hall")).isEmpty();
        assertThat(found(database, way, "service:pay kind:outage walrus"))
            .containsExactly("NAM-1", "NAM-2");
        assertThat(found(database, way, "walrus before:2026-03-01")).containsExactly("NAM-2");
        assertThat(found(database, way, "walrus after:2026-03-01"))
            .containsExactly("NAM-3", "NAM-1");
        assertThat(found(database, way, "after:2026-03-02 before:2026-03-03"))
            .containsExactly("NAM-3");
      }
    }
  }

  /// There are 4,096 numbers for a second; texts are saved more often than that.
  @Test
  void incidentsOfOneSecondKeepTheirNumbersHoweverOftenTheyAreSaved() {
    try (Database database = Database.open(connections())) {
      List<Postmortem> records =
          List.of("SEC-1", "SEC-2", "SEC-3").stream()
              .map(id -> record(id, "2026-03-01T14:00:00Z", "pay", "slow", "ibex"))
              .toList();
      RecordStore store = new RecordStore(database);
      records.forEach(one -> database.write(() -> store.insert(one, List.of())));
      List<Long> numbers = numbers(database);
      for (int i = 0; i < 3; i++) {
        database.write(() -> {
          records.forEach(store::index);
          return null;
        });
      }
      assertThat(numbers(database)).isEqualTo(numbers).hasSize(3).doesNotHaveDuplicates();
      database.write(() -> {
        new SearchStore(database).remove(new IncidentId("SEC-2"));
        return null;
      });
      add(database, "SEC-4", "2026-03-01T14:00:00Z", "pay", "slow", "ibex");
      assertThat(numbers(database)).isEqualTo(numbers);
    }
  }

  private static List<Long> numbers(Database database) {
    SearchStore.Asked asked =
        new SearchStore.Asked(
            QueryReader.read("ibex", false),
            true,
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            100);
    return database.read(() -> new SearchStore(database).find(asked)).stream()
        .map(SearchStore.Candidate::number)
        .sorted()
        .toList();
  }

  private static void add(
      Database database, String id, String at, String service, String tag, String text) {
    Postmortem record = record(id, at, service, tag, text);
    database.write(() -> new RecordStore(database).insert(record, List.of()));
  }

  private static Postmortem record(String id, String at, String service, String tag, String text) {
    Incident incident =
        new Incident(
            new IncidentId(id),
            "A sea animal",
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(new ServiceName(service)),
            List.of(new Tag(tag)),
            Detection.UNKNOWN,
            Visibility.EVERYBODY,
            List.of(),
            Milestones.NONE,
            Instant.parse(at));
    return Postmortem.draft(incident)
        .withBody(List.of(new BodySection.Known(Section.SUMMARY, text)));
  }

  private static List<String> found(Database database, SearchStore way, String typed) {
    return SearchContract.found(database, way, typed, Optional.empty());
  }
}
