package dev.unrepeat.bench;

import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Role;
import dev.unrepeat.search.IndexText;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.service.ReviewPatterns;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.FigureStore;
import dev.unrepeat.store.FollowUpStore;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.ReviewNoteStore;
import dev.unrepeat.store.ReviewPackStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Figures over many incidents of ten years: what the page asks for a month, a quarter and a year
/// (its figures and the names of the services to choose from), and the monthly pack. Each is asked
/// by a program of its own, so that the first answer is as cold as the first after the start of a
/// server. The limit is the bare read of the same rows: those of the period, and the instants of
/// all. Then servers are started on them, and each is asked for its first page.
///
/// `MetricsSpeed [INCIDENTS]`
public final class MetricsSpeed {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-15T09:00:00Z"), ZoneOffset.UTC);
  private static final long FIRST = Instant.parse("2016-11-01T00:00:00Z").getEpochSecond();
  private static final long SPAN =
      Instant.parse("2026-11-14T00:00:00Z").getEpochSecond() - FIRST;
  private static final Viewer READER = new Viewer("Yuki Sato", "yuki@lumen.example", Role.VIEWER);
  private static final int WARM = 5;
  private static final int SERVERS = 7;
  private static final String SQLITE = "jdbc:sqlite:";

  private static final List<String> KINDS =
      List.of("IMPACT_STARTED", "DETECTED", "ACKNOWLEDGED", "DIAGNOSED", "MITIGATED", "RESOLVED");

  private final int incidents;
  private final long step;

  private MetricsSpeed(int incidents) {
    this.incidents = incidents;
    this.step = SPAN / incidents;
  }

  public static void main(String[] args) throws Exception {
    if (args.length > 1) {
      System.out.print(asked(args[0], args[1], args[2]));
      return;
    }
    MetricsSpeed speed = new MetricsSpeed(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
    Path data = Files.createTempDirectory("unrepeat-bench");
    Path file = data.resolve("unrepeat.db");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setServerConfig("shared_buffers", "256MB").start()) {
      speed.measure("SQLite", SQLITE + file);
      first("SQLite", new FirstPage(data, Map.of()));
      Files.delete(file);
      String url = postgres.getJdbcUrl("postgres", "postgres");
      speed.measure("PostgreSQL", url);
      first(
          "PostgreSQL",
          new FirstPage(
              Files.createTempDirectory("unrepeat-bench"),
              Map.of(
                  "UNREPEAT_DATABASE_URL", url,
                  "UNREPEAT_DATABASE_USER", "postgres",
                  "UNREPEAT_DATABASE_PASSWORD", "postgres")));
    }
  }

  private static void first(String name, FirstPage page) throws Exception {
    System.out.printf(
        "%-11s page of 2026-10, the first of a server, over HTTP: %5.0f ms, the median of %d servers%n",
        name, page.median("/metrics?period=2026-10", SERVERS), SERVERS);
  }

  private static boolean sqlite(String url) {
    return url.startsWith(SQLITE);
  }

  private static DatabaseAddress address(String url) {
    return sqlite(url)
        ? new DatabaseAddress.SqliteFile(Path.of(url.substring(SQLITE.length())))
        : new DatabaseAddress.Postgres(url, "postgres", "postgres");
  }

