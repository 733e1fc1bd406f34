package dev.unrepeat.service;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.foreign.SaidActions;
import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.FirstDraft;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.store.RemarkStore;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Takes evidence in: opens it without trusting it, reads it onto the timeline, keeps a masked
/// copy.
///
/// Reading takes as long as it takes and holds up nobody but what does not fit into memory beside
/// it; only saving what came of it is a transaction.
public final class EvidenceIntake {
  private static final int ATTEMPTS = 4;

  private final Ledger ledger;
  private final Incidents incidents;
  private final Intake intake;
  private final EvidenceOpener opener;
  private final EvidenceCopies copies;
  private final Path spool;
  private final TemplateShelf shelf;
  private final RemarkStore remarks;
  private final ReadingRoom room = new ReadingRoom(Runtime.getRuntime().maxMemory());

  public EvidenceIntake(
      Ledger ledger,
      Incidents incidents,
      Intake intake,
      EvidenceOpener opener,
      EvidenceContent content,
      Path spool,
      TemplateShelf shelf,
      RemarkStore remarks) {
    this.shelf = shelf;
    this.remarks = remarks;
    this.ledger = ledger;
    this.incidents = incidents;
    this.intake = intake;
    this.opener = opener;
    this.copies = new EvidenceCopies(content);
    this.spool = spool;
  }

  /// What a person says with the evidence they hand in.
  ///
  /// @param source the format, where the content alone does not tell
  public record Instructions(Optional<String> source, Answers answers) {
    public static final Instructions NONE = new Instructions(Optional.empty(), Answers.NONE);
  }

  /// Makes a new incident of the evidence, by the usual template of its kind.
  public IntakeReport record(
      Viewer viewer,
      List<Upload> uploads,
      Instructions instructions,
      StatedFacts facts,
      Progress progress) {
    return record(viewer, uploads, instructions, facts, shelf.usual(facts.kind()), progress);
  }

  /// Makes a new incident of the evidence; its milestones are proposals.
  public IntakeReport record(
      Viewer viewer,
      List<Upload> uploads,
      Instructions instructions,
      StatedFacts facts,
      Template template,
      Progress progress) {
    return record(
        uploads,
        instructions,
        progress,
        result ->
            facts.id().isPresent()
                ? incidents.takeIn(viewer, template.begin(draft(result, facts)))
                : incidents.add(viewer, id -> template.begin(draft(result, with(facts, id)))));
  }

  /// Makes a new incident that is nobody's but the learner's, numbered apart from real ones.
  ///
  /// @param begin what is said of it from its first moment on
  IntakeReport practise(
      Viewer viewer,
      List<Upload> uploads,
      Instructions instructions,
      StatedFacts facts,
      IncidentNumbering numbering,
      UnaryOperator<Postmortem> begin) {
    return record(
        uploads,
        instructions,
        Progress.SILENT,
        result ->
            incidents.add(viewer, numbering, id -> begin.apply(draft(result, with(facts, id)))));
  }

  private IntakeReport record(
      List<Upload> uploads,
      Instructions instructions,
      Progress progress,
      Function<IntakeResult, StoredRecord> make) {
    return opened(
        uploads,
        opened -> {
          IntakeResult result = read(opened, instructions, Known.NOTHING, progress);
          keep(opened, result);
          return ledger.together(
              () -> remember(opened, new IntakeReport(make.apply(result), result)));
        });
  }

