package dev.unrepeat.cli;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.RubricFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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
      "  unrepeat score docs/postmortems/*.md --gate",
      "",
      "Exit codes: 0 scored, 1 scored and with --gate a gate is closed, 2 not",
      "scored: a file cannot be read or the command line is wrong."
    })
final class ScoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DOCUMENT",
      arity = "1..*",
      description = "Postmortems; - is standard input. One is told whole, several a line each.")
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
    boolean closed = false;
    boolean unread = false;
    for (String name : documents) {
      try {
        ScoredDocument scored = ScoredDocument.read(name, terminal.in(), used, said);
        closed |= !scored.score().missing().isEmpty();
        terminal.out().print(json ? ScoreJson.line(scored) + "\n" : text(scored));
      } catch (Refused refused) {
        if (documents.size() == 1) {
          throw refused;
        }
        unread = true;
        terminal.err().println(refused.sentence());
      }
    }
    terminal.out().flush();
    if (unread) {
      return ExitCode.FAULT.number();
    }
    return (gate && closed ? ExitCode.FINDINGS : ExitCode.FINE).number();
  }

  private String text(ScoredDocument scored) {
    boolean colours = surroundings.terminal().colours();
    return documents.size() == 1
        ? ScoreText.whole(scored, all, colours)
        : ScoreText.line(scored, colours);
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
