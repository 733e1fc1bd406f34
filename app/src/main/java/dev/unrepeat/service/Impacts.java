package dev.unrepeat.service;

import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.impact.Computed;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.impact.ImpactAccount;
import dev.unrepeat.impact.Series;
import dev.unrepeat.impact.SeriesAccount;
import dev.unrepeat.impact.SeriesLine;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.render.SeriesSvg;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.series.SeriesReader;
import dev.unrepeat.stated.FigureCheck;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an incident did, computed, for those who may see it; and the metrics over time that belong
/// to it.
public final class Impacts {
  /// As what a series stands among the evidence.
  static final String SOURCE = "series";

  private static final String KEPT_AS = "series.csv";
  private static final int LONGEST_NAME = 120;
  private static final int KEPT = 100;

  private final Ledger ledger;
  private final WorkspaceSettings settings;
  private final EvidenceContent content;
  private final EvidenceOpener opener;
  private final Path spool;
  private final Kept<MeasuredAt, Measured> measured = new Kept<>(KEPT);

  public Impacts(
      Ledger ledger,
      WorkspaceSettings settings,
      EvidenceContent content,
      EvidenceOpener opener,
      Path spool) {
    this.ledger = ledger;
    this.settings = settings;
    this.content = content;
    this.opener = opener;
    this.spool = spool;
  }

  /// The computed figures of an incident, with the stated ones held against them.
  public record Account(
      StoredRecord record,
      Givens givens,
      List<Computed> computed,
      List<FigureCheck> stated,
      List<Measured> series) {
    public Account {
      computed = List.copyOf(computed);
      stated = List.copyOf(stated);
      series = List.copyOf(series);
    }
  }

  /// A metric over time, and what it tells of the impact.
  ///
  /// @param drawing SVG for a page; empty when the series cannot be read
  /// @param means before, during and after
  /// @param notes what was left out or assumed when it was read
  /// @param refusal why it cannot be read; empty when it can
  public record Measured(
      SeriesLine line,
      Optional<Computed> area,
      Optional<MetricComparison> means,
      String drawing,
      List<String> notes,
      String refusal) {}

  /// @throws Refused NOT_FOUND also when it may not be seen
  public Account get(Viewer viewer, IncidentId id) {
    return of(ledger.get(viewer, id));
  }

  private Account of(StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    Givens givens = settings.givens(postmortem.incident(), postmortem.impact());
    Instant now = ledger.now();
    List<Computed> computed = ImpactAccount.of(postmortem, givens, now);
    return new Account(
        record,
        givens,
        computed,
        FigureCheck.of(postmortem.impact().figures(), computed),
        lines(givens).stream().map(line -> measured(record, givens, line, now)).toList());
  }

  /// A line that cannot be read is refused where it is typed; one from a document is passed over.
  private static List<SeriesLine> lines(Givens givens) {
    try {
      return givens.series();
    } catch (Refused wrong) {
      return List.of();
    }
  }

  /// What a series tells of one version of a record, so that it is read once and not at each look.
  /// An interval that still lasts makes it of the minute.
  private record MeasuredAt(RecordAt record, SeriesLine line, Instant minute) {}

  private Measured measured(StoredRecord record, Givens givens, SeriesLine line, Instant now) {
    boolean lasts =
        ImpactAccount.felt(record.postmortem().impact()).stream()
            .anyMatch(interval -> interval.until().isEmpty());
    Instant minute = lasts ? now.truncatedTo(ChronoUnit.MINUTES) : Instant.EPOCH;
    try {
      return measured.get(
          new MeasuredAt(RecordAt.of(record), line, minute),
          () -> measure(record.postmortem(), givens, line, now));
    } catch (Refused refused) {
      return new Measured(
          line, Optional.empty(), Optional.empty(), "", List.of(), refused.sentence());
    }
  }

  /// @throws Refused when it cannot be read
  private Measured measure(Postmortem record, Givens givens, SeriesLine line, Instant now) {
    Series.Collecting points = new Series.Collecting();
    SeriesReader.Report report = read(record, line.evidence(), points);
    Series series = points.done();
    SeriesAccount account =
        SeriesAccount.of(line, series, ImpactAccount.felt(record.impact()), now);
    return new Measured(
        line,
        Optional.of(account.area(report.notes(), givens)),
        Optional.of(account.means()),
        SeriesSvg.draw(
            "series-" + line.evidence(), line.metric(), line.unit(), series, account.marked()),
        report.notes(),
        "");
  }

