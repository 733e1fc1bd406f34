package dev.unrepeat.service.wiki;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.render.site.Published;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.WikiErrands;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiEntryStore;
import dev.unrepeat.store.WikiStore;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts down, within each change, what is to be written into wikis: a new publication updates the
/// pages in those that follow.
public final class Publishing implements WikiErrands, Announcer {
  private final WikiStore wikis;
  private final WikiEntryStore entries;
  private final Outbox outbox;
  private final Supplier<String> ids;
  private final Clock clock;

  /// @param ids of errands, each another
  public Publishing(Database database, Outbox outbox, Supplier<String> ids, Clock clock) {
    this.wikis = new WikiStore(database);
    this.entries = new WikiEntryStore(database);
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void publish(IncidentId incident, Wiki wiki, String by, String over) {
    WikiEntry entry =
        entries
            .find(incident, wiki.id())
            .map(before -> before.asked(by, clock.instant()))
            .orElseGet(() -> WikiEntry.first(incident, wiki.id(), by, clock.instant()));
    entries.save(entry);
    outbox.put(
        Kind.WIKI,
        wiki.destination(),
        "wiki/" + ids.get(),
        "write %s into %s".formatted(incident, wiki.name()),
        new WikiErrand(incident, wiki.id(), over).write());
  }

  @Override
  public void recorded(Postmortem record) {
    // A record that is new stands in no wiki yet.
  }

  @Override
  public void removed(Postmortem record) {
    // Pages are left as they are: others link to them.
  }

  @Override
  public void changed(Postmortem before, Postmortem after) {
    Optional<Published> now = Published.of(after);
    if (now.isEmpty()
        || Published.of(before).filter(old -> old.at().equals(now.get().at())).isPresent()) {
      return;
    }
    IncidentId id = after.incident().id();
    for (WikiEntry entry : entries.list(id)) {
      wikis
          .find(entry.wiki())
          .filter(wiki -> wiki.follows() && wiki.enabled())
          .ifPresent(wiki -> publish(id, wiki, entry.by(), ""));
    }
  }
}
