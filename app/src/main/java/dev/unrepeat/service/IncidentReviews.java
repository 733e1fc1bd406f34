package dev.unrepeat.service;

import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.store.ReviewPackStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The incident review of a month or a quarter, generated for whoever opens it from what they may
/// see.
public final class IncidentReviews {
  private static final int LISTED = 30;

  private final Ledger ledger;
  private final Figures figures;
  private final ActionBoard board;
  private final ReviewPackStore store;

  public IncidentReviews(Ledger ledger, Figures figures, ActionBoard board, ReviewPackStore store) {
    this.ledger = ledger;
    this.figures = figures;
    this.board = board;
    this.store = store;
  }

  /// @param service of which alone it tells; empty for all
  public ReviewPack pack(Viewer viewer, Period period, Optional<ServiceName> service) {
    Refused.unless(
        period.months() <= 3,
        "A review looks at a month or a quarter, such as 2026-10 or 2026-Q4; %s is longer."
            .formatted(period.key()));
    FigureFilter filter = new FigureFilter(Optional.empty(), Optional.empty(), service);
    Figures.Report report = figures.report(viewer, period, filter, false);
    List<IncidentId> ids = report.figures().incidents().stream().map(IncidentTimes::id).toList();
    Map<String, Comparison> compared = new HashMap<>();
    report.compared().forEach((key, against) -> compared.put(key, against.comparison()));
    BoardFilter owed = service.map(BoardFilter.OPEN::withService).orElse(BoardFilter.OPEN);
    ReviewPackStore.Selection asked =
        new ReviewPackStore.Selection(period.from(), period.to(), service, viewer.limitedTo());
    return ledger.read(() ->
        new ReviewPack(
            report.figures(),
            report.before(),
            service,
            compared,
            store.listStages(ids),
            listed(viewer, owed.showing(BoardFilter.Standing.OVERDUE)),
            listed(viewer, owed.showing(BoardFilter.Standing.TO_VERIFY)),
            new ReviewPack.Listed(store.countVerified(asked), store.listVerified(asked, LISTED)),
            store.listCameBack(asked, LISTED),
            store.listWaived(asked, LISTED),
            store.listLessons(ids, LISTED)));
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
        one.action().due().map(due -> "due " + due.date()).orElse("no due date"));
  }
}
