package dev.unrepeat.cli;

import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.imports.DocumentPlaces;
import dev.unrepeat.service.imports.FileReport;
import dev.unrepeat.service.imports.FolderAnswers;
import dev.unrepeat.service.imports.ImportRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat import`: postmortems that were written elsewhere become records, with a report of how
/// each was read.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the postmortems you have: Markdown, HTML, saved pages, wiki text. Says how each heading,"
          + " time and action item was read, and writes them as our Markdown or takes them into a"
          + " workspace."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat import postmortems/ --zone UTC",
      "  unrepeat import our-docs.git --ref main -o imported",
      "  unrepeat import notion-export.zip --data ~/postmortems",
      "",
      "Exit codes: 0 read, 2 no document could be read, 3 read, and times wait for",
      "an answer: they stay undated, and the report names the option."
    })
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "DOCUMENTS",
      description =
          "Files, folders, zip archives or Git repositories on disk; - reads one document"
              + " from standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Write one Markdown document each into this folder.")
  private @Nullable String output;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Take them into the workspace in this folder.")
  private @Nullable Path data;

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Zone, date, year and date-order for paths, in YAML.")
  private @Nullable Path answers;

  @Option(
      names = "--ref",
      paramLabel = "NAME",
      description = "Branch, tag or commit of a Git repository. Default: HEAD")
  private @Nullable String ref;

  @Option(names = "--all", description = "Take what does not look like a postmortem too.")
  private boolean all;

  @Option(names = "--report", description = "Print the sums only, and what was written.")
  private boolean sums;

  @Option(names = "--json", description = "Print the report as JSON, one object for each file.")
  private boolean json;

  @Option(names = "--verbose", description = "Print every list whole.")
  private boolean verbose;

  @Option(names = "--force", description = "Overwrite documents in the output folder.")
  private boolean force;

  @Option(
      names = "--jobs",
      paramLabel = "NUMBER",
      description = "Documents read at a time. Default: one for each processor")
  private @Nullable Integer jobs;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Refused.unless(
        output == null || data == null,
        "Choose one of -o and --data; a second import does the other.");
    Refused.unless(!force || output != null, "--force goes with -o alone.");
    Refused.unless(jobs == null || (jobs >= 1 && jobs <= 256), "--jobs is a number from 1 to 256.");
    AnswerSheet sheet = answers == null ? AnswerSheet.EMPTY : AnswerSheet.read(answers);
    times.answers(); // refuses a wrong answer before anything is opened
    try (DocumentPlaces places = new DocumentPlaces()) {
      for (String name : names) {
        NamedPlace.open(places, name, Optional.ofNullable(ref), surroundings.terminal());
      }
      try (ImportEnd end = end()) {
        return run(places, end, sheet);
      }
    }
  }

  private ImportEnd end() throws IOException {
    if (output != null) {
      return new ImportFolder(output, force);
    }
    return data == null ? new ImportNoEnd() : new ImportWorkspace(data, surroundings.clock());
  }

  private int run(DocumentPlaces places, ImportEnd end, AnswerSheet sheet) throws IOException {
    Terminal terminal = surroundings.terminal();
    List<ImportRun.Piece> pieces = places.pieces(Optional.ofNullable(output).map(Path::of));
    boolean ask = terminal.person() && !names.contains("-") && !json && !sums;
    ImportReport report =
        new ImportReport(
            new Page(terminal.out(), terminal.colours()),
            sums,
            verbose,
            times.answers().zone().isPresent());
    Consumer<FileReport> counted = json ? one -> printJson(report.counts(), one) : report::add;
    if (!json) {
      places.all().forEach(place -> report.place(place.name(), place.told()));
    }
    ProgressLine line =
        new ProgressLine(
            terminal.err(),
            surroundings.clock(),
            n -> Counts.of((long) n, "document", "documents"));
    ImportRun run =
        new ImportRun(
            end.target(),
            new FolderAnswers(times.answers(), sheet, ask, pieces.size() == 1),
            all,
            jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
            surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      run.run(
          pieces,
          new Asking(terminal),
          one -> {
            line.done();
            counted.accept(one);
          },
          new Watching(line, terminal.person()));
    } finally {
      line.done();
    }
    places.leftOut().forEach(counted);
    if (!json) {
      report.end(end.answering(), end.told(report.counts().of(ImportOutcome.READ)));
    }
    return code(report.counts()).number();
  }

  /// Shows how far it has come where somebody watches.
  private record Watching(ProgressLine line, boolean watched) implements ImportRun.Step {
    @Override
    public void done(String path, long count, long total) {
      if (watched) {
        line.at(path, count, total);
      }
    }

    @Override
    public void pause() {
      line.done();
    }
  }

  private void printJson(ImportCounts counts, FileReport report) {
    counts.add(report);
    surroundings.terminal().out().println(ImportJson.line(report));
  }

  private ExitCode code(ImportCounts counts) {
    if (counts.of(ImportOutcome.READ) + counts.of(ImportOutcome.KNOWN) == 0) {
      throw new Refused(
          Refused.Reason.INVALID,
          "No postmortem was found. Read are Markdown, HTML, mediawiki, Confluence and plain text; "
              + "--all takes what does not look like a postmortem.");
    }
    return counts.needsAnswer() ? ExitCode.ANSWER_NEEDED : ExitCode.FINE;
  }
}
