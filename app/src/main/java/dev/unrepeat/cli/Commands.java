package dev.unrepeat.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/// All commands, in the order in which the help prints them.
public final class Commands {
  private Commands() {}

  /// The command line of this program for what was typed. Where that begins with a command, it has
  /// this one alone: to make all of them takes longer than a short one runs.
  ///
  /// @param commit that it was built from; empty where nobody knows
  public static CommandLine of(Surroundings surroundings, String commit, String... typed) {
    CommandLine line = new CommandLine(new UnrepeatCommand());
    line.getCommandSpec()
        .version(
            "unrepeat " + surroundings.version(),
            commit.isEmpty() ? "commit unknown" : "commit " + commit);
    Map<String, Supplier<Object>> all = all(surroundings);
    if (typed.length > 0 && all.containsKey(typed[0])) {
      line.addSubcommand(typed[0], all.get(typed[0]).get());
    } else {
      all.forEach((name, command) -> line.addSubcommand(name, command.get()));
      // These two tell of the others.
      line.addSubcommand(new CompletionCommand());
      line.addSubcommand(new HelpCommand());
    }
    Terminal terminal = surroundings.terminal();
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Terminal.WIDTH);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    Complaints.register(line);
    return line;
  }

  /// How each is made, by its name.
  private static Map<String, Supplier<Object>> all(Surroundings surroundings) {
    ServerSettings settings = new ServerSettings(System.getenv());
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("new", () -> new NewCommand(surroundings));
    all.put("import", () -> new ImportCommand(surroundings));
    all.put(
        "collect",
        () -> new CollectCommand(surroundings, new CollectSurroundings(System.getenv())));
    all.put("timeline", () -> new TimelineCommand(surroundings));
    all.put("lint", () -> new LintCommand(surroundings));
    all.put("score", () -> new ScoreCommand(surroundings));
    all.put("actions", () -> new ActionsCommand(surroundings));
    all.put("report", () -> new ReportCommand(surroundings));
    all.put("fta", () -> new FtaCommand(surroundings));
    all.put("render", () -> new RenderCommand(surroundings));
    all.put("export", () -> new ExportCommand(surroundings));
    all.put("site", () -> new SiteCommand(surroundings));
    all.put("lsp", () -> new LspCommand(surroundings));
    all.put("mcp", () -> new McpCommand(surroundings));
    all.put(
        "demo",
        () ->
            new DemoCommand(
                surroundings,
                DemoSurroundings.of(System.getenv(), System.getProperty("user.home", "."))));
    all.put("serve", () -> new ServeCommand(surroundings.server(), settings));
    all.put("config", () -> new ConfigCommand(surroundings.terminal(), settings));
    all.put("backup", () -> new BackupCommand(surroundings));
    all.put("restore", () -> new RestoreCommand(surroundings));
    all.put("migrate", () -> new MigrateCommand(surroundings, settings));
    all.put("doctor", () -> new DoctorCommand(surroundings, settings));
    all.put("rehearse", () -> new RehearseCommand(surroundings));
    return all;
  }
}
