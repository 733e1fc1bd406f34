package dev.unrepeat.cli;

import dev.unrepeat.intake.FirstDraft;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `unrepeat timeline`: just the timeline of some evidence, or of a postmortem.
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the timeline of evidence, or of a postmortem.md, and nothing else.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat timeline export.zip checkout.log --zone UTC",
      "  unrepeat timeline postmortem.md --format svg -o timeline.svg",
      "",
      "Exit codes: 0 printed, 2 not printed, 3 printed, and events wait for an",
      "answer: they stand undated in it, and the report names the option."
    })
final class TimelineCommand implements Callable<Integer> {
  private static final Endings ENDINGS =
      Endings.of(
          ".txt table",
          ".md markdown md",
          ".markdown markdown md",
          ".json json",
          ".csv csv",
          ".svg svg");

  private final Surroundings surroundings;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private AnswerOptions times = new AnswerOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, markdown, csv or svg. Default: as the name after -o ends, else table")
  private @Nullable String format;

  @Option(names = "--all", description = "Print folded events too, one by one.")
  private boolean all;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write it. Default: standard output")
  private String output = "-";

  @Option(names = "--force", description = "Overwrite a file that is there.")
  private boolean force;

  TimelineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    TimelineFormat form =
        TimelineFormat.read(ENDINGS.format(output, Optional.ofNullable(format), "table"));
    List<HandedIn> handedIn = evidence.all();
    Target target = Target.of(output, force);
    Optional<Postmortem> document = PostmortemFile.read(handedIn);
    if (document.isPresent()) {
      print(document.get(), form, target);
      return ExitCode.FINE.number();
    }
    IntakeResult intake =
        new EvidenceReading(surroundings.clock(), terminal)
            .read(handedIn, times.answers(), times.clocks());
    StatedFacts facts =
        new StatedFacts(
            Optional.empty(),
            Optional.empty(),
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(),
            surroundings.clock().instant());
    print(FirstDraft.of(intake, facts).postmortem(), form, target);
    Page troubles = new Page(terminal.err(), false);
    ReadingReport report = new ReadingReport(troubles, intake);
    report.printNotes();
    report.printZones();
    report.printTroubles();
    troubles.end();
    return (intake.needsAnswer() ? ExitCode.ANSWER_NEEDED : ExitCode.FINE).number();
  }

  private void print(Postmortem postmortem, TimelineFormat form, Target target) throws IOException {
    Terminal terminal = surroundings.terminal();
    boolean person = terminal.person() && target.isStandardOutput();
    target.write(
        TimelineText.of(postmortem, form, all, person, terminal.colours()), terminal.out());
  }
}
