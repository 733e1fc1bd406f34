package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
      acknowledged.addAll(writeUntilKilled());
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

  private List<String> writeUntilKilled() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged.size() < ACKNOWLEDGED) {
        String id = said.readLine();
        assertThat(id).as("the writer ended by itself").isNotNull();
        acknowledged.add(id);
      }
      writer.toHandle().destroyForcibly(); // SIGKILL; what it said is still there to read
      for (String id = said.readLine(); id != null; id = said.readLine()) {
        acknowledged.add(id);
      }
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
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
