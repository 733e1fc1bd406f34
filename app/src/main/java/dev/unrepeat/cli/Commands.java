package dev.unrepeat.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/// All commands, in the order in which the help prints them.
public final class Commands {
  private Commands() {}

  /// The command line of this program.
  ///
  /// @param commit that it was built from; empty where nobody knows
  public static CommandLine all(Surroundings surroundings, String commit) {
    CommandLine line = all(surroundings);
    line.getCommandSpec()
        .version(
            "unrepeat " + surroundings.version(),
            commit.isEmpty() ? "commit unknown" : "commit " + commit);
    return line;
  }

  static CommandLine all(Surroundings surroundings) {
    Terminal terminal = surroundings.terminal();
    CommandLine line = new CommandLine(new UnrepeatCommand());
    line.getCommandSpec().version("unrepeat " + surroundings.version());
    line.addSubcommand(new NewCommand(surroundings));
    line.addSubcommand(new ImportCommand(surroundings));
    line.addSubcommand(new CollectCommand(surroundings, new CollectSurroundings(System.getenv())));
    line.addSubcommand(new TimelineCommand(surroundings));
    line.addSubcommand(new LintCommand(surroundings));
    line.addSubcommand(new ScoreCommand(surroundings));
    line.addSubcommand(new ActionsCommand(surroundings));
    line.addSubcommand(new ReportCommand(surroundings));
    line.addSubcommand(new FtaCommand(surroundings));
    line.addSubcommand(new RenderCommand(surroundings));
    line.addSubcommand(new ExportCommand(surroundings));
    line.addSubcommand(new SiteCommand(surroundings));
    line.addSubcommand(new LspCommand(surroundings));
    line.addSubcommand(new McpCommand(surroundings));
    line.addSubcommand(
        new DemoCommand(
            surroundings,
            DemoSurroundings.of(System.getenv(), System.getProperty("user.home", "."))));
    ServerSettings settings = new ServerSettings(System.getenv());
    line.addSubcommand(new ServeCommand(surroundings.server(), settings));
    line.addSubcommand(new ConfigCommand(terminal, settings));
    line.addSubcommand(new BackupCommand(surroundings));
    line.addSubcommand(new RestoreCommand(surroundings));
    line.addSubcommand(new MigrateCommand(surroundings, settings));
    line.addSubcommand(new DoctorCommand(surroundings, settings));
    line.addSubcommand(new CompletionCommand());
    line.addSubcommand(new RehearseCommand(surroundings));
    line.addSubcommand(new HelpCommand());
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Terminal.WIDTH);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    Complaints.register(line);
    return line;
  }
}
