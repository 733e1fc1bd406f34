package dev.unrepeat.service;

import dev.unrepeat.course.Deadlines;
import dev.unrepeat.course.Policy;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.store.ReviewPackStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The incident review of a month or a quarter, generated for whoever opens it from what they may
/// see.
public final class IncidentReviews {
  private static final int LISTED = 30;

  private final Ledger ledger;
  private final Figures figures;
  private final ActionBoard board;
  private final ReviewPackStore store;
  private final ReviewPatterns patterns;
  private final ReviewDecisions decisions;
  private final Deadlines deadlines;

  public IncidentReviews(
      Ledger ledger,
      Figures figures,
      ActionBoard board,
      ReviewPackStore store,
      ReviewPatterns patterns,
      ReviewDecisions decisions,
      Policy policy) {
    this.ledger = ledger;
    this.figures = figures;
    this.board = board;
    this.store = store;
    this.patterns = patterns;
    this.decisions = decisions;
    this.deadlines = new Deadlines(policy);
  }

  /// @param asked of which service or team alone it tells; nothing else of it counts
  public ReviewPack pack(Viewer viewer, Period period, FigureFilter asked) {
    ReviewDecisions.reviewed(period);
    FigureFilter filter = asked.ofPlaces();
    // As the report of a folder counts them: proposals too, and said to be such.
    Figures.Report report = figures.report(viewer, period, filter, true);
    List<IncidentTimes> incidents = report.figures().incidents();
    List<IncidentId> ids = incidents.stream().map(IncidentTimes::id).toList();
    Map<String, Comparison> compared = new HashMap<>();
    report.compared().forEach((key, against) -> compared.put(key, against.comparison()));
    BoardFilter owed = owed(filter);
    ReviewPackStore.Selection chosen =
        new ReviewPackStore.Selection(period.from(), period.to(), filter, viewer.limitedTo());
    return ledger.read(() -> {
      List<SeenPattern> seen = patterns.of(viewer, period, filter, incidents);
      return new ReviewPack(
          report.figures(),
          report.before(),
          filter.places(),
          compared,
          report.followUp(),
          seen,
          ReviewPatterns.unseen(seen),
          standings(incidents, store.listStages(ids)),
          listed(viewer, owed.showing(BoardFilter.Standing.OVERDUE)),
          listed(viewer, owed.showing(BoardFilter.Standing.UNACCEPTED)),
          listed(viewer, owed.showing(BoardFilter.Standing.TO_VERIFY)),
          new ReviewPack.Listed(store.countVerified(chosen), store.listVerified(chosen, LISTED)),
          store.listCameBack(chosen, LISTED),
          store.listWaived(chosen, LISTED),
          store.listLessons(ids, LISTED),
          decisions.notes(period, filter));
    });
  }

  private static BoardFilter owed(FigureFilter filter) {
    BoardFilter ofService =
        filter.service().map(BoardFilter.OPEN::withService).orElse(BoardFilter.OPEN);
    return filter.team().map(ofService::withTeam).orElse(ofService);
  }

  /// How far each postmortem is, and what of its way is overdue by now.
  private Map<IncidentId, ReviewPack.Standing> standings(
      List<IncidentTimes> incidents, List<ReviewPackStore.Stage> stages) {
    Map<IncidentId, IncidentTimes> times =
        incidents.stream().collect(Collectors.toMap(IncidentTimes::id, one -> one));
    Map<IncidentId, ReviewPack.Standing> standings = new HashMap<>();
    for (ReviewPackStore.Stage one : stages) {
      IncidentTimes incident = Objects.requireNonNull(times.get(one.incident()));
      standings.put(
          one.incident(),
          new ReviewPack.Standing(
              one.stage(),
              one.waived()
                  ? "waived"
                  : deadlines.late(
                      one.stage(),
                      incident.milestones().at(MilestoneKind.RESOLVED),
                      incident.severity(),
                      ledger.now())));
    }
    return standings;
  }

  private ReviewPack.Listed listed(Viewer viewer, BoardFilter filter) {
    ActionBoard.Page page = board.list(viewer, filter, BoardOrder.DUE, Optional.empty(), LISTED);
    return new ReviewPack.Listed(
        page.total(), page.actions().stream().map(IncidentReviews::entry).toList());
  }

  /// By its incident and its day; whose it is, the board says.
  private static ReviewPack.Entry entry(BoardAction one) {
    return new ReviewPack.Entry(
        one.reference(),
        one.action().what(),
        ReviewPack.Entry.due(one.action().due().map(DueDate::date)));
  }
}
