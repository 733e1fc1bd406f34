package dev.unrepeat.service.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.service.WikiCopies;
import dev.unrepeat.service.outbox.BackOff;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.service.outbox.Outcome.Next;
import dev.unrepeat.service.system.SystemKeys;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiEntryStore;
import dev.unrepeat.store.WikiStore;
import dev.unrepeat.wiki.PageText;
import dev.unrepeat.wiki.SeenPage;
import dev.unrepeat.wiki.WikiAccess;
import dev.unrepeat.wiki.WikiDesk.OpenWiki;
import dev.unrepeat.wiki.WikiDesks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes into wikis what was put down.
///
/// A page may have been written and not noted down, when the answer was lost or the process ended
/// in between; so it is looked for first, and a latest version that Unrepeat made itself is written
/// over. One that somebody else made is not, until a person agrees to that very version.
public final class WikiCarrier implements Carrier {
  private final Database database;
  private final WikiStore wikis;
  private final WikiEntryStore entries;
  private final WikiDesks desks;
  private final SystemKeys<Wiki> keys;
  private final Supplier<WikiCopies> copies;
  private final Clock clock;

  /// @param copies asked for late, as whoever makes them also puts down errands
  public WikiCarrier(
      Database database,
      WikiDesks desks,
      SystemKeys<Wiki> keys,
      Supplier<WikiCopies> copies,
      Clock clock) {
    this.database = database;
    this.wikis = new WikiStore(database);
    this.entries = new WikiEntryStore(database);
    this.desks = desks;
    this.keys = keys;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    WikiErrand errand = WikiErrand.read(message.payload());
    Optional<Wiki> wiki = database.read(() -> wikis.find(errand.wiki()));
    Optional<WikiEntry> entry = database.read(() -> entries.find(errand.incident(), errand.wiki()));
    if (wiki.isEmpty() || entry.isEmpty()) {
      return Outcome.failed("The wiki was removed meanwhile.", Next.NEVER);
    }
    if (!wiki.get().enabled()) {
      return Outcome.failed(
          "%s is switched off. Switch it on under Wikis, and publish again."
              .formatted(wiki.get().name()),
          Next.NEVER);
    }
    try {
      Optional<PageText> page = copies.get().of(wiki.get(), errand.incident());
      return page.isEmpty()
          ? Outcome.failed(
              "%s is not published any more, or not everybody here may see it. Nothing was sent."
                  .formatted(errand.incident()),
              Next.NEVER)
          : write(wiki.get(), entry.get(), page.get(), errand.over());
    } catch (NotDone failure) {
      return Outcome.of(failure);
    } catch (Refused refused) {
      refused.passUnavailable();
      return Outcome.failed(refused.sentence(), Next.NEVER);
    }
  }

  private Outcome write(Wiki wiki, WikiEntry entry, PageText page, String over) throws NotDone {
    OpenWiki open = desks.of(wiki).open(new WikiAccess(wiki, keys.token(wiki)));
    Optional<SeenPage> now = entry.key().isEmpty() ? open.find(page) : open.read(entry.key());
    if (now.isEmpty() && !entry.key().isEmpty() && !over.equals(WikiEntry.GONE)) {
      return left(
          entry.changedThere(
              entry.key(),
              WikiEntry.GONE,
              "The page was deleted in %s, or the account of the token may not see it any more."
                  .formatted(wiki.name()),
              clock.instant()));
    }
    if (now.isPresent() && !mayWriteOver(entry, now.get(), over)) {
      return left(
          entry.changedThere(
              now.get().key(),
              now.get().version(),
              "Somebody changed the page in %s since Unrepeat wrote it. It is left as it is."
                  .formatted(wiki.name()),
              clock.instant()));
    }
    SeenPage written = now.isPresent() ? open.update(now.get(), page) : open.create(page);
    save(
        entry.written(
            written.key(), written.version(), written.address(), page.hash(), clock.instant()));
    return Outcome.DELIVERED;
  }

  private static boolean mayWriteOver(WikiEntry entry, SeenPage now, String over) {
    return now.ours() || now.version().equals(entry.version()) || now.version().equals(over);
  }

  private Outcome left(WikiEntry entry) {
    save(entry);
    return Outcome.failed(entry.says(), Next.NEVER);
  }

  /// A wiki that was removed meanwhile has no pages here any more.
  private void save(WikiEntry entry) {
    database.write(() -> {
      if (entries.find(entry.incident(), entry.wiki()).isPresent()) {
        entries.save(entry);
      }
      return entry;
    });
  }

  @Override
  public boolean keeps() {
    return true;
  }

  /// What failed stands on the page of exports too, until something succeeds.
  @Override
  public void note(OutboxMessage message, Outcome outcome, Instant at, Duration took) {
    WikiErrand errand = WikiErrand.read(message.payload());
    boolean over =
        outcome.next() == Next.NEVER || message.attempts() + 1 >= BackOff.STANDARD.most();
    if (!outcome.delivered()) {
      entries
          .find(errand.incident(), errand.wiki())
          .filter(entry -> entry.state() == WikiEntry.State.WAITING)
          .ifPresent(entry -> entries.save(entry.failed(over, outcome.failure(), at)));
    }
  }
}
