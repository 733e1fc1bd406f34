package dev.unrepeat.intake;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.secret.SecretMask;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.time.Answers;
import dev.unrepeat.timeline.Assembly;
import dev.unrepeat.timeline.TimelineBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/// The one way in for evidence, from the command line and from the pages alike.
public final class Intake {
  private final SourceReading reading;

  public Intake(SourceCatalogue catalogue) {
    this.reading = new SourceReading(catalogue);
  }

  /// Reads what was handed in onto the timeline that is there. Reading the same evidence again adds
  /// nothing, and with a new answer it dates what was undated.
  public IntakeResult read(
      List<Delivery> deliveries, Answers answers, Known known, Progress progress) {
    Run run = new Run(answers, known, progress);
    List<WorthReading> worth =
        deliveries.stream().map(delivery -> WorthReading.of(delivery.bundle())).toList();
    worth.forEach(run::expect);
    for (int i = 0; i < deliveries.size(); i++) {
      run.read(deliveries.get(i), worth.get(i));
    }
    return run.finish();
  }

  private final class Run {
    private final Answers answers;
    private final Progress progress;
    private final TimelineBuilder timeline;
    private final List<Evidence> evidence;
    private final List<FileReading> readings = new ArrayList<>();
    private final List<UnreadFile> leftOut = new ArrayList<>();
    private final List<MaskingSink> sinks = new ArrayList<>();
    private long total;
    private long read;

    Run(Answers answers, Known known, Progress progress) {
      this.answers = answers;
      this.progress = progress;
      this.timeline = new TimelineBuilder(known.timeline(), answers);
      this.evidence = new ArrayList<>(known.evidence());
    }

    void expect(WorthReading worth) {
      total += worth.bundle().files().stream().mapToLong(EvidenceFile::bytes).sum();
      leftOut.addAll(worth.leftOut());
    }

    void read(Delivery delivery, WorthReading worth) {
      Optional<Evidence> before = find(delivery.sha256());
      EvidenceId id = before.map(Evidence::id).orElseGet(() -> Known.nextId(evidence));
      EventSink onto = timeline.reading(id);
      MaskingSink sink = new MaskingSink(onto);
      sinks.add(sink);
      EvidenceBundle bundle =
          before.map(known -> NamedFile.as(worth.bundle(), known.name())).orElse(worth.bundle());
      ReadReport report = reading.read(counted(bundle), delivery.source(), answers, sink);
      report.files().forEach(file -> readings.add(masked(file)));
      if (before.isEmpty() && report.files().stream().anyMatch(FileReading::isRead)) {
        evidence.add(
            new Evidence(
                id,
                delivery.bundle().name(),
                sources(report),
                delivery.bytes(),
                delivery.sha256(),
                delivery.handedInAt().truncatedTo(ChronoUnit.SECONDS)));
      }
    }

    IntakeResult finish() {
      Assembly assembly = timeline.finish();
      return new IntakeResult(
          assembly,
          evidence,
          readings,
          leftOut,
          sinks.stream().flatMap(sink -> sink.problems().stream()).toList(),
          OpenQuestions.of(assembly.timeline(), evidence, answers),
          sinks.stream().flatMap(sink -> sink.secrets().stream()).toList(),
          sinks.stream().flatMap(sink -> sink.prose().stream()).toList());
    }

    private Optional<Evidence> find(String sha256) {
      return evidence.stream().filter(e -> e.sha256().equals(sha256)).findFirst();
    }

    private EvidenceBundle counted(EvidenceBundle bundle) {
      ObjLongConsumer<String> further =
          (path, bytes) -> {
            read += bytes;
            total = Math.max(total, read);
            progress.at(path, read, total);
          };
      return new EvidenceBundle(
          bundle.name(),
          bundle.files().stream()
              .map(file -> (EvidenceFile) new CountedFile(file, further))
              .toList());
    }

    /// The tally counts before the mask, and a reason quotes what stood there.
    private static FileReading masked(FileReading file) {
      return new FileReading(
          file.path(),
          file.source(),
          file.events(),
          file.problems().stream()
              .map(p -> new Problem(p.path(), p.line(), SecretMask.mask(p.reason()).text()))
              .toList(),
          file.notes().stream().map(note -> SecretMask.mask(note).text()).toList());
    }

    private static String sources(ReadReport report) {
      return report.files().stream()
          .filter(FileReading::isRead)
          .map(FileReading::source)
          .distinct()
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }
}
