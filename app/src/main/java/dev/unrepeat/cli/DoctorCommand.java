package dev.unrepeat.cli;

import dev.unrepeat.service.Doctor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private final ServerSettings environment;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds all data. Default: unrepeat-data")
  private @Nullable Path data;

  @Mixin private ConfigOption config = new ConfigOption();

  DoctorCommand(Surroundings surroundings, ServerSettings settings) {
    this.surroundings = surroundings;
    this.environment = settings;
  }

  @Override
  public Integer call() throws IOException {
    ServerSettings settings = config.in(environment, Optional.ofNullable(data));
    List<String> unknown =
        Stream.concat(settings.unknown().stream(), settings.wrong().stream()).toList();
    if (unknown.isEmpty()) {
      print(new Doctor.Finding(Doctor.State.FINE, "settings", "All that is set is known."));
    }
    unknown.forEach(
        one -> print(new Doctor.Finding(Doctor.State.BROKEN, "settings", one)));
    Path folder =
        Optional.ofNullable(data).orElseGet(() -> Path.of(settings.or(ServerSetting.DATA)));
    List<Doctor.Finding> findings =
        new Doctor(folder, surroundings.clock())
            .look(
                settings.value(ServerSetting.DATABASE_URL).isPresent(),
                settings.value(ServerSetting.SECRET_KEY),
                mail(settings),
                settings.value(ServerSetting.BACKUP_TO).map(to -> plan(to, settings)));
    findings.forEach(this::print);
    boolean fine =
        unknown.isEmpty() && findings.stream().allMatch(one -> one.state() == Doctor.State.FINE);
    return (fine ? ExitCode.FINE : ExitCode.FINDINGS).number();
  }

  private static Optional<Doctor.MailPlan> mail(ServerSettings settings) {
    return settings
        .value(ServerSetting.MAIL_HOST)
        .map(host ->
            new Doctor.MailPlan(
                host,
                number(settings),
                settings.value(ServerSetting.MAIL_USER).orElse(""),
                settings.value(ServerSetting.MAIL_PASSWORD).orElse(""),
                settings
                    .value(ServerSetting.MAIL_SECURITY)
                    .orElse(ServerSetting.MAIL_SECURITY.usual())));
  }

  /// What is no number is told among the settings; the usual one is tried then.
  private static int number(ServerSettings settings) {
    String value = settings.or(ServerSetting.MAIL_PORT);
    boolean fits = SettingKind.PORT.complaint(value).isEmpty();
    return Integer.parseInt(fits ? value : ServerSetting.MAIL_PORT.usual());
  }

  private static Doctor.BackupPlan plan(String to, ServerSettings settings) {
    String every = settings.or(ServerSetting.BACKUP_EVERY);
    boolean fits = SettingKind.PERIOD.complaint(every).isEmpty();
    return new Doctor.BackupPlan(
        Path.of(to), Duration.parse(fits ? every : ServerSetting.BACKUP_EVERY.usual()));
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
