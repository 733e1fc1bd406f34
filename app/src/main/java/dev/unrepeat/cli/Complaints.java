package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one place what went wrong, in words for the person, and ends with the right exit code.
final class Complaints {
  private Complaints() {}

  static void register(CommandLine line) {
    line.setParameterExceptionHandler(Complaints::wrongCommandLine);
    line.setExecutionExceptionHandler(Complaints::failed);
  }

  private static int wrongCommandLine(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<String> stranger = strangeCommand(wrong);
    err.println(
        stranger
            .map(typed -> "There is no command \"%s\".".formatted(typed))
            .orElse(wrong.getMessage()));
    if (stranger.isPresent()) {
      NearestWord.of(stranger.get(), commands(command))
          .ifPresent(near ->
              err.println("Did you mean \"%s %s\"?".formatted(command.getCommandName(), near)));
    } else if (wrong instanceof UnmatchedArgumentException unmatched) {
      near(unmatched, command).ifPresent(near -> err.println("Did you mean " + near + "?"));
    } else if (wrong instanceof MissingParameterException) {
      example(command).ifPresent(line -> err.println("For example:\n" + line));
    }
    err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    err.flush();
    return ExitCode.FAULT.number();
  }

  /// The nearest alone: the next is often near by its letters only.
  private static Optional<String> near(UnmatchedArgumentException wrong, CommandLine command) {
    Optional<String> typed = wrong.getUnmatched().stream().findFirst();
    return typed
        .map(word -> word.replaceFirst("=.*", ""))
        .filter(word -> word.startsWith("--"))
        .flatMap(word -> NearestWord.of(word, command.getCommandSpec().optionsMap().keySet()))
        .or(() -> wrong.getSuggestions().stream().findFirst());
  }

  /// The first example of its help.
  private static Optional<String> example(CommandLine command) {
    return Stream.of(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith("  unrepeat " + command.getCommandName()))
        .findFirst();
  }

  /// The first word, where a command is expected and none has that name.
  private static Optional<String> strangeCommand(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
            && !wrong.getCommandLine().getSubcommands().isEmpty()
        ? unmatched.getUnmatched().stream().findFirst().filter(typed -> !typed.startsWith("-"))
        : Optional.empty();
  }

  private static Set<String> commands(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int failed(Exception fault, CommandLine command, ParseResult words) {
    PrintWriter err = command.getErr();
    ExitCode code = ExitCode.FAULT;
    switch (fault) {
      case Refused refused -> {
        refused.sentence().lines().flatMap(Complaints::wrapped).forEach(err::println);
        code = ExitCode.of(refused);
      }
      case IOException io -> err.println("Reading or writing failed: " + io.getMessage());
      case UncheckedIOException io -> err.println("Reading or writing failed: " + io.getMessage());
      default -> {
        err.println(
            "The program failed; this is its fault, not yours. Please report what follows.");
        fault.printStackTrace(err);
      }
    }
    err.flush();
    return code.number();
  }

  /// A line that begins with spaces hangs.
  private static Stream<String> wrapped(String line) {
    String indent = line.startsWith(" ") ? "  " : "";
    return Page.wrap(line, Terminal.WIDTH - indent.length()).stream().map(l -> indent + l);
  }
}
