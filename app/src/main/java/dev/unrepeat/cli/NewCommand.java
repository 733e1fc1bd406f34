package dev.unrepeat.cli;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Template;
import dev.unrepeat.document.foreign.SaidActions;
import dev.unrepeat.intake.FirstDraft;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.timeline.TimelineFindings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `unrepeat new`: from what an incident left behind to a postmortem.md, in one command.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a postmortem from what an incident left behind: exports of chat, paging and alerting,"
          + " deployments, logs, CSV, and pasted notes become one timeline with proposed"
          + " milestones, durations and findings."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat new export.zip checkout.log --zone UTC",
      "  unrepeat new notes.txt --date 2026-10-14 --zone Europe/Berlin -o pm.md",
      "  pbpaste | unrepeat new - --date 2026-10-14 --zone UTC -o -",
      "",
      "Exit codes: 0 written, 2 not written, 3 written, and events wait for an",
      "answer: they stand undated in it, and the report names the option."
    })
final class NewCommand implements Callable<Integer> {
  private static final Endings ENDINGS =
      Endings.of(".md markdown", ".markdown markdown", ".txt markdown");

  private final Surroundings surroundings;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private AnswerOptions times = new AnswerOptions();

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the incident.")
  private @Nullable String title;

  @Option(names = "--id", paramLabel = "ID", description = "Its id, as INC-2026-042.")
  private @Nullable String id;

  @Option(
      names = "--severity",
      paramLabel = "SEV",
      description = "How bad it was: SEV1 (worst) to SEV4. It is never guessed.")
  private @Nullable String severity;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "outage",
      description = "outage, security, product, project, process or near-miss. Default: outage")
  private String kind = "outage";

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "A service that was affected; may be given several times.")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--template",
      paramLabel = "NAME|FILE",
      description =
          "Template of the document: full, lightweight, security, near-miss, project-failure,"
              + " google-sre, pagerduty, atlassian, aws-coe, azure-pir, or a file with your own."
              + " Default: the one for its kind")
  private @Nullable String template;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "postmortem.md",
      description = "Where to write it; - is standard output. Default: postmortem.md")
  private String output = "postmortem.md";

  @Option(names = "--force", description = "Overwrite a file that is there.")
  private boolean force;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    StatedFacts facts = facts();
    Template layout = TemplateChoice.of(template, facts.kind());
    List<HandedIn> handedIn = evidence.all();
    ENDINGS.format(output, Optional.empty(), "markdown");
    Target target = Target.of(output, force);
    IntakeResult intake =
        new EvidenceReading(surroundings.clock(), terminal)
            .read(handedIn, times.answers(), times.clocks());
    FirstDraft draft = promised(FirstDraft.of(intake, facts));
    target.write(PostmortemWriter.write(layout.begin(draft.postmortem()), layout), terminal.out());
    Incident incident = draft.postmortem().incident();
    ZoneId zone = times.answers().zone().orElse(ZoneOffset.UTC);
    PrintStream report = target.isStandardOutput() ? terminal.err() : terminal.out();
    new NewReport(
            new Page(report, terminal.colours()),
            intake,
            draft,
            TimelineFindings.of(intake.timeline(), incident),
            new StatedReport(intake, incident, zone))
        .print(written(draft, target));
    return (intake.needsAnswer() ? ExitCode.ANSWER_NEEDED : ExitCode.FINE).number();
  }

  /// The draft with the actions that somebody promised in the evidence.
  private static FirstDraft promised(FirstDraft draft) {
    Postmortem with = SaidActions.proposed(draft.postmortem(), Timeline.EMPTY.nextId());
    List<String> proposed = new ArrayList<>(draft.proposed());
    if (!with.actions().isEmpty()) {
      proposed.add(
          Counts.of(with.actions().size(), "action", "actions") + ", as the evidence promises.");
    }
    return new FirstDraft(with, draft.proposals(), proposed);
  }

  private StatedFacts facts() {
    return new StatedFacts(
        Optional.ofNullable(id).map(IncidentId::new),
        Optional.ofNullable(title).filter(words -> !words.isBlank()),
        IncidentWords.kind(kind),
        Optional.ofNullable(severity).map(IncidentWords::severity),
        services.stream().map(ServiceName::new).toList(),
        surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static List<String> written(FirstDraft draft, Target target) {
    List<String> lines = new ArrayList<>();
    if (!target.isStandardOutput()) {
      lines.add(target.name());
    }
    if (!draft.proposed().isEmpty()) {
      lines.add("Proposed, until you say otherwise: " + String.join(" ", draft.proposed()));
    }
    lines.add(
        "Next: check the milestones, then write the sections that are still empty; each says in"
            + " one line what belongs there.");
    return lines;
  }
}
