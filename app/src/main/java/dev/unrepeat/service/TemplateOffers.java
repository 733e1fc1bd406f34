package dev.unrepeat.service;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateMark;
import dev.unrepeat.document.TemplateOffer;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TemplateStore;
import java.util.List;
import java.util.Optional;

/// Offers a newer version of its template to a postmortem that is still being written; a person
/// takes it over or declines it.
public final class TemplateOffers {
  private final Ledger ledger;
  private final TemplateShelf shelf;
  private final TemplateStore store;

  public TemplateOffers(Ledger ledger, TemplateShelf shelf, Database database) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.store = new TemplateStore(database);
  }

  /// What a newer version would change in a record that was read for somebody already.
  public Optional<TemplateOffer> of(StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    if (!open(postmortem)) {
      return Optional.empty();
    }
    TemplateMark mark = TemplateMark.of(postmortem);
    return shelf
        .find(mark.name())
        .filter(now -> now.version() > mark.version())
        .filter(now -> now.version() > ledger.read(() -> store.declined(record.id(), mark.name())))
        .map(now -> between(postmortem, mark, now))
        .filter(offer -> !offer.changes().isEmpty());
  }

  private TemplateOffer between(Postmortem postmortem, TemplateMark mark, Template now) {
    Template from = shelf.at(mark).orElseGet(() -> Templates.of(postmortem));
    return TemplateOffer.between(from, now);
  }

  /// What is approved is not laid out anew.
  private static boolean open(Postmortem postmortem) {
    return switch (postmortem.state()) {
      case PostmortemState.Draft draft -> true;
      case PostmortemState.InReview review -> true;
      case PostmortemState.Reviewed reviewed -> false;
      case PostmortemState.Published published -> false;
      case PostmortemState.Closed closed -> false;
      case PostmortemState.ClosedBefore before -> false;
    };
  }

  /// Writes the postmortem by the newer version from now on.
  ///
  /// @param version the one that was offered
  public StoredRecord takeOver(Viewer viewer, IncidentId id, int version) {
    return ledger.change(
        viewer,
        id,
        "took over version " + version + " of the template",
        before -> offered(before, version).takenOver(before.postmortem()));
  }

  /// Stays with the version it is written by, until there is yet another one.
  public void decline(Viewer viewer, IncidentId id, int version) {
    viewer.must(Role.AUTHOR, "change a postmortem");
    ledger.beside(
        viewer,
        id,
        "stayed with its template",
        List.of(new Difference("version " + version + " of the template", "offered", "declined")),
        record -> {
          Template now = offered(record, version).now();
          store.decline(id, now.name(), now.version());
          return true;
        });
  }

  private TemplateOffer offered(StoredRecord record, int version) {
    return of(record)
        .filter(offer -> offer.now().version() == version)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.CONFLICT,
                "Version %d of the template is not on offer here any more. Look at the page again."
                    .formatted(version)));
  }

  /// Writes the postmortem by another template; what was written stays.
  public StoredRecord choose(Viewer viewer, IncidentId id, String name) {
    Template chosen = shelf.get(name);
    return ledger.change(
        viewer,
        id,
        "chose the template " + chosen.name(),
        before -> {
          if (!open(before.postmortem())) {
            throw Refused.state(
                "The postmortem is approved. Send it back to its authors before it gets another template.");
          }
          return chosen.begin(before.postmortem());
        });
  }
}
