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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Names and days beside words, on every database: the same is found whether the incidents of a
/// name are few and looked up first, or many and looked at one by one.
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

  private static void add(
      Database database, String id, String at, String service, String tag, String text) {
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
    Postmortem record =
        Postmortem.draft(incident).withBody(List.of(new BodySection.Known(Section.SUMMARY, text)));
    database.write(() -> new RecordStore(database).insert(record, List.of()));
  }

  private static List<String> found(Database database, SearchStore way, String typed) {
    return SearchContract.found(database, way, typed, Optional.empty());
  }
}
