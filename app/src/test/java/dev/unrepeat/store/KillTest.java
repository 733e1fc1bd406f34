package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.KilledProcess;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it writes loses nothing that it had acknowledged.
class KillTest {
  private static final int ROUNDS = 3;
  private static final int ACKNOWLEDGED = 40;

  @TempDir Path folder;

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(KilledProcess.run(Writer.class, folder, ACKNOWLEDGED));
    }
    try (DataFolder data = DataFolder.open(folder);
        Database database = Database.open(data.database())) {
      RecordStore records = new RecordStore(database);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED);
      for (String id : acknowledged) {
        Postmortem found =
            database.read(() -> records.find(new IncidentId(id))).orElseThrow().postmortem();
        assertThat(found).isEqualTo(Writer.record(new IncidentId(id)));
      }
      assertThat(acknowledged.getFirst()).isEqualTo("KIL-2026-001");
      assertThat(database.read(() -> check(database))).isEqualTo("ok");
    }
  }

  /// Writes one record after the other and says so after each.
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws Exception {
      try (DataFolder data = DataFolder.open(Path.of(args[0]));
          Database database = Database.open(data.database())) {
        RecordStore records = new RecordStore(database);
        IncidentNumbering numbering = new IncidentNumbering("KIL", 3);
        while (true) {
          IncidentId id =
              database.write(() -> {
                IncidentId next = records.nextId(numbering, 2026);
                records.insert(record(next), List.of());
                return next;
              });
          System.out.println(id);
        }
      }
    }

    static Postmortem record(IncidentId id) {
      return RandomRecords.gentle(id.value().hashCode()).postmortem(id, 10);
    }
  }

  private static String check(Database database) {
    return database
        .sql()
        .list("PRAGMA integrity_check", Row.empty(), row -> row.row().getString(1))
        .getFirst();
  }
}
