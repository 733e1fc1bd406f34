package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.OutlivedWorkaround;
import dev.unrepeat.store.ActionBoardStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The work that is owed, across all incidents that somebody may see. It lists work, and says
/// nothing about people.
public final class ActionBoard {
  public static final int LONGEST_PAGE = 200;
  private static final int MOST_WORKAROUNDS = 50;

  private final Ledger ledger;
  private final ActionBoardStore store;

  public ActionBoard(Ledger ledger, ActionBoardStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /// @param total how many the filter lets through
  public record Page(List<BoardAction> actions, int total, Optional<BoardCursor> next) {}

  public LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }

  public Page list(
      Viewer viewer, BoardFilter filter, BoardOrder order, Optional<BoardCursor> after, int limit) {
    int most = Math.clamp(limit, 1, LONGEST_PAGE);
    return ledger.read(() -> {
      List<BoardAction> found =
          store.list(filter, order, viewer.limitedTo(), today(), after, most + 1);
      List<BoardAction> page = found.subList(0, Math.min(most, found.size()));
      return new Page(
          page,
          store.count(filter, viewer.limitedTo(), today()),
          found.size() > most ? Optional.of(BoardCursor.behind(page.getLast())) : Optional.empty());
    });
  }

  /// The names of the accounts that owners are written as the addresses of.
  public Map<String, String> names(Page page) {
    return names(page.actions().stream().map(BoardAction::action).toList());
  }

  /// The same of the actions of one incident.
  public Map<String, String> names(List<ActionItem> actions) {
    return ledger.read(() ->
        store.names(
            actions.stream()
                .flatMap(one -> NamedPerson.of(one.owner().print()).address().stream())
                .distinct()
                .toList()));
  }

  /// How much of it stands where, under the same filter.
  public Map<BoardFilter.Standing, Integer> counts(Viewer viewer, BoardFilter filter) {
    return ledger.read(() -> {
      Map<BoardFilter.Standing, Integer> counts = new EnumMap<>(BoardFilter.Standing.class);
      for (BoardFilter.Standing standing : BoardFilter.Standing.values()) {
        counts.put(standing, store.count(filter.showing(standing), viewer.limitedTo(), today()));
      }
      return counts;
    });
  }

  /// When something was last heard of each action: its last step, else the last change of its
  /// incident, for it was written then at the latest.
  Map<BoardAction, Instant> lastWords(List<BoardAction> actions) {
    Map<IncidentId, Instant> changes =
        ledger.read(() ->
            store.lastChanges(actions.stream().map(BoardAction::incident).distinct().toList()));
    Map<BoardAction, Instant> words = new HashMap<>();
    for (BoardAction one : actions) {
      one.changedAt()
          .or(() -> Optional.ofNullable(changes.get(one.incident())))
          .ifPresent(at -> words.put(one, at));
    }
    return words;
  }

  /// Workarounds whose day is past, the oldest first.
  public List<OutlivedWorkaround> outlived(Viewer viewer) {
    return ledger.read(() -> store.outlived(viewer.limitedTo(), today(), MOST_WORKAROUNDS));
  }
}
