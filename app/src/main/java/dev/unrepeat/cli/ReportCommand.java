package dev.unrepeat.cli;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.render.FiguresCsv;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.service.imports.DocumentPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import picocli.CommandLine.Parameters;

/// `unrepeat report`: the figures of a folder of postmortems, with how far they reach.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes figures and an incident review of a folder of postmortems, however old, and says how"
            + " many have the times that each figure needs.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat report docs/postmortems --period 2026-Q3",
      "  unrepeat report docs/postmortems --service checkout --csv",
      "  unrepeat report docs/postmortems --period 2026 -o review.md",
      "  unrepeat report docs/postmortems --period 2026-10 --format pdf -o review.pdf",
      "",
      "Exit codes: 0 reported, 2 not reported, or not all of it: a document",
      "cannot be read or the command line is wrong."
    })
final class ReportCommand implements Callable<Integer> {
  private static final Endings ENDINGS =
      Endings.of(".md markdown", ".markdown markdown", ".pdf pdf");

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..*",
      description =
          "Postmortems, folders, archives and Git repositories. Without any: this folder.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "2026-10, 2026-Q4 or 2026. Default: the year of the latest incident.")
  private @Nullable String period;

  @Option(names = "--service", paramLabel = "NAME", description = "Only incidents that touched it.")
  private @Nullable String service;

  @Option(
      names = "--confirmed",
      description = "Leave out milestones that the program found and nobody has confirmed.")
  private boolean confirmed;

  @Option(names = "--csv", description = "A line for each incident of the period.")
  private boolean csv;

  @Option(names = "--json", description = "One object with all of it.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the incident review into this file.")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "markdown or pdf. Default: as the name after -o ends, else markdown")
  private @Nullable String format;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A font for characters that DejaVu lacks, for a PDF; repeatable.")
  private List<Path> fonts = new ArrayList<>();

  @Option(names = "--force", description = "Write over a file that is there.")
  private boolean force;

  @Mixin private TimeOptions times = new TimeOptions();

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Refused.unless(
        (csv ? 1 : 0) + (json ? 1 : 0) + (output == null ? 0 : 1) <= 1,
        "Choose one of --csv, --json and -o.");
    Refused.unless(format == null || output != null, "Name the file of the review: -o FILE.");
    String file = output == null ? "-" : output;
    String wanted = ENDINGS.format(file, Optional.ofNullable(format), "markdown");
    Target target = Target.of(file, force);
    ZoneId zone = ZoneOffset.UTC;
    Optional<Period> asked = Optional.ofNullable(period).map(word -> Period.parse(word, zone));
    Optional<ServiceName> only = Optional.ofNullable(service).map(ServiceName::new);
    Terminal terminal = surroundings.terminal();
    Instant now = surroundings.clock().instant();
    History history;
    try (DocumentPlaces opened = new DocumentPlaces()) {
      for (String place : places.isEmpty() ? List.of(".") : places) {
        NamedPlace.open(opened, place, Optional.empty(), terminal);
      }
      history = History.read(opened, times.answers(), now).of(only);
    }
    HistoryReport report =
        HistoryReport.of(
            history, asked.orElseGet(() -> latest(history, now, zone)), only, !confirmed, now);
    history.unread().forEach(terminal.err()::println);
    if (output != null) {
      String review =
          ReviewMarkdown.print(report.pack(LocalDate.ofInstant(now, zone)), SeverityLabels.STANDARD)
              + HistoryText.coverage(report);
      write(review, report.period(), now, wanted, target, terminal);
      terminal.err().println("Written to %s.".formatted(output));
    } else {
      terminal
          .out()
          .print(
              csv
                  ? FiguresCsv.of(report.figures())
                  : json ? HistoryJson.of(report) : HistoryText.of(report));
    }
    terminal.out().flush();
    return (history.unread().isEmpty() ? ExitCode.FINE : ExitCode.FAULT).number();
  }

  private void write(
      String review, Period period, Instant now, String wanted, Target target, Terminal terminal)
      throws IOException {
    switch (wanted) {
      case "markdown" -> target.write(review, terminal.out());
      case "pdf" ->
          target.write(
              new PdfWriter(RenderCommand.fonts(fonts))
                  .write(
                      ExportedDocument.of(
                          review, "Incident review: " + period.words(), List.of(), List.of()),
                      now.truncatedTo(ChronoUnit.DAYS)),
              terminal.out());
      default ->
          throw new Refused(
              Refused.Reason.INVALID,
              "A review is written as markdown or pdf; \"%s\" is neither.".formatted(wanted));
    }
  }

  private static Period latest(History history, Instant now, ZoneId zone) {
    Instant last =
        history.times().stream().map(one -> one.countsAt()).max(Instant::compareTo).orElse(now);
    return Period.parse(String.valueOf(last.atZone(zone).getYear()), zone);
  }
}