  /// Reads more evidence onto the timeline of an incident; the same again adds nothing.
  public IntakeReport addTo(
      Viewer viewer,
      IncidentId id,
      List<Upload> uploads,
      Instructions instructions,
      Progress progress) {
    return opened(
        uploads,
        opened -> {
          for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Postmortem seen = ledger.get(viewer, id).postmortem();
            Known known = new Known(seen.timeline(), seen.evidence());
            IntakeResult result = read(opened, instructions, known, progress);
            keep(opened, result);
            Optional<IntakeReport> saved =
                ledger.together(() ->
                    save(viewer, id, known, result)
                        .map(record -> remember(opened, new IntakeReport(record, result))));
            if (saved.isPresent()) {
              return saved.get();
            }
          }
          throw new Refused(
              Refused.Reason.CONFLICT,
              "The timeline of %s was changed again and again while this was read. Hand it in once more."
                  .formatted(id));
        });
  }

  /// Saves unless the timeline is another than the one the evidence was read onto.
  private Optional<StoredRecord> save(
      Viewer viewer, IncidentId id, Known known, IntakeResult result) {
    boolean[] overtaken = new boolean[1];
    StoredRecord saved =
        ledger.change(
            viewer,
            id,
            "added evidence",
            before -> {
              Postmortem now = before.postmortem();
              overtaken[0] =
                  !now.timeline().equals(known.timeline())
                      || !now.evidence().equals(known.evidence());
              return overtaken[0] ? now : with(now, result);
            });
    return overtaken[0] ? Optional.empty() : Optional.of(saved);
  }

  private static Postmortem draft(IntakeResult result, StatedFacts facts) {
    Postmortem draft = FirstDraft.of(result, facts).postmortem();
    return SaidActions.proposed(draft.withTimeline(withOffers(result)), Timeline.EMPTY.nextId());
  }

  private static Postmortem with(Postmortem record, IntakeResult result) {
    Postmortem told = record.withTimeline(withOffers(result), result.evidence());
    return Reproposed.of(SaidActions.proposed(told, record.timeline().nextId()));
  }

  /// Clocks that were measured stand on the timeline as offers beside those that are set.
  private static Timeline withOffers(IntakeResult result) {
    Timeline timeline = result.timeline();
    List<SourceClock> clocks = new ArrayList<>(timeline.clocks());
    clocks.removeIf(clock -> !clock.set());
    for (SourceClock measured : result.assembly().measured()) {
      if (clocks.stream().noneMatch(clock -> clock.source().equals(measured.source()))) {
        clocks.add(measured);
      }
    }
    return timeline.withClocks(clocks);
  }

  private IntakeResult read(
      List<OpenedEvidence> opened, Instructions instructions, Known known, Progress progress) {
    List<Delivery> deliveries =
        opened.stream()
            .map(one ->
                new Delivery(
                    one.bundle(), one.bytes(), one.sha256(), ledger.now(), instructions.source()))
            .toList();
    return intake.read(deliveries, instructions.answers(), known, progress);
  }

  private void keep(List<OpenedEvidence> opened, IntakeResult result) throws IOException {
    Set<String> read =
        result.readings().stream()
            .filter(FileReading::isRead)
            .map(FileReading::path)
            .collect(Collectors.toSet());
    for (OpenedEvidence one : opened) {
      Set<String> ofThis =
          one.bundle().files().stream()
              .map(file -> file.path())
              .filter(read::contains)
              .collect(Collectors.toSet());
      copies.keep(one, ofThis);
    }
  }

  /// Keeps what is to be said of how each piece was read, for whoever looks at it later.
  private IntakeReport remember(List<OpenedEvidence> opened, IntakeReport report) {
    for (OpenedEvidence one : opened) {
      Set<String> paths =
          one.bundle().files().stream().map(file -> file.path()).collect(Collectors.toSet());
      List<ReadingRemark> said =
          report.result().remarks(path -> opened.size() == 1 || paths.contains(path));
      report.result().evidence().stream()
          .filter(piece -> piece.sha256().equals(one.sha256()))
          .forEach(piece -> remarks.save(report.record().id(), piece.id(), said));
    }
    return report;
  }

  private static StatedFacts with(StatedFacts facts, IncidentId id) {
    return new StatedFacts(
        Optional.of(id),
        facts.title(),
        facts.kind(),
        facts.severity(),
        facts.services(),
        facts.now());
  }

  private IntakeReport opened(List<Upload> uploads, ReadingRoom.Reading<IntakeReport> reading) {
    Refused.unless(!uploads.isEmpty(), "Nothing was handed in. Choose at least one file.");
    List<OpenedEvidence> opened = new ArrayList<>();
    try {
      try {
        for (Upload upload : uploads) {
          opened.add(upload.open(opener, spool));
        }
        return room.read(opened, reading);
      } finally {
        for (OpenedEvidence one : opened) {
          one.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or keep evidence", e);
    }
  }
}
