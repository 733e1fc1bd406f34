package dev.unrepeat.service.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's data from SQLite to a real PostgreSQL and back.
class MovingTest {
  @TempDir private static Path demo;

  @TempDir private Path folder;
  private final DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();

  @BeforeAll
  static void fill() {
    try (RunningServer server = RunningServer.start(demo)) {
      server.bean(SampleCompany.class).settle(line -> {});
      server.visit(RunningServer.AUTHOR);
      server.token();
    }
  }

  @Test
  void bringsEverythingThereAndBack() throws Exception {
    Path shared = folder.resolve("shared");
    Path again = folder.resolve("again");
    Moving.Proof there =
        new Moving(
                Moving.Direction.TO_POSTGRESQL,
                demo,
                postgres,
                Optional.of(shared),
                Clock.systemUTC())
            .move(Moving.Progress.NONE);
    assertThat(there.rows()).isGreaterThan(1000);
    assertThat(there.tables()).allMatch(Moving.TableProof::equal);
    assertThat(there.evidence()).isPositive();
    assertThat(there.files()).isGreaterThan(there.evidence());
    assertThat(there.indexed()).isPositive();

    int incidents;
    try (RunningServer node = RunningServer.reopen(shared, settings())) {
      incidents = incidents(node);
      assertThat(incidents).isEqualTo(there.indexed());
      assertThat(node.visit(RunningServer.AUTHOR).cookies()).contains("session");
      assertThatExceptionOfType(Refused.class)
          .as("a node is working there")
          .isThrownBy(() -> back(again, shared))
          .withMessageContaining("Stop all nodes first");
    }

    Moving.Proof back = back(again, shared);
    // What happened at the node meanwhile came along, and all else is as it was.
    Map<String, String> before = sums(there);
    Map<String, String> after = sums(back);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    List<String> changed =
        before.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))).toList();
    assertThat(changed).isSubsetOf("session", "audit", "account", "pull_schedule");
    try (RunningServer server = RunningServer.reopen(again)) {
      assertThat(incidents(server)).isEqualTo(incidents);
      assertThat(server.token()).as("a number that nobody has").isNotEmpty();
    }
  }

  @Test
  void refusesADatabaseInUse() throws Exception {
    try (RunningServer used = RunningServer.startWith(folder, settings())) {
      assertThat(used.address()).isNotNull();
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(this::there)
        .withMessageContaining("is in use already");
  }

  @Test
  void refusesAFolderThatAServerWorksIn() throws Exception {
    Path data = folder.resolve("data");
    try (RunningServer used = RunningServer.start(data)) {
      assertThat(used.address()).isNotNull();
      Moving moving =
          new Moving(
              Moving.Direction.TO_POSTGRESQL, data, postgres, Optional.empty(), Clock.systemUTC());
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> moving.move(Moving.Progress.NONE))
          .withMessageContaining("Another Unrepeat is working");
    }
  }

  @Test
  void goesOnAfterAKillAndOnlyThenAServerStarts() throws Exception {
    Path data = folder.resolve("data");
    copy(demo, data);
    for (int steps : List.of(8, 25)) {
      killedAfter(steps, data);
    }
    assertThatExceptionOfType(Refused.class)
        .as("a server on half of it")
        .isThrownBy(() -> Database.open(postgres))
        .withMessageContaining("has not come to its end");
    assertThatExceptionOfType(Refused.class)
        .as("another folder on top of it")
        .isThrownBy(this::there)
        .withMessageContaining("holds what came from");

    Moving.Proof proof =
        new Moving(
                Moving.Direction.TO_POSTGRESQL, data, postgres, Optional.empty(), Clock.systemUTC())
            .move(Moving.Progress.NONE);
    assertThat(proof.resumed()).isTrue();
    assertThat(proof.tables()).allMatch(Moving.TableProof::equal);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> killedAfterwards(data))
        .withMessageContaining("All of it came there already");
  }

  private void killedAfterwards(Path data) throws IOException {
    new Moving(Moving.Direction.TO_POSTGRESQL, data, postgres, Optional.empty(), Clock.systemUTC())
        .move(Moving.Progress.NONE);
  }

  private Moving.Proof there() throws IOException {
    return new Moving(
            Moving.Direction.TO_POSTGRESQL, demo, postgres, Optional.empty(), Clock.systemUTC())
        .move(Moving.Progress.NONE);
  }

  private Moving.Proof back(Path again, Path shared) throws IOException {
    return new Moving(
            Moving.Direction.TO_SQLITE, again, postgres, Optional.of(shared), Clock.systemUTC())
        .move(Moving.Progress.NONE);
  }

  private String[] settings() {
    return new String[] {
      "--unrepeat.database.url=" + postgres.url(),
      "--unrepeat.database.user=" + postgres.user(),
      "--unrepeat.database.password=" + postgres.password()
    };
  }

  private static int incidents(RunningServer server) {
    return server
        .bean(Incidents.class)
        .list(Viewer.LOCAL, IncidentFilter.ALL, Optional.empty(), 100)
        .incidents()
        .size();
  }

  private static Map<String, String> sums(Moving.Proof proof) {
    Map<String, String> sums = new TreeMap<>();
    proof.tables().forEach(one -> sums.put(one.table(), one.rowsTo() + " " + one.checksumTo()));
    return sums;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private void killedAfter(int steps, Path data) throws Exception {
    Process mover =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mover.class.getName(),
                data.toString(),
                postgres.url(),
                postgres.user(),
                postgres.password())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(mover.getInputStream(), StandardCharsets.UTF_8))) {
      while (said.size() < steps) {
        String line = out.readLine();
        assertThat(line).as("the mover ended by itself after %s", said).isNotNull();
        said.add(line);
      }
      mover.toHandle().destroyForcibly(); // SIGKILL
    }
    assertThat(mover.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /// Moves slowly and says each step.
  static final class Mover {
    private Mover() {}

    public static void main(String[] args) throws Exception {
      new Moving(
              Moving.Direction.TO_POSTGRESQL,
              Path.of(args[0]),
              new DatabaseAddress.Postgres(args[1], args[2], args[3]),
              Optional.empty(),
              Clock.systemUTC())
          .move((table, rows) -> {
            System.out.println(table + " " + rows);
            try {
              Thread.sleep(30);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