  private SeriesReader.Report read(Postmortem record, EvidenceId id, Series.Collecting points) {
    Evidence piece =
        record.evidence().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no evidence %s. Hand the series in again.".formatted(id)));
    try {
      List<String> paths = content.paths(piece.sha256());
      Optional<InputStream> file =
          paths.isEmpty() ? Optional.empty() : content.open(piece.sha256(), paths.getFirst());
      try (InputStream in =
          file.orElseThrow(() ->
              new Refused(
                  Refused.Reason.NOT_FOUND,
                  "No copy of %s is kept here. Hand the series in again.".formatted(id)))) {
        return SeriesReader.read(Decoding.reader(in), points::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a series", e);
    }
  }

  /// Takes a metric over time in. It is kept as rows of time and value alone, so that no secret of
  /// its labels is kept with it.
  ///
  /// @param metric its name; empty for the one that it brings
  /// @param unit of a value, for example `per min`
  /// @throws Refused with the line, when it is no series
  public SeriesLine add(Viewer viewer, IncidentId id, Upload upload, String metric, String unit) {
    mustChange(viewer, id);
    try (OpenedEvidence opened = upload.open(opener, spool)) {
      Refused.unless(
          opened.bundle().files().size() == 1,
          "A series is one file of CSV or JSON. Send one after the other.");
      EvidenceFile file = opened.bundle().files().getFirst();
      SeriesReader.Report report = keep(opened, file);
      String name = name(metric.isBlank() ? report.name() : metric, upload.name());
      return add(viewer, id, opened, upload.name(), name, name(unit, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or keep a series", e);
    }
  }

  /// Refuses whoever may not change the incident, before anything of theirs is read.
  public void mustChange(Viewer viewer, IncidentId id) {
    ledger.get(viewer, id);
    viewer.must(Role.AUTHOR, "change a postmortem");
  }

  /// A name is a word of a line.
  private static String name(String said, String otherwise) {
    String name = (said.isBlank() ? otherwise : said).replaceAll("[\\s,:]+", " ").strip();
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private SeriesReader.Report keep(OpenedEvidence opened, EvidenceFile file) throws IOException {
    SeriesReader.Report report;
    try (InputStream in = file.open()) {
      report = SeriesReader.read(Decoding.reader(in), (at, value) -> {});
    }
    content.keep(
        opened.sha256(),
        copy -> {
          Writer out =
              new BufferedWriter(
                  new OutputStreamWriter(copy.next(KEPT_AS), StandardCharsets.UTF_8));
          out.write("time,value\n");
          try (InputStream in = file.open()) {
            SeriesReader.read(Decoding.reader(in), (at, value) -> write(out, at, value));
          }
          out.flush();
        });
    return report;
  }

  private static void write(Writer out, long at, double value) {
    try {
      out.write(Instant.ofEpochMilli(at) + "," + value + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a series", e);
    }
  }

  private SeriesLine add(
      Viewer viewer,
      IncidentId id,
      OpenedEvidence opened,
      String file,
      String metric,
      String unit) {
    List<SeriesLine> added = new ArrayList<>();
    ledger.change(
        viewer,
        id,
        "added a series",
        before -> {
          Postmortem record = before.postmortem();
          List<Evidence> evidence = new ArrayList<>(record.evidence());
          Evidence piece =
              evidence.stream()
                  .filter(one -> one.sha256().equals(opened.sha256()))
                  .findFirst()
                  .orElseGet(() -> {
                    Evidence fresh = piece(evidence, file, opened);
                    evidence.add(fresh);
                    return fresh;
                  });
          SeriesLine line = new SeriesLine(piece.id(), metric, unit);
          added.add(line);
          return record
              .withTimeline(record.timeline(), evidence)
              .withImpact(record.impact().withInputs(with(record.impact().inputs(), line)));
        });
    return added.getLast();
  }

  private Evidence piece(List<Evidence> evidence, String file, OpenedEvidence opened) {
    int highest = evidence.stream().mapToInt(one -> one.id().number()).max().orElse(0);
    return new Evidence(
        new EvidenceId(highest + 1),
        file,
        SOURCE,
        opened.bytes(),
        opened.sha256(),
        ledger.second());
  }

  private static Map<ImpactInput, String> with(Map<ImpactInput, String> inputs, SeriesLine line) {
    Map<ImpactInput, String> more = new EnumMap<>(ImpactInput.class);
    more.putAll(inputs);
    List<String> lines =
        new ArrayList<>(
            inputs
                .getOrDefault(ImpactInput.SERIES, "")
                .lines()
                .filter(said -> !said.strip().startsWith(line.evidence() + ":"))
                .toList());
    lines.add(line.text());
    more.put(ImpactInput.SERIES, String.join("\n", lines));
    return more;
  }
}
