package dev.unrepeat.cli;

import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the evidence of a command line, and asks for what its times do not say when somebody is
/// there to answer.
final class EvidenceReading {
  private final Clock clock;
  private final Terminal terminal;
  private final SourceCatalogue catalogue = StandardSources.catalogue();
  private final Asking asking;
  private final EvidenceOpener opener = new EvidenceOpener(IntakeLimits.STANDARD);

  EvidenceReading(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
    this.asking = new Asking(terminal);
  }

  /// @param clocks sources whose measured offset is to be corrected
  /// @throws Refused when nothing of it can be read as evidence
  IntakeResult read(List<HandedIn> handedIn, Answers answers, List<String> clocks)
      throws IOException {
    boolean standardInput = handedIn.stream().anyMatch(HandedIn::isStandardInput);
    Path spool = Files.createTempDirectory("unrepeat");
    List<OpenedEvidence> opened = new ArrayList<>();
    try {
      List<Delivery> deliveries = new ArrayList<>();
      for (HandedIn piece : handedIn) {
        OpenedEvidence evidence = open(piece, spool);
        opened.add(evidence);
        deliveries.add(
            new Delivery(
                evidence.bundle(),
                evidence.bytes(),
                evidence.sha256(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                piece.source()));
      }
      boolean ask = terminal.person() && !standardInput;
      return corrected(recognised(read(deliveries, answers, ask), answers), clocks, ask);
    } finally {
      for (OpenedEvidence evidence : opened) {
        evidence.close();
      }
      Files.deleteIfExists(spool);
    }
  }

  private OpenedEvidence open(HandedIn piece, Path spool) throws IOException {
    return piece.isStandardInput()
        ? opener.open(terminal.in(), "standard input", spool)
        : opener.open(Path.of(piece.name()), called(piece.name()));
  }

  /// An absolute path says where things lie on this machine, and the document is shared: what is
  /// there is called by its last name.
  private static String called(String typed) {
    Path path = Path.of(typed);
    Path last = path.getFileName();
    return last != null && path.isAbsolute() && Files.isReadable(path) ? last.toString() : typed;
  }

  private IntakeResult read(List<Delivery> deliveries, Answers given, boolean ask)
      throws IOException {
    Answers answers = given;
    IntakeResult result = once(deliveries, answers);
    while (ask && result.needsAnswer()) {
      Answers more = asking.ask(result.questions(), answers);
      if (more.equals(answers)) {
        return result;
      }
      answers = more;
      result = once(deliveries, answers);
    }
    return result;
  }

  private IntakeResult corrected(IntakeResult result, List<String> clocks, boolean ask)
      throws IOException {
    IntakeResult corrected = result;
    for (String source : clocks) {
      corrected = corrected.correcting(source);
    }
    for (SourceClock measured : ask ? corrected.assembly().measured() : List.<SourceClock>of()) {
      if (asking.correct(measured)) {
        corrected = corrected.correcting(measured.source());
      }
    }
    return corrected;
  }

  private IntakeResult once(List<Delivery> deliveries, Answers answers) {
    Intake intake = new Intake(catalogue);
    if (!terminal.person()) {
      return intake.read(deliveries, answers, Known.NOTHING, Progress.SILENT);
    }
    ProgressLine line = new ProgressLine(terminal.err(), clock);
    try {
      return intake.read(deliveries, answers, Known.NOTHING, line);
    } finally {
      line.done();
    }
  }

  private IntakeResult recognised(IntakeResult result, Answers answers) {
    if (!result.timeline().events().isEmpty()) {
      return result;
    }
    boolean windowed = answers.from().isPresent() || answers.to().isPresent();
    Refused.unless(
        !windowed || !result.readAnything(),
        "Nothing of what was handed in happened between --from and --to. Widen the window, or leave"
            + " it out.");
    String problems =
        result.problems().stream()
            .limit(5)
            .map(p -> "\n  " + Place.of(p.path(), p.line()) + "  " + p.reason())
            .collect(Collectors.joining());
    String readmes = result.leftOut().isEmpty() ? "" : " A README is not read.";
    throw new Refused(
        Refused.Reason.INVALID,
        "No event was found in what was handed in."
            + readmes
            + " Formats that are read: "
            + String.join(", ", catalogue.names())
            + "; --source names one."
            + problems);
  }
}
