package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Doctor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat doctor`: how an installation is, and what to do.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Looks at settings, data folder, disk, database, evidence, secret key, mail server and"
            + " backups, and says what to do. It changes nothing, and the server may run.",
    footerHeading = "%nExample:%n",
    footer = {
      "  unrepeat doctor --data ~/postmortems",
      "",
      "Exit codes: 0 all is fine, 1 something wants a look or is broken."
    })
final class DoctorCommand implements Callable<Integer> {
  private static final int NAME = 13;

  private final Surroundings surroundings;
  private final ServerSettings settings;

  @Option(
      names = "--data",
      defaultValue = "unrepeat-data",
      paramLabel = "FOLDER",
      description = "Folder that holds all data. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("unrepeat-data");

  DoctorCommand(Surroundings surroundings, ServerSettings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    List<String> unknown = settings.unknown();
    if (unknown.isEmpty()) {
      print(new Doctor.Finding(Doctor.State.FINE, "settings", "All that is set is known."));
    }
    unknown.forEach(
        one -> print(new Doctor.Finding(Doctor.State.BROKEN, "settings", one + " Take it away.")));
    List<Doctor.Finding> findings =
        new Doctor(data, surroundings.clock())
            .look(
                settings.value(ServerSetting.DATABASE_URL).isPresent(),
                settings.value(ServerSetting.SECRET_KEY),
                mail(),
                settings.value(ServerSetting.BACKUP_TO).map(this::plan));
    findings.forEach(this::print);
    boolean fine =
        unknown.isEmpty() && findings.stream().allMatch(one -> one.state() == Doctor.State.FINE);
    return (fine ? ExitCode.FINE : ExitCode.FINDINGS).number();
  }

  private Optional<Doctor.MailPlan> mail() {
    return settings
        .value(ServerSetting.MAIL_HOST)
        .map(host ->
            new Doctor.MailPlan(
                host,
                number(ServerSetting.MAIL_PORT),
                settings.value(ServerSetting.MAIL_USER).orElse(""),
                settings.value(ServerSetting.MAIL_PASSWORD).orElse(""),
                settings
                    .value(ServerSetting.MAIL_SECURITY)
                    .orElse(ServerSetting.MAIL_SECURITY.usual())));
  }

  private int number(ServerSetting setting) {
    String value = settings.value(setting).orElse(setting.usual());
    Refused.unless(
        value.matches("\\d{1,5}"),
        "%s is \"%s\". Write a number.".formatted(setting.variable(), value));
    return Integer.parseInt(value);
  }

  private Doctor.BackupPlan plan(String to) {
    String every =
        settings.value(ServerSetting.BACKUP_EVERY).orElse(ServerSetting.BACKUP_EVERY.usual());
    try {
      return new Doctor.BackupPlan(Path.of(to), Duration.parse(every));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "%s is \"%s\". Write it as PT6H or P7D."
              .formatted(ServerSetting.BACKUP_EVERY.variable(), every));
    }
  }

  private void print(Doctor.Finding finding) {
    Terminal terminal = surroundings.terminal();
    String word =
        switch (finding.state()) {
          case FINE -> Style.GREEN.on(terminal.colours(), "fine  ");
          case WORTH_A_LOOK -> Style.YELLOW.on(terminal.colours(), "look  ");
          case BROKEN -> Style.RED.on(terminal.colours(), "broken");
        };
    String indent = " ".repeat(8 + NAME);
    List<String> lines = Page.wrap(finding.says(), Terminal.WIDTH - indent.length());
    terminal.out().println(word + "  " + Page.padded(finding.thing(), NAME) + lines.getFirst());
    lines.stream().skip(1).forEach(line -> terminal.out().println(indent + line));
  }
}