  private void measure(String name, String url) throws Exception {
    Database.open(address(url)).close();
    long began = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(url)) {
      fill(connection, sqlite(url));
    }
    System.out.printf(
        "%s: %,d incidents of ten years, filled in %.0f s%n",
        name, incidents, (System.nanoTime() - began) / 1e9);
    for (String period : List.of("2026-10", "2026-Q3", "2025")) {
      ask(name, url, "page", period);
    }
    ask(name, url, "pack", "2026-10");
  }

  /// What the pages ask.
  private record Desk(
      Figures figures, IncidentReviews reviews, Database database, IncidentListStore lists) {
    static Desk over(Database database) {
      Ledger ledger = new Ledger(database, new RecordStore(database), CLOCK);
      Figures figures =
          new Figures(
              ledger, new FigureStore(database), new FollowUpStore(database), ZoneOffset.UTC);
      return new Desk(
          figures,
          new IncidentReviews(
              ledger,
              figures,
              new ActionBoard(ledger, new ActionBoardStore(database)),
              new ReviewPackStore(database),
              new ReviewPatterns(new PatternStore(database), new RelationStore(database)),
              new ReviewDecisions(
                  ledger, new ReviewNoteStore(database), new IncidentListStore(database)),
              PolicyFile.STANDARD),
          database,
          new IncidentListStore(database));
    }

    Object of(String what, String period) {
      return what.equals("page") ? page(period) : pack(period);
    }

    Object page(String period) {
      return List.of(
          figures.report(READER, Period.parse(period, ZoneOffset.UTC), FigureFilter.ALL, false),
          database.read(() -> lists.services(Optional.of(READER.address()), 1000)));
    }

    Object pack(String period) {
      return reviews.pack(READER, Period.parse(period, ZoneOffset.UTC), FigureFilter.ALL);
    }
  }

  private static void ask(String name, String url, String what, String period) throws Exception {
    Process asking =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MetricsSpeed.class.getName(),
                url,
                what,
                period)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asking.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    double bare;
    try (Connection connection = DriverManager.getConnection(url)) {
      Period asked = Period.parse(period, ZoneOffset.UTC);
      bare = median(() -> bare(connection, asked));
    }
    System.out.printf("%-11s %s of %-8s %s · bare read %5.0f ms%n", name, what, period, said, bare * 1000);
  }

  /// The first answer of this process, and what it takes when it is warm.
  private static String asked(String url, String what, String period) throws SQLException {
    try (Database database = Database.open(address(url))) {
      Desk desk = Desk.over(database);
      double before = worked(url);
      double cold = seconds(() -> desk.of(what, period));
      double processors = worked(url) - before;
      double warm = median(() -> desk.of(what, period));
      return "cold %5.0f ms (CPU %5.0f) · warm %5.0f ms".formatted(cold * 1000, processors, warm * 1000);
    }
  }

  /// Milliseconds of the processors for this thread and for the server that it asks.
  private static double worked(String url) throws SQLException {
    if (sqlite(url)) {
      return Processors.THREAD.milliseconds();
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      return Processors.with(connection).milliseconds();
    }
  }

  /// The rows of the period with their milestones, and the instants of all.
  private static int bare(Connection connection, Period period) {
    String rows =
        "SELECT i.id, i.title, i.kind, i.severity, m.kind, m.reached_at FROM incident i"
            + " JOIN milestone m ON m.incident_id = i.id WHERE i.counts_at >= '%s' AND i.counts_at < '%s'"
                .formatted(text(period.from()), text(period.to()));
    int read = 0;
    try (Statement statement = connection.createStatement()) {
      for (String sql : List.of(rows, "SELECT COUNT(*) FROM incident WHERE counts_at > ''")) {
        try (ResultSet found = statement.executeQuery(sql)) {
          while (found.next()) {
            read += found.getString(1).length();
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return read;
  }

  private static String text(Instant at) {
    return at.toString().replace("Z", ".000000000Z");
  }

  private static double median(Supplier<Object> work) {
    double[] all = new double[WARM];
    for (int i = 0; i < WARM; i++) {
      all[i] = seconds(work);
    }
    Arrays.sort(all);
    return all[WARM / 2];
  }

  private static double seconds(Supplier<Object> work) {
    long began = System.nanoTime();
    if (work.get() == null) {
      throw new IllegalStateException("nothing came of it");
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /// One transaction of statements that make their rows by themselves.
  private void fill(Connection connection, boolean sqlite) throws SQLException {
    String numbers =
        sqlite
            ? "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                .formatted(incidents)
            : "WITH n (i) AS (SELECT generate_series(1, %d)) ".formatted(incidents);
    String id = sqlite ? "printf('B-%07d', i)" : "'B-' || LPAD(i::text, 7, '0')";
    List<String> statements = new ArrayList<>();
    statements.add(
        "INSERT INTO incident (id, title, kind, severity, detection_means, detection_by, visibility, created_at, began_at, counts_at, reached, touched, words, version, described_version) "
            + numbers
            + "SELECT "
            + id
            + ", 'Checkout fails', 'OUTAGE', 'SEV' || (1 + i % 4), 'UNKNOWN', '', 'EVERYBODY', "
            + "%1$s, %1$s, %1$s, %2$s, 'service-' || (i %% 40), 'checkout', 1, 1 FROM n"
                .formatted(at(0, sqlite), reached(sqlite)));
    statements.add(
        "INSERT INTO incident_service (incident_id, position, service) "
            + numbers
            + "SELECT %s, 0, 'service-' || (i %% 40) FROM n".formatted(id));
    statements.add(
        "INSERT INTO postmortem (incident_id, state, edition, owner, facilitator, reporter, authors, reviewers, attendees, stated_duration, regions, top_gate) "
            + numbers
            + "SELECT %s, 'DRAFT', 'FINAL', '', '', '', '[]', '[]', '[]', '', '[]', 'OR' FROM n"
                .formatted(id));
    for (int k = 0; k < KINDS.size(); k++) {
      statements.add(
          "INSERT INTO milestone (incident_id, position, kind, reached_at, certainty, reason, version) "
              + numbers
              + "SELECT %s, %d, '%s', %s, 'CONFIRMED', '', 1 FROM n"
                  .formatted(id, k, KINDS.get(k), at(k, sqlite)));
    }
    // A server would go on to index them for the search.
    statements.add(
        "INSERT INTO search_document (incident_id, number, form, services) "
            + numbers
            + "SELECT %s, i, %d, '[]' FROM n".formatted(id, IndexText.FORM));
    statements.add("ANALYZE");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    connection.commit();
    if (!sqlite) {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM ANALYZE");
      }
    }
  }

  /// The milestones of incident i as its row has them.
  private String reached(boolean sqlite) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < KINDS.size(); k++) {
      int number = MilestoneKind.valueOf(KINDS.get(k)).ordinal() + 1;
      all.add("'%d' || %s || 'C'".formatted(number, at(k, sqlite)));
    }
    return String.join(" || ", all);
  }

  /// The k-th milestone of incident i, each some minutes behind the one before.
  private String at(int k, boolean sqlite) {
    String seconds = "%d + i * %d + %d * (60 + i %% 1800)".formatted(FIRST, step, k);
    return sqlite
        ? "strftime('%%Y-%%m-%%dT%%H:%%M:%%S', %s, 'unixepoch') || '.000000000Z'".formatted(seconds)
        : "to_char(to_timestamp(%s) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') || '.000000000Z'"
            .formatted(seconds);
  }
}
