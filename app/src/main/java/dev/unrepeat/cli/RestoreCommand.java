package dev.unrepeat.cli;

import dev.unrepeat.service.backup.BackupFile;
import dev.unrepeat.service.backup.Backups;
import dev.unrepeat.service.backup.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat restore`: a data folder out of a backup.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes a data folder of a backup. All of it is compared with what was written before the"
            + " folder appears; without --data, it says what is in the backup.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat restore unrepeat-20261014T020000Z.zip",
      "  unrepeat restore unrepeat-20261014T020000Z.zip --data ~/again",
      "",
      "Exit codes: 0 restored, or told what is in it, 2 refused, with the reason."
    })
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Surroundings surroundings;

  @Parameters(paramLabel = "BACKUP", description = "A file that unrepeat backup has made.")
  private Path backup = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The data folder to make; it must be missing or empty.")
  private @Nullable Path data;

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    if (data == null) {
      say(terminal, "holds", BackupFile.manifest(backup));
      return ExitCode.FINE.number();
    }
    ProgressLine line = new ProgressLine(terminal.err(), surroundings.clock());
    Manifest manifest;
    try {
      manifest =
          BackupFile.restore(backup, data, terminal.person() ? line::at : Backups.Progress.NONE);
    } finally {
      line.done();
    }
    say(terminal, "restored", manifest);
    if (!manifest.files().containsKey("secret.key")) {
      Page.wrap(
              "The key of stored secrets is not in it. Put secret.key into %s if you have it; else set the tokens of connected tools again."
                  .formatted(data),
              Terminal.WIDTH)
          .forEach(terminal.err()::println);
    }
    terminal.err().println("Start it: unrepeat serve --data " + data);
    return ExitCode.FINE.number();
  }

  private static void say(Terminal terminal, String verb, Manifest manifest) {
    Page.wrap(
            "As of %s: %s %s, %s, %s; made by Unrepeat %s, form %s of the database."
                .formatted(
                    when(manifest),
                    verb,
                    Counts.of(manifest.rows("incident"), "incident", "incidents"),
                    Counts.of(manifest.rows("action_item"), "action", "actions"),
                    Counts.of(manifest.evidence(), "piece of evidence", "pieces of evidence"),
                    manifest.version(),
                    manifest.form()),
            Terminal.WIDTH)
        .forEach(terminal.out()::println);
  }

  static String when(Manifest manifest) {
    return MOMENT.format(manifest.takenAt());
  }
}
