package dev.unrepeat.cli;

import dev.unrepeat.intake.FirstDraft;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.timeline.StartWindow;
import dev.unrepeat.timeline.TimelineFinding;
import java.util.List;
import java.util.Optional;

/// What `unrepeat new` says on the terminal: what was read, what came of it, what it could not
/// read, and what to do next.
final class NewReport {
  private static final int LABEL = 21;

  private final Page page;
  private final IntakeResult intake;
  private final FirstDraft draft;
  private final List<TimelineFinding> findings;
  private final StatedReport stated;

  NewReport(
      Page page,
      IntakeResult intake,
      FirstDraft draft,
      List<TimelineFinding> findings,
      StatedReport stated) {
    this.page = page;
    this.intake = intake;
    this.draft = draft;
    this.findings = findings;
    this.stated = stated;
  }

  /// @param written where the document is, and what to do with it
  void print(List<String> written) {
    new ReadingReport(page, intake).print();
    milestones();
    durations();
    if (!findings.isEmpty()) {
      page.heading("What the timeline shows");
      findings.forEach(finding -> page.row("- ", finding.sentence()));
    }
    stated.print(page);
    new ReadingReport(page, intake).printTroubles();
    page.heading("Written");
    written.forEach(page::entry);
    page.end();
  }

  private void milestones() {
    Timeline timeline = intake.timeline();
    Incident incident = draft.postmortem().incident();
    page.heading("Milestones, proposed from the timeline (UTC)");
    for (MilestoneKind kind : MilestoneKind.values()) {
      if (!incident.kind().has(kind)) {
        continue;
      }
      String name = Page.padded(incident.kind().nameOf(kind), LABEL);
      List<Milestone> marks =
          incident.milestones().all().stream().filter(m -> m.kind() == kind).toList();
      if (marks.isEmpty()) {
        page.row(name, "not on the timeline");
      }
      for (Milestone mark : marks) {
        String what =
            mark.event()
                .flatMap(timeline::find)
                .map(event -> Page.cut(event.text(), 90) + " (" + event.source() + ")")
                .orElse(mark.reason());
        page.row(name + Page.padded(ClockText.of(mark.at()), 10), what);
      }
    }
    draft.proposals().notes().forEach(page::entry);
    Optional<StartWindow> told = draft.proposals().startWindow();
    Optional<StartWindow> window = told.isPresent() ? told : stated.startWindow();
    window.ifPresent(w ->
        page.entry(
            "Proposed for the start: between %s and %s.%s"
                .formatted(
                    ClockText.of(w.from()),
                    ClockText.of(w.to()),
                    told.isPresent() ? "" : " " + w.sentence())));
  }

  private void durations() {
    page.heading("Durations");
    for (NamedMeasure named : IncidentDurations.of(draft.postmortem().incident()).all()) {
      page.row(Page.padded(named.label(), LABEL), named.measure().words());
    }
  }
}
