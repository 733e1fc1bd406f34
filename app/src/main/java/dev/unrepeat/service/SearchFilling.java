package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.SearchStore;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts records into the index of the search that are not in it yet: those of a database that an
/// older program has written. Stopped in between, it goes on where it was.
public final class SearchFilling {
  private static final Logger LOG = LoggerFactory.getLogger(SearchFilling.class);
  private static final int AT_ONCE = 50;

  private final Database database;
  private final RecordStore records;
  private final SearchStore search;
  private final Lock filling = new ReentrantLock();
  private volatile boolean stopped;

  public SearchFilling(Database database, RecordStore records, SearchStore search) {
    this.database = database;
    this.records = records;
    this.search = search;
  }

  /// @return how many it put in
  public int fill() {
    filling.lock();
    try {
      return fillAll();
    } finally {
      filling.unlock();
    }
  }

  private int fillAll() {
    int filled = 0;
    List<IncidentId> some = missing();
    while (!some.isEmpty() && !stopped) {
      if (filled == 0) {
        LOG.info("The index of the search is being made; until then searches find a part.");
      }
      List<IncidentId> now = some;
      database.write(() -> {
        now.forEach(id -> records.lock(id).ifPresent(one -> records.index(one.postmortem())));
        return now;
      });
      filled += now.size();
      some = missing();
    }
    if (filled > 0) {
      LOG.info("The index of the search has {} incidents more.", filled);
    }
    return filled;
  }

  private List<IncidentId> missing() {
    return database.read(() -> search.missing(AT_ONCE));
  }

  /// Ends after the incidents at hand, and is back when it has ended: what it reads from goes next.
  public void stop() {
    stopped = true;
    filling.lock();
    filling.unlock();
  }
}
