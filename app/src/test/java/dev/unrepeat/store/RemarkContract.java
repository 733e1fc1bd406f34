package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.ReadingRemark.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What remarks on the reading of evidence must hold to on every database.
abstract class RemarkContract {
  private static final IncidentId ID = new IncidentId("READ-1");
  private static final EvidenceId ONE = new EvidenceId(1);
  private static final EvidenceId TWO = new EvidenceId(2);

  abstract Connections connections();

  @Test
  void remarksOfAPieceTakeThePlaceOfThoseBefore() {
    try (Database database = Database.open(connections())) {
      RemarkStore remarks = new RemarkStore(database);
      Incident incident = Incident.named(ID, "Checkout", Instant.parse("2026-01-15T09:00:00Z"));
      List<ReadingRemark> first =
          List.of(
              new ReadingRemark(Kind.NOT_READ, "a.csv", 3_000_000_000L, "No time in \0 it."),
              new ReadingRemark(Kind.MASKED, "a.csv", 2, "GitHub token"),
              new ReadingRemark(Kind.NOTE, "a.csv", 0, "Found by its content."));
      List<ReadingRemark> second = List.of(new ReadingRemark(Kind.NOTE, "b.log", 0, "Cut."));
      Map<EvidenceId, List<ReadingRemark>> kept =
          database.write(() -> {
            new RecordStore(database).insert(Postmortem.draft(incident), List.of());
            remarks.save(ID, ONE, second);
            remarks.save(ID, TWO, second);
            remarks.save(ID, ONE, first);
            return remarks.list(ID, 100);
          });
      assertThat(kept).containsOnlyKeys(ONE, TWO).containsEntry(TWO, second);
      assertThat(kept.get(ONE)).extracting(ReadingRemark::kind).containsExactly(Kind.values());
      assertThat(kept.get(ONE).getFirst().line()).isEqualTo(3_000_000_000L);
      List<ReadingRemark> flood = Collections.nCopies(1000, second.getFirst());
      assertThat(
              database.write(() -> {
                remarks.save(ID, ONE, flood);
                return remarks.list(ID, 10_000);
              }))
          .satisfies(all -> assertThat(all.get(ONE)).hasSize(200));
    }
  }
}
