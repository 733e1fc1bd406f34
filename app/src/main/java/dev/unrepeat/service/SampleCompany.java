package dev.unrepeat.service;

import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The incidents of Tidewater Goods, an invented shop, made of the raw evidence that comes with the
/// program by the same way that anybody's evidence takes.
public final class SampleCompany {
  private static final Duration NEAR = Duration.ofSeconds(1);
  private static final Duration FAR = Duration.ofDays(1);

  private final Incidents incidents;
  private final Timelines timelines;
  private final EvidenceIntake intake;
  private final SampleCauses causes;
  private final SampleImpact impact;

  public SampleCompany(
      Incidents incidents,
      Timelines timelines,
      EvidenceIntake intake,
      SampleCauses causes,
      SampleImpact impact) {
    this.causes = causes;
    this.impact = impact;
    this.incidents = incidents;
    this.timelines = timelines;
    this.intake = intake;
  }

  /// Makes the incidents unless there are some already.
  ///
  /// @param progress is told what is being read, one line each
  public void settle(Consumer<String> progress) {
    if (incidents.list(Viewer.LOCAL, IncidentFilter.ALL, Optional.empty(), 1).total() > 0) {
      progress.accept("The incidents are there already.");
      return;
    }
    try (ExampleFolder folder = ExampleFolder.open()) {
      for (Sample sample : Samples.ALL) {
        progress.accept(
            "Reading %s: %s".formatted(sample.place(), read(folder.path(sample.place()), sample)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the examples that come with the program", e);
    }
  }

  private String read(Path evidence, Sample sample) {
    IntakeReport report =
        intake.record(
            Viewer.LOCAL,
            List.of(new Upload.OnDisk(sample.name(), evidence)),
            new EvidenceIntake.Instructions(Optional.empty(), sample.answers()),
            new StatedFacts(
                Optional.empty(),
                Optional.of(sample.title()),
                sample.kind(),
                sample.severity(),
                sample.services(),
                incidents.now()),
            Progress.SILENT);
    decide(sample, report.record().postmortem().incident().id());
    return "%s, %d events"
        .formatted(
            report.record().postmortem().incident().id(), report.result().assembly().added());
  }

  /// What the team says once it has read the timeline.
  private void decide(Sample sample, IncidentId id) {
    StoredRecord record = incidents.get(Viewer.LOCAL, id);
    incidents.describe(
        Viewer.LOCAL,
        id,
        record.versions().record(),
        sample.tagged(Description.of(record.postmortem().incident())));
    for (SourceClock clock : record.postmortem().timeline().clocks()) {
      if (sample.clocks().contains(clock.source()) && !clock.set()) {
        timelines.setClock(Viewer.LOCAL, id, clock.source(), clock.ahead());
      }
    }
    Postmortem now = incidents.get(Viewer.LOCAL, id).postmortem();
    if (sample.decided()) {
      now.incident().milestones().all().stream()
          .filter(m -> sample.marks().stream().noneMatch(mark -> mark.kind() == m.kind()))
          .forEach(m -> confirm(id, m));
    }
    sample.marks().forEach(mark -> place(id, mark, now.timeline()));
    causes.write(sample, id);
    impact.settle(sample, id);
  }

  private void confirm(IncidentId id, Milestone proposed) {
    long seen = incidents.get(Viewer.LOCAL, id).versions().record();
    incidents.confirm(Viewer.LOCAL, id, seen, proposed.kind());
  }

  private void place(IncidentId id, Sample.Mark mark, Timeline timeline) {
    Optional<EventId> event =
        timeline.shown().stream()
            .filter(e -> away(e, mark.at()).compareTo(NEAR) <= 0)
            .min(Comparator.comparing(e -> away(e, mark.at())))
            .map(TimelineEvent::id);
    long seen = incidents.get(Viewer.LOCAL, id).versions().record();
    incidents.mark(
        Viewer.LOCAL,
        id,
        seen,
        new Milestone(mark.kind(), mark.at(), Certainty.CONFIRMED, event, mark.reason()));
  }

  /// How far from the instant, whole seconds being what a README tells.
  private static Duration away(TimelineEvent event, Instant from) {
    return event.time().known().map(at -> Duration.between(from, at).abs()).orElse(FAR);
  }
}
