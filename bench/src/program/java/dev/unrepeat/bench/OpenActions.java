package dev.unrepeat.bench;

import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Open actions of many incidents: what a round of reminders, the plan, the weekly lists and a page
/// of the board cost, beside the bare reading of the same rows in the same run. Letters are counted
/// and go nowhere.
///
/// `OpenActions [ACTIONS]`
public final class OpenActions {
  private static final int EACH = 10;
  private static final int OWNERS = 500;
  private static final int ROUNDS = 5;
  private static final long SEED = 7;

  /// A Monday at ten, so that lists are due.
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final int actions;

  private OpenActions(int actions) {
    this.actions = actions;
  }

  public static void main(String[] args) throws Exception {
    OpenActions open = new OpenActions(args.length > 0 ? Integer.parseInt(args[0]) : 100_000);
    Path folder = Files.createTempDirectory("unrepeat-bench");
    Path file = folder.resolve("actions.db");
    open.measure(
        "SQLite", new DatabaseAddress.SqliteFile(file), "jdbc:sqlite:" + file);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      open.measure("PostgreSQL", new DatabaseAddress.Postgres(url, "postgres", "postgres"), url);
    }
  }

  private record Counted(AtomicInteger letters) implements Letterbox {
    @Override
    public boolean works() {
      return true;
    }

    @Override
    public String page(String path) {
      return "https://unrepeat.example" + path;
    }

    @Override
    public void send(Letter letter) {
      letters.incrementAndGet();
    }

    @Override
    public void send(Letter letter, String key) {
      letters.incrementAndGet();
    }

    @Override
    public void sendAll(Map<String, Letter> all) {
      letters.addAndGet(all.size());
    }
  }

  private void measure(String name, DatabaseAddress address, String url) throws Exception {
    try (Database database = Database.open(address)) {
      fill(database);
      if (address instanceof DatabaseAddress.Postgres) {
        knowTheTables(url);
      } else {
        database.refreshStatistics();
      }
      double limit = best(() -> read(url));
      System.out.printf(
          "%n%s, %,d open actions of %,d owners; bare reading of the rows %.0f ms%n",
          name, actions, OWNERS, limit);
      Counted post = new Counted(new AtomicInteger());
      Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
      Ledger ledger = new Ledger(database, new RecordStore(database), clock);
      ActionReminders reminders =
          new ActionReminders(
              ledger, database, PolicyFile.STANDARD, WorkspaceSettings.STANDARD, post, clock);
      ActionDigests digests =
          new ActionDigests(
              database,
              PolicyFile.STANDARD,
              WorkspaceSettings.STANDARD,
              post,
              addresses -> Map.of(),
              clock);
      say("first round of reminders", once(reminders::send), limit, post);
      say("a round with nothing new", best(reminders::send), limit, post);
      Viewer viewer =
          new Viewer("Priya Raman", "priya@lumen.example", Role.ADMINISTRATOR);
      say("plan of 30 days", best(() -> reminders.plan(viewer)), limit, post);
      say("weekly lists to all owners", once(digests::send), limit, post);
      say("a round of lists, all sent", best(digests::send), limit, post);
      ActionBoardStore board = new ActionBoardStore(database);
      LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
      for (BoardOrder order : BoardOrder.values()) {
        say(
            "first page of the board by " + order,
            best(() ->
                database.read(() ->
                    board.list(
                        BoardFilter.OPEN,
                        order,
                        Optional.of("owner7@lumen.example"),
                        today,
                        Optional.empty(),
                        50))),
            limit,
            post);
      }
      say(
          "my actions",
          best(() ->
              database.read(() ->
                  board.list(
                      BoardFilter.OPEN.owedBy("owner7@lumen.example"),
                      BoardOrder.DUE,
                      Optional.of("owner7@lumen.example"),
                      today,
                      Optional.empty(),
                      50))),
          limit,
          post);
    }
  }

  private void fill(Database database) {
    Random random = new Random(SEED);
    RecordStore records = new RecordStore(database);
    AccountStore accounts = new AccountStore(database);
    for (int i = 0; i < OWNERS; i++) {
      String address = "owner" + i + "@lumen.example";
      String called = "Owner " + i;
      database.write(() ->
          accounts.add(called, address, Role.AUTHOR, Optional.empty(), NOW));
    }
    int incidents = actions / EACH;
    for (int batch = 0; batch < incidents; batch += 500) {
      int from = batch;
      database.write(() -> {
        for (int i = from; i < Math.min(incidents, from + 500); i++) {
          Instant then = NOW.minus(Duration.ofDays(20 + random.nextInt(60)));
          IncidentId id = new IncidentId("INC-2026-%05d".formatted(i));
          List<ActionItem> promised = new ArrayList<>();
          for (int number = 1; number <= EACH; number++) {
            promised.add(
                ActionItem.proposed(
                        new ActionItemId(number), "Cap the pool of connections per tenant")
                    .ownedBy(
                        new Owner.Person(
                            "Owner <owner%d@lumen.example>".formatted(random.nextInt(OWNERS))))
                    .dueOn(
                        new DueDate(
                            LocalDate.ofInstant(NOW, ZoneOffset.UTC)
                                .plusDays(random.nextInt(60) - 15),
                            ""))
                    .accept("Priya Raman", then));
          }
          records.insert(
              Postmortem.draft(Incident.named(id, "Checkout fails", then)).withActions(promised),
              List.of());
        }
        return from;
      });
    }
  }

  private static Connection bare(String address) throws SQLException {
    return address.startsWith("jdbc:sqlite")
        ? DriverManager.getConnection(address)
        : DriverManager.getConnection(address, "postgres", "postgres");
  }

  /// What PostgreSQL's own housekeeping does within a minute of a change this large; without it it
  /// plans for a handful of rows. Tables that are still empty are left out, as it would.
  private static void knowTheTables(String address) {
    try (Connection connection = bare(address);
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE incident, action_item, action_change, account, history");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int read(String address) {
    int found = 0;
    try (Connection connection = bare(address);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT incident_id, number, what, owner_address, due_on, state FROM action_item")) {
      while (rows.next()) {
        found += rows.getString(3).length() + rows.getString(4).length() + rows.getString(5).length();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static double once(Supplier<?> work) {
    long start = System.nanoTime();
    work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double best(Supplier<?> work) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, once(work));
    }
    return best;
  }

  private static void say(String what, double millis, double limit, Counted post) {
    System.out.printf(
        "  %-34s %8.1f ms  %6.2f x bare reading, %,d letters%n",
        what, millis, millis / limit, post.letters().getAndSet(0));
  }
}
