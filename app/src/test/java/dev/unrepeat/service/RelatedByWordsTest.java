package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.SearchStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedByWordsTest {
  /// Words that stand in nothing else find nothing, however rare and long they are.
  @Test
  void findsByWordsThatAnotherIncidentHasAndNotByThoseItHasAlone(@TempDir Path folder) {
    try (Desk desk = new Desk(folder)) {
      String alone =
          IntStream.range(0, 12)
              .mapToObj(i -> "peculiarity" + (char) ('a' + i) + "extraordinary")
              .collect(Collectors.joining(" "));
      add(desk, "INC-1", "Quokka turbine hums. " + alone);
      add(desk, "INC-2", "The quokka left; a turbine hums.");
      for (int i = 3; i < 15; i++) {
        add(desk, "INC-" + i, "Something else altogether, number " + i);
      }
      Relations relations =
          new Relations(
              desk.ledger,
              new RelationStore(desk.database),
              new PatternStore(desk.database),
              new SearchStore(desk.database));
      assertThat(relations.of(Desk.INES, new IncidentId("INC-1")).proposed())
          .extracting(line -> line.head().id().value())
          .containsExactly("INC-2");
    }
  }

  private static void add(Desk desk, String id, String summary) {
    Postmortem record =
        Postmortem.draft(Incident.named(new IncidentId(id), "Noise", Desk.NOW))
            .withBody(List.of(new BodySection.Known(Section.SUMMARY, summary)));
    desk.database.write(() -> new RecordStore(desk.database).insert(record, List.of()));
  }
}
