package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.RelationStore.Relative;
import java.util.List;
import java.util.function.Function;

/// What documents that leave say of related incidents. A file is read by more people than the one
/// who takes it, so it names only what all may see who may see the incident it is about.
public final class RelatedLinks {
  private static final int MOST = 100;

  private final Ledger ledger;
  private final RelationStore store;
  private final Function<String, String> page;

  /// @param page the address of a page of this server
  public RelatedLinks(Ledger ledger, RelationStore store, Function<String, String> page) {
    this.ledger = ledger;
    this.store = store;
    this.page = page;
  }

  /// For those who may see the incident.
  public List<RelatedIncident> of(IncidentId id) {
    return links(id, false);
  }

  /// For everybody: what was published to all, and nothing else.
  public List<RelatedIncident> published(IncidentId id) {
    return links(id, true);
  }

  private List<RelatedIncident> links(IncidentId id, boolean published) {
    List<Relative> found = ledger.read(() -> store.relatives(id, published, MOST));
    return found.stream()
        .map(one ->
            new RelatedIncident(
                one.id(),
                one.title(),
                one.beganAt(),
                page.apply("/incidents/" + one.id()),
                one.reason()))
        .toList();
  }
}
