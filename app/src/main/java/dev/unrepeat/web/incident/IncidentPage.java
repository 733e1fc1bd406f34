package dev.unrepeat.web.incident;

import dev.unrepeat.metrics.AsOthersCount;
import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.service.Kept;
import dev.unrepeat.service.RecordAt;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.web.course.CoursePanel;
import dev.unrepeat.web.event.EventFilterView;
import dev.unrepeat.web.event.EventRow;
import dev.unrepeat.web.event.EventRows;
import dev.unrepeat.web.event.TimelineRow;
import dev.unrepeat.web.event.TimelineRows;
import dev.unrepeat.web.milestone.MilestoneItem;
import dev.unrepeat.web.milestone.MilestoneStrip;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.stated.StatedView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One incident: what is known of it, what the timeline reveals, and what still waits for an
/// answer.
public final class IncidentPage {
  private static final int CHARTS_KEPT = 100;
  private static final List<Integer> ZOOMS = List.of(1, 2, 4);

  private final Pages pages;
  private final Incidents incidents;
  private final Insights insights;
  private final CourseReading reading;
  private final Recurrences recurrences;
  private final EvidenceFiles files;
  private final Kept<Drawn, ChartView> charts = new Kept<>(CHARTS_KEPT);

  /// What a chart was drawn from, and how wide.
  private record Drawn(RecordAt record, int zoom) {}

  public IncidentPage(
      Pages pages,
      Incidents incidents,
      Insights insights,
      CourseReading reading,
      Recurrences recurrences,
      EvidenceFiles files) {
    this.pages = pages;
    this.incidents = incidents;
    this.insights = insights;
    this.reading = reading;
    this.recurrences = recurrences;
    this.files = files;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    Incident incident = postmortem.incident();
    IncidentId id = incident.id();
    boolean over = postmortem.over();
    Timeline timeline = postmortem.timeline();
    Insights.Insight insight = insights.of(record);
    Proposals proposals = insight.proposals();
    List<TimelineFinding> findings = insight.findings();
    List<MilestoneItem> milestones = MilestoneStrip.of(postmortem, insight);
    List<TimelineRow> rows =
        TimelineRows.curated(
            timeline,
            new EventRows(postmortem, MilestoneStrip.offered(incident, proposals)),
            Places.events(id),
            findings);
    int zoom = (int) Math.max(1, Asked.number(request, "zoom", 1, 4));
    ChartView chart =
        charts.get(new Drawn(RecordAt.of(record), zoom), () -> ChartView.of(postmortem, zoom));
    Map<EvidenceId, List<ReadingRemark>> remarks = files.remarks(record);
    return pages.show(
        "incident/IncidentPage",
        new IncidentView(
            pages.frame(request, id + " " + incident.title()),
            Crumb.below(id.value()),
            IncidentHead.of(postmortem),
            CoursePanel.of(postmortem, reading.of(viewer, record)),
            WaitingSentence.of(timeline, milestones),
            IncidentView.Said.of(postmortem),
            milestones,
            recurrences.of(viewer, record).proposals().size(),
            milestones.stream().filter(MilestoneItem::proposed).count() > 1,
            proposals.apart().orElse(""),
            rows(IncidentDurations.of(incident).all(), over),
            AsOthersCount.of(incident).counts().stream()
                .map(
                    count -> new IncidentView.OthersRow(count.tool(), rows(count.measures(), over)))
                .toList(),
            findings.stream().map(finding -> FindingRow.of(finding, timeline)).toList(),
            StatedView.of(insight.statements(), postmortem),
            chart,
            ZOOMS.stream()
                .map(z -> new Choice(z.toString(), z == 1 ? "All" : z + "×", z == zoom))
                .toList(),
            Arrays.stream(EventKind.values()).map(KindMark::of).toList(),
            EventFilterView.fresh(id, timeline),
            rows,
            (int) rows.stream().filter(EventRow.class::isInstance).count(),
            timeline.events().size() - timeline.shown().size(),
            UndatedQuestions.of(postmortem),
            timeline.clocks().stream().map(clock -> ClockRow.of(id, clock)).toList(),
            ProblemRow.notRead(id, remarks),
            EvidenceRow.all(postmortem, remarks)));
  }

  private static List<DurationRow> rows(List<NamedMeasure> measures, boolean over) {
    return measures.stream().map(measure -> DurationRow.of(measure, over)).toList();
  }
}
