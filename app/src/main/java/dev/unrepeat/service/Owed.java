package dev.unrepeat.service;

import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.IncidentListStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each of some people owes, read for all of them together when the first one is asked about.
final class Owed {
  private final ActionBoardStore board;
  private final IncidentListStore incidents;
  private final List<String> owners;
  private final Map<String, List<BoardAction>> byOwner = new HashMap<>();
  private final Map<IncidentId, Visibility> seen = new HashMap<>();

  Owed(ActionBoardStore board, IncidentListStore incidents, List<String> owners) {
    this.board = board;
    this.incidents = incidents;
    this.owners = owners;
  }

  /// Of what the reader owes, that which the reader may see; what is due first comes first.
  List<BoardAction> to(Viewer reader) {
    if (byOwner.isEmpty()) {
      List<BoardAction> all = board.listOwed(owners);
      all.forEach(one -> byOwner.computeIfAbsent(one.group(), to -> new ArrayList<>()).add(one));
      seen.putAll(
          incidents.visibilities(all.stream().map(BoardAction::incident).distinct().toList()));
    }
    return byOwner.getOrDefault(reader.address(), List.of()).stream()
        .filter(
            one -> Optional.ofNullable(seen.get(one.incident())).filter(reader::maySee).isPresent())
        .toList();
  }
}
