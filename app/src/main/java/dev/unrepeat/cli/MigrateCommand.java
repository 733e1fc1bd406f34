package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.backup.Moves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat migrate`: from SQLite to PostgreSQL, and back.
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Moves all records from SQLite to an empty PostgreSQL database, or back, and compares both"
            + " sides row by row. No server may be at work meanwhile.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat migrate --data ~/postmortems --to postgresql://db.example.com/unrepeat",
      "  unrepeat migrate --data ~/again --from postgresql://db.example.com/unrepeat",
      "",
      "User and password are read from UNREPEAT_DATABASE_USER and",
      "UNREPEAT_DATABASE_PASSWORD. Stopped, the same command goes on where it was.",
      "",
      "Exit codes: 0 moved and compared, 2 not moved, with the reason."
    })
final class MigrateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final ServerSettings settings;

  @Option(
      names = "--data",
      defaultValue = "unrepeat-data",
      paramLabel = "FOLDER",
      description = "The data folder: its unrepeat.db is moved, or made. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("unrepeat-data");

  @Option(names = "--to", paramLabel = "URL", description = "An empty PostgreSQL database.")
  private @Nullable String to;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "The PostgreSQL database that is to be moved back.")
  private @Nullable String from;

  MigrateCommand(Surroundings surroundings, ServerSettings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    Refused.unless(
        (to == null) != (from == null),
        "Say where to by --to, as --to postgresql://db.example.com/unrepeat, or where from by --from.");
    Moves moves = new Moves(data);
    ProgressLine line =
        new ProgressLine(surroundings.terminal().err(), surroundings.clock(), Counts::bytes);
    Moves.Progress progress =
        (table, rows) -> {
          if (surroundings.terminal().person()) {
            line.said("%s: %s".formatted(table, Counts.of(rows, "row", "rows")));
          }
        };
    List<Moves.Table> moved;
    try {
      moved = to != null ? moves.to(server(to), progress) : moves.from(server(from), progress);
    } finally {
      line.done();
    }
    proof(moved);
    say(
        to != null
            ? "Start it: UNREPEAT_DATABASE_URL=%s unrepeat serve --data %s. The evidence and the key of stored secrets stay in that folder, which all nodes share; its unrepeat.db is as it was, and is not read any more."
                .formatted(server(to).url(), data)
            : "Start it: unrepeat serve --data %s. Bring the evidence and secret.key of the shared folder there, if it is another one."
                .formatted(data));
    return ExitCode.FINE.number();
  }

  private Moves.Server server(@Nullable String url) {
    return new Moves.Server(
        url == null ? "" : url,
        settings.value(ServerSetting.DATABASE_USER).orElse("unrepeat"),
        settings.value(ServerSetting.DATABASE_PASSWORD).orElse(""));
  }

  /// Each table that has rows, with the sum that both sides have.
  private void proof(List<Moves.Table> moved) {
    var out = surroundings.terminal().out();
    out.printf("%-32s %10s  %s%n", "table", "rows", "sum, the same on both sides");
    long rows = 0;
    for (Moves.Table one : moved) {
      rows += one.rows();
      if (one.rows() > 0) {
        out.printf("%-32s %,10d  %s%n", one.name(), one.rows(), one.sum());
      }
    }
    out.printf(
        "%s in %s, compared row by row.%n",
        Counts.of(rows, "row", "rows"), Counts.of(moved.size(), "table", "tables"));
  }

  private void say(String sentence) {
    Page.wrap(sentence, Terminal.WIDTH).forEach(surroundings.terminal().err()::println);
  }
}
