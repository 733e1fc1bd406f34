package dev.unrepeat.service.live;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseFault;
import dev.unrepeat.store.Dialect;
import dev.unrepeat.store.NewsStore;
import dev.unrepeat.store.NewsWire;
import dev.unrepeat.store.ToldNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hub of all nodes: news of a change go through the database, in the change's own transaction,
/// and each node tells those who sit with it. On a file of its own they are told without a detour.
///
/// A node that loses its connection reads afterwards what it has not heard. Where that is not to be
/// had any more, all who sit with it come in anew and hear it from the history.
public final class SharedHub implements Hub, AutoCloseable {
  /// How long news are kept for a node that does not hear.
  static final Duration KEPT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(SharedHub.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Database database;
  private final NewsStore news;
  private final LocalHub here;
  private final Clock clock;
  private Optional<Thread> listener = Optional.empty();
  private volatile boolean closed;

  public SharedHub(Database database, LocalHub here, Clock clock) {
    this.database = database;
    this.news = new NewsStore(database);
    this.here = here;
    this.clock = clock;
  }

  /// Up to where this node has heard.
  private record Place(String moment, String line, Instant at) {}

  /// Begins to listen; whoever comes in from now on misses nothing.
  public void start() {
    if (database.dialect() == Dialect.POSTGRESQL) {
      NewsWire wire = database.listen();
      Place place = new Place(wire.moment(), wire.line(), clock.instant());
      listener = Optional.of(Thread.ofVirtual().name("news").start(() -> listen(wire, place)));
    }
  }

  @Override
  public Seat join(IncidentId incident, Guest guest) {
    return here.join(incident, guest);
  }

  /// Within the transaction of the change.
  @Override
  public void changed(IncidentId incident, News.Changed change) {
    if (database.dialect() == Dialect.SQLITE) {
      database.afterwards(() -> here.changed(incident, change));
      return;
    }
    database.write(() -> {
      news.put(
          new ToldNews(
              incident, change.version(), change.by(), change.address(), change.subjects()),
          clock.instant());
      return true;
    });
  }

  /// How many windows are open at this node.
  public int seats() {
    return here.seats();
  }

  /// Forgets old news.
  public void sweep() {
    database.write(() -> news.sweep(clock.instant().minus(KEPT)));
  }

  @Override
  public void close() {
    closed = true;
    here.close();
    listener.ifPresent(Thread::interrupt);
  }

  private void listen(NewsWire first, Place begin) {
    Place place = begin;
    Duration pause = FIRST_PAUSE;
    Optional<NewsWire> open = Optional.of(first);
    while (!closed) {
      try (NewsWire wire = open.isPresent() ? open.get() : database.listen()) {
        open = Optional.empty();
        place = resumed(wire, place);
        while (!closed) {
          place = hear(wire, place);
          pause = FIRST_PAUSE;
          wire.await(PATIENCE);
        }
      } catch (DatabaseFault lost) {
        if (!closed) {
          if (pause.equals(FIRST_PAUSE)) {
            LOG.warn("the news of other nodes are not heard and asked for again: {}", lost.told());
          }
          pause = slept(pause);
        }
      }
    }
  }

  /// Where to go on: at the same place, or anew where news may be lost.
  private Place resumed(NewsWire wire, Place place) {
    String line = wire.line();
    boolean late = place.at().plus(KEPT.dividedBy(2)).isBefore(clock.instant());
    if (!late && line.equals(place.line())) {
      return place;
    }
    Place anew = new Place(wire.moment(), line, clock.instant());
    here.restart();
    return anew;
  }

  private Place hear(NewsWire wire, Place place) {
    Instant now = clock.instant();
    NewsWire.Heard heard = wire.since(place.moment());
    heard.news().forEach(this::tell);
    return new Place(heard.moment(), place.line(), now);
  }

  private void tell(ToldNews told) {
    here.changed(
        told.incident(),
        new News.Changed(told.version(), told.by(), told.address(), told.subjects()));
  }

  private Duration slept(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      closed = true;
    }
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
