package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.render.site.Published;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiEntryStore;
import dev.unrepeat.store.WikiStore;
import dev.unrepeat.wiki.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people do with a postmortem and the wikis it is published to.
public final class WikiPublications {
  private final Ledger ledger;
  private final WikiStore wikis;
  private final WikiEntryStore entries;
  private final WikiCopies copies;
  private final WikiErrands errands;

  public WikiPublications(
      Ledger ledger, Database database, WikiCopies copies, WikiErrands errands) {
    this.ledger = ledger;
    this.wikis = new WikiStore(database);
    this.entries = new WikiEntryStore(database);
    this.copies = copies;
    this.errands = errands;
  }

  /// A wiki, and the postmortem in it.
  public record Place(Wiki wiki, Optional<WikiEntry> entry) {}

  /// What came of a wish to publish.
  public enum Asked {
    ON_ITS_WAY,
    /// The wiki has just this text, so nothing is sent.
    UNCHANGED
  }

  /// The wikis that are on, and those that have it, in the order in which they were connected.
  public List<Place> list(Viewer viewer, IncidentId id) {
    return ledger.read(() -> {
      ledger.get(viewer, id);
      return wikis.list().stream()
          .map(wiki -> new Place(wiki, entries.find(id, wiki.id())))
          .filter(place -> place.wiki().enabled() || place.entry().isPresent())
          .toList();
    });
  }

  public Place get(Viewer viewer, IncidentId id, long wiki) {
    return list(viewer, id).stream()
        .filter(place -> place.wiki().id() == wiki)
        .findFirst()
        .orElseThrow(() -> unknown(wiki));
  }

  /// Why it cannot be published to a wiki now; empty where it can.
  public static Optional<String> hindrance(Postmortem record) {
    if (Published.of(record).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        record.incident().visibility() instanceof Visibility.Circle
            ? "Only some people may see this incident, and a wiki has no such circle. It is never sent there."
            : "Only a published postmortem goes to a wiki. Publish it under Course first.");
  }

  /// Has it written into a wiki, as soon as the wiki takes it.
  ///
  /// @param over the version of somebody else that may be written over, as the page tells it; empty
  ///   for none
  public Asked publish(Viewer viewer, IncidentId id, long number, String over) {
    ledger.get(viewer, id);
    viewer.must(Role.FACILITATOR, "publish a postmortem");
    Place place = get(viewer, id, number);
    Optional<String> hash = copies.of(place.wiki(), id).map(PageText::hash);
    List<Difference> lines = new ArrayList<>();
    return ledger.beside(
        viewer,
        id,
        "published it to a wiki",
        lines,
        record -> {
          Wiki wiki = wikis.find(number).orElseThrow(() -> unknown(number));
          hindrance(record.postmortem())
              .ifPresent(why -> {
                throw Refused.state(why);
              });
          if (!wiki.enabled()) {
            throw Refused.state(
                "%s is switched off. An administrator can switch it on under Wikis."
                    .formatted(wiki.name()));
          }
          Optional<WikiEntry> entry = entries.find(id, number);
          if (!over.isEmpty() && entry.filter(one -> one.found().equals(over)).isEmpty()) {
            throw new Refused(
                Refused.Reason.CONFLICT,
                "The page in %s is another one by now. Look at it again, and decide then."
                    .formatted(wiki.name()));
          }
          if (hash.filter(text -> entry.filter(one -> one.holds(text)).isPresent()).isPresent()) {
            return Asked.UNCHANGED;
          }
          errands.publish(id, wiki, viewer.name(), over);
          lines.add(
              new Difference(
                  "wiki", entry.map(WikiEntry::address).orElse(""), "to " + wiki.name()));
          return Asked.ON_ITS_WAY;
        });
  }

  private static Refused unknown(long wiki) {
    return new Refused(
        Refused.Reason.NOT_FOUND, "There is no wiki %d that it could go to.".formatted(wiki));
  }
}
