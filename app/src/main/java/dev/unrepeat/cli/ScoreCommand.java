package dev.unrepeat.cli;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.RubricFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat score`: how good a postmortem is, why, and what would make it better.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Scores postmortems by eight criteria, shows the sentence or the missing"
            + " thing behind each level, and says what to do next.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat score postmortem.md",
      "  unrepeat score docs/postmortems --gate",
      "",
      "Exit codes: 0 scored, 1 scored and with --gate a gate is closed, 2 not",
      "scored: a file cannot be read or the command line is wrong."
    })
final class ScoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DOCUMENT",
      arity = "1..*",
      description =
          "Postmortems, and folders of them; - is standard input. One is told whole, several a line"
              + " each, those of a folder with the worst first.")
  private List<String> documents = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: one object a line for each document. Default: text")
  private String format = "text";

  @Option(
      names = "--rubric",
      paramLabel = "FILE",
      description = "A rubric of your own: weights, marks and deadlines.")
  private @Nullable String rubric;

  @Option(
      names = "--severity",
      paramLabel = "SEV",
      description = "SEV1 to SEV4, in place of what the document says.")
  private @Nullable String severity;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "outage, security, product, project, process or near-miss, in place of what the document"
              + " says.")
  private @Nullable String kind;

  @Option(names = "--gate", description = "Exit with 1 when the gate is closed for a document.")
  private boolean gate;

  @Option(names = "--all", description = "Print what was found for each level, not only the last.")
  private boolean all;

  ScoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Rubric used = rubric == null ? RubricFile.STANDARD : RubricFile.read(rubric, text(rubric));
    Optional<IncidentKind> asKind = Optional.ofNullable(kind).map(IncidentWords::kind);
    Optional<Severity> asSeverity = Optional.ofNullable(severity).map(IncidentWords::severity);
    Circumstances said = new Circumstances(asKind, asSeverity, Optional.empty());
    boolean json =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "json" -> true;
          case "text" -> false;
          default ->
              throw new Refused(
                  Refused.Reason.INVALID,
                  "There is no format \"%s\". Use text or json.".formatted(format));
        };
    Terminal terminal = surroundings.terminal();
    ScorePlaces places = ScorePlaces.of(documents, surroundings.clock().instant());
    boolean alone = places.names().size() == 1;
    boolean closed = false;
    boolean unread = false;
    List<Told> told = new ArrayList<>();
    for (String name : places.names()) {
      try {
        ScoredDocument scored = ScoredDocument.read(name, terminal.in(), used, said);
        closed |= !scored.score().missing().isEmpty();
        String text = json ? ScoreJson.line(scored) + "\n" : text(scored, alone);
        if (places.folders()) {
          told.add(new Told(scored.score().mean().orElse(BigDecimal.ZERO), text));
        } else {
          terminal.out().print(text);
        }
      } catch (Refused refused) {
        if (alone) {
          throw refused;
        }
        unread = true;
        terminal.err().println(refused.sentence());
      }
    }
    told.stream()
        .sorted(Comparator.comparing(Told::mean))
        .forEach(one -> terminal.out().print(one.text()));
    terminal.out().flush();
    if (places.others() > 0) {
      terminal
          .err()
          .println(
              Counts.of(places.others(), "document is", "documents are")
                  + " left out: no postmortem.");
    }
    if (unread) {
      return ExitCode.FAULT.number();
    }
    return (gate && closed ? ExitCode.FINDINGS : ExitCode.FINE).number();
  }

  /// What is said of a document of a folder, of which the worst comes first.
  private record Told(BigDecimal mean, String text) {}

  private String text(ScoredDocument scored, boolean alone) {
    boolean colours = surroundings.terminal().colours();
    return alone ? ScoreText.whole(scored, all, colours) : ScoreText.line(scored, colours);
  }

  private static String text(String file) throws IOException {
    try {
      return Files.readString(Path.of(file));
    } catch (NoSuchFileException missing) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no rubric \"" + file + "\". Check the path.");
    }
  }
}
