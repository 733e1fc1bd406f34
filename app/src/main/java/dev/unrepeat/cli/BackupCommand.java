package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.backup.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat backup`: all data in one zip, while the server runs.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Keeps all data in one zip, as of one moment, while the server runs; it is read back and"
            + " compared before it gets its name.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat backup --data ~/postmortems --to /mnt/backup --keep 14",
      "  unrepeat restore /mnt/backup/unrepeat-20261014T020000Z.zip --data ~/again",
      "",
      "Exit codes: 0 made and checked, 2 not made, with the reason."
    })
final class BackupCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--data",
      defaultValue = "${env:UNREPEAT_DATA:-unrepeat-data}",
      paramLabel = "FOLDER",
      description = "Folder that holds all data. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("unrepeat-data");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Where backups lie, best on another disk; made when missing.")
  private Path to = Path.of("");

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Keep the newest N backups there and remove the others. Default: all stay")
  private int keep;

  @Option(
      names = "--with-key",
      description =
          "Take the key of stored secrets along. Without it, tokens and passwords of connected"
              + " tools are to be set again after a restore, unless the key is kept elsewhere.")
  private boolean key;

  BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Refused.unless(keep >= 0, "--keep is a number of backups, as --keep 14.");
    Terminal terminal = surroundings.terminal();
    ProgressLine line = new ProgressLine(terminal.err(), surroundings.clock());
    Backups.Made made;
    try {
      made =
          new Backups(data, to, surroundings.version(), surroundings.clock())
              .make(key, keep, terminal.person() ? line::at : Backups.Progress.NONE);
    } finally {
      line.done();
    }
    terminal.out().println(made.file());
    Page.wrap(
            "%s and %s as of %s, %s; read back and compared."
                .formatted(
                    Counts.of(made.manifest().rows("incident"), "incident", "incidents"),
                    Counts.of(
                        made.manifest().evidence(), "piece of evidence", "pieces of evidence"),
                    RestoreCommand.when(made.manifest()),
                    Counts.bytes(made.bytes())),
            Terminal.WIDTH)
        .forEach(terminal.err()::println);
    if (!made.removed().isEmpty()) {
      terminal
          .err()
          .println(Counts.of(made.removed().size(), "older backup", "older backups") + " removed.");
    }
    return ExitCode.FINE.number();
  }
}
