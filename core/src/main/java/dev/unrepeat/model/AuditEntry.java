package dev.unrepeat.model;

import java.util.Optional;

/// One line of the audit log.
///
/// @param incident whose record changed; empty for accounts and settings
/// @param key where the line stands, for the next page
public record AuditEntry(Key key, Optional<IncidentId> incident, HistoryLine line) {

  /// Time, log and number of a line; lines are told in this order, latest first.
  public record Key(String at, int log, long id) {
    public static final Key NEWEST = new Key("9999-12-31T23:59:59.999999999Z", 2, Long.MAX_VALUE);
  }
}
