package dev.unrepeat.service.arrival;

import dev.unrepeat.collect.EvidenceZip;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.EvidenceIntake.Instructions;
import dev.unrepeat.service.IntakeReport;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.store.ArrivalStore.Kept;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes evidence of calls, all of one hook as one piece.
final class ArrivalEvidence {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ArrivalReading reading;
  private final EvidenceIntake intake;
  private final Vault vault;

  ArrivalEvidence(EvidenceIntake intake, Vault vault, SourceCatalogue catalogue) {
    this.reading = new ArrivalReading(catalogue);
    this.intake = intake;
    this.vault = vault;
  }

  String text(EventHook hook, Kept kept) {
    return vault.open(hook.place(), kept.content());
  }

  IntakeReport add(Viewer viewer, IncidentId incident, EventHook hook, List<Kept> calls) {
    return intake.addTo(
        viewer, incident, List.of(upload(hook, calls)), instructions(hook), Progress.SILENT);
  }

  IntakeReport record(Viewer viewer, StatedFacts facts, EventHook hook, List<Kept> calls) {
    return intake.record(
        viewer, List.of(upload(hook, calls)), instructions(hook), facts, Progress.SILENT);
  }

  private static Instructions instructions(EventHook hook) {
    return new Instructions(Optional.empty(), ArrivalReading.answers(hook));
  }

  private Upload upload(EventHook hook, List<Kept> calls) {
    List<ArrivalReading.Read> read =
        calls.stream().map(one -> reading.read(hook, text(hook, one))).toList();
    Arrival first = calls.getFirst().arrival();
    return new Upload.Sent(
        name(hook, first.receivedAt()),
        new ByteArrayInputStream(EvidenceZip.of(ArrivalReading.filesOf(hook, read))));
  }

  /// For example `alertmanager-calls-2026-03-02T140102Z.zip`.
  private static String name(EventHook hook, Instant at) {
    return "%s-calls-%s.zip".formatted(hook.kind().place(), SECOND.format(at));
  }
}
