package dev.unrepeat.cli;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat actions`: what is owed after all incidents, and what of it is overdue.
@Command(
    name = "actions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists the actions that somebody still owes, overdue ones first, and workarounds that"
            + " should be gone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat actions docs/postmortems",
      "  unrepeat actions --overdue --unaccepted docs/postmortems",
      "  unrepeat actions --overdue --owner \"Ravi Menon\"",
      "  unrepeat actions --data ~/.local/share/unrepeat --json",
      "",
      "Exit codes: 0 nothing is overdue, 1 something is, 2 not listed: a file",
      "cannot be read or the command line is wrong."
    })
final class ActionsCommand implements Callable<Integer> {
  private static final List<String> STATES =
      List.of(
          "proposed",
          "accepted",
          "in progress",
          "done",
          "verified",
          "deferred",
          "declined",
          "cancelled",
          "reopened",
          "open before Unrepeat",
          "closed before Unrepeat");

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..*",
      description = "Postmortems and folders of them. Without any: this folder.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The data folder of a server that does not run, in place of documents.")
  private @Nullable Path data;

  @Option(names = "--overdue", description = "Only what is overdue.")
  private boolean overdue;

  @Option(
      names = "--unaccepted",
      description =
          "Only what is past its day and nobody accepted: proposed, or open in an imported"
              + " document. With --overdue both.")
  private boolean unaccepted;

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description = "Only actions whose owner holds this text.")
  private String owner = "";

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "Only actions in this state, for example done; all for every state. Default: whatever"
              + " somebody still owes.")
  private String state = "";

  @Option(names = "--json", description = "One object a line for each action and workaround.")
  private boolean json;

  ActionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Refused.unless(data == null || places.isEmpty(), "Name documents or --data, not both at once.");
    Optional<String> wanted = wanted();
    LocalDate today = LocalDate.now(surroundings.clock());
    OwedWork found =
        data == null
            ? OwedWork.inDocuments(
                places.isEmpty() ? List.of(".") : places, surroundings.terminal().in())
            : OwedWork.inWorkspace(data, surroundings.clock());
    OwedWork asked =
        found
            .only(one -> wanted.map(word -> in(one.action().state(), word)).orElse(true))
            .only(one ->
                wanted.isPresent() || one.action().state().open() || one.action().toLookAt(today))
            .only(one -> holds(one.action().owner().print(), owner))
            .outlivedBy(today, owner.isEmpty() && wanted.isEmpty() && (overdue || !unaccepted));
    OwedWork shown = asked.only(one -> chosen(one, today));
    long besides = asked.pastUnaccepted(today) - shown.pastUnaccepted(today);
    Terminal terminal = surroundings.terminal();
    found.unread().forEach(sentence -> terminal.err().println(sentence));
    terminal
        .out()
        .print(
            json
                ? ActionsJson.lines(shown, today)
                : ActionsText.whole(shown, today, terminal.colours()));
    terminal.out().flush();
    if (besides > 0) {
      terminal.err().println(besides(besides));
    }
    if (!found.unread().isEmpty()) {
      return ExitCode.FAULT.number();
    }
    return (shown.presses(today) ? ExitCode.FINDINGS : ExitCode.FINE).number();
  }

  private boolean chosen(OwedWork.Owed one, LocalDate today) {
    return (!overdue && !unaccepted)
        || (overdue && one.action().overdue(today))
        || (unaccepted && one.action().pastUnaccepted(today));
  }

  private static String besides(long count) {
    return "%s past %s day too, and nobody accepted %s (proposed, or imported as open)."
            .formatted(
                count == 1 ? "1 more action is" : Counts.number(count) + " more actions are",
                count == 1 ? "its" : "their",
                count == 1 ? "it" : "them")
        + " List with --unaccepted.";
  }

  private Optional<String> wanted() {
    String word = state.strip().replace('-', ' ').toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Refused.unless(
        word.equals("all") || STATES.stream().anyMatch(word::equalsIgnoreCase),
        "There is no state \"%s\". Known are all, %s.".formatted(state, String.join(", ", STATES)));
    return Optional.of(word);
  }

  private static boolean in(ActionState state, String word) {
    return word.equals("all") || state.word().equalsIgnoreCase(word);
  }

  private static boolean holds(String text, String asked) {
    return text.toLowerCase(Locale.ROOT).contains(asked.strip().toLowerCase(Locale.ROOT));
  }
}
