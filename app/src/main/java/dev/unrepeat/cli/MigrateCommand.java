package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.move.Moving;
import dev.unrepeat.text.Counted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat migrate`: from SQLite to PostgreSQL or back, with proof.
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Moves all data from the SQLite file of a data folder into an empty PostgreSQL database, or"
            + " back. Then it reads every row on both sides again and prints how many there are and"
            + " their checksums. What is moved from stays as it is. Killed in between, the same"
            + " command goes on where it was.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat migrate --data ~/postmortems --to postgresql://db.example.com/unrepeat",
      "  unrepeat migrate --from postgresql://db.example.com/unrepeat --data ~/again \\",
      "    --shared /mnt/unrepeat",
      "",
      "User and password: UNREPEAT_DATABASE_USER and UNREPEAT_DATABASE_PASSWORD.",
      "Exit codes: 0 moved and equal, 2 not moved, with the reason."
    })
final class MigrateCommand implements Callable<Integer> {
  private static final int SHOWN = 16;

  private final Surroundings surroundings;
  private final ServerSettings settings;

  @ArgGroup(multiplicity = "1")
  private Way way = new Way();

  @Option(
      names = "--data",
      defaultValue = "unrepeat-data",
      paramLabel = "FOLDER",
      description = "Data folder with the SQLite file, or for it. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("unrepeat-data");

  @Option(
      names = "--shared",
      paramLabel = "FOLDER",
      description =
          "Folder that the nodes on PostgreSQL share, where it is another one: evidence, settings"
              + " and secret.key are copied into it, or out of it, and compared.")
  private @Nullable Path shared;

  /// Exactly one of both.
  static final class Way {
    @Option(
        names = "--to",
        required = true,
        paramLabel = "URL",
        description = "Into this empty PostgreSQL database.")
    private @Nullable String to;

    @Option(
        names = "--from",
        required = true,
        paramLabel = "URL",
        description = "Out of this PostgreSQL database, into a new data folder.")
    private @Nullable String from;
  }

  MigrateCommand(Surroundings surroundings, ServerSettings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    String to = way.to;
    String from = way.from;
    boolean out = to != null;
    Refused.unless(to != null || from != null, "Say --to URL or --from URL.");
    Moving moving =
        new Moving(
            out ? Moving.Direction.TO_POSTGRESQL : Moving.Direction.TO_SQLITE,
            data,
            Moving.address(
                to != null ? to : Optional.ofNullable(from).orElse(""),
                settings
                    .value(ServerSetting.DATABASE_USER)
                    .orElse(ServerSetting.DATABASE_USER.usual()),
                settings.value(ServerSetting.DATABASE_PASSWORD).orElse("")),
            Optional.ofNullable(shared),
            surroundings.clock());
    Terminal terminal = surroundings.terminal();
    ProgressLine line = new ProgressLine(terminal.err(), surroundings.clock());
    Moving.Proof proof;
    try {
      proof =
          moving.move((table, rows) -> {
            if (terminal.person()) {
              line.said("%s  %s".formatted(table, Counted.of(rows, "row")));
            }
          });
    } finally {
      line.done();
    }
    print(terminal.out(), proof);
    say(terminal, proof, out);
    return ExitCode.FINE.number();
  }

  private static void print(PrintStream out, Moving.Proof proof) {
    String line = "%-28s %10s %10s  %-16s  %s";
    out.println(line.formatted("table", "rows from", "rows to", "checksum", ""));
    proof
        .tables()
        .forEach(one ->
            out.println(
                line.formatted(
                    one.table(),
                    one.rowsFrom(),
                    one.rowsTo(),
                    one.checksumTo().substring(0, SHOWN),
                    one.equal() ? "equal" : "not equal")));
    out.println(
        "%s, %s: equal"
            .formatted(
                Counted.of(proof.tables().size(), "table"), Counted.of(proof.rows(), "row")));
  }

  private void say(Terminal terminal, Moving.Proof proof, boolean out) {
    StringBuilder text = new StringBuilder();
    if (proof.resumed()) {
      text.append("It went on where it had been stopped. ");
    }
    text.append(
        "%s: all there%s. The search knows %s. "
            .formatted(
                Counts.of(proof.evidence(), "piece of evidence", "pieces of evidence"),
                proof.files() == 0
                    ? ""
                    : "; %s copied and compared"
                        .formatted(Counts.of(proof.files(), "file", "files")),
                Counts.of(proof.indexed(), "incident", "incidents")));
    text.append(
        proof.key()
            ? "The key of stored secrets is secret.key in the folder; every node needs the same one. "
            : "There is no secret.key in the folder: where UNREPEAT_SECRET_KEY holds the key, give every node the same; else tokens of connected tools are to be set again. ");
    text.append(
        out
            ? "Start each node with UNREPEAT_DATABASE_URL and a data folder that all share. unrepeat.db stays as it was, and nobody writes to it any more: remove it when you trust the move."
            : "Start it without UNREPEAT_DATABASE_URL. The PostgreSQL database stays as it was, and nobody writes to it any more.");
    Page.wrap(text.toString(), Terminal.WIDTH).forEach(terminal.err()::println);
  }
}
