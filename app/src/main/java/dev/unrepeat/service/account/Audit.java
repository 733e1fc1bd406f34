package dev.unrepeat.service.account;

import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AuditStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.util.List;

/// Who did what, when, and what it said before and after: on accounts, settings and all records.
public final class Audit {
  public static final int LONGEST_PAGE = 1000;

  private final Database database;
  private final AuditStore lines;
  private final Clock clock;

  public Audit(Database database, Clock clock) {
    this.database = database;
    this.lines = new AuditStore(database);
    this.clock = clock;
  }

  /// The lines behind the key, latest first.
  ///
  /// @param by only what this person did; empty for everybody
  public List<AuditEntry> list(Viewer viewer, AuditEntry.Key behind, String by, int limit) {
    viewer.must(Role.ADMINISTRATOR, "read the audit log");
    return database.read(() -> lines.list(behind, by, Math.clamp(limit, 1, LONGEST_PAGE)));
  }

  /// Adds a line, in the transaction of the change it tells.
  public void add(String by, String what, String subject, String before, String after) {
    lines.append(new HistoryLine(clock.instant(), by, what, subject, before, after));
  }
}
