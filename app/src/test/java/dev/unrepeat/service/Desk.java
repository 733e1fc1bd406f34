package dev.unrepeat.service;

import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.RecordStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The services of a test over a real SQLite file, on a morning in January 2026, with two people.
final class Desk implements AutoCloseable {
  static final Viewer INES = new Viewer("Ines Okafor", false);
  static final Viewer RAVI = new Viewer("Ravi Menon", false);
  static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  final Database database;
  final Ledger ledger;
  final Incidents incidents;
  final Timelines timelines;

  Desk(Path folder) {
    this.database = Database.open(new DatabaseAddress.SqliteFile(folder.resolve("desk.db")));
    this.ledger = new Ledger(database, new RecordStore(database), Clock.fixed(NOW, ZoneOffset.UTC));
    this.incidents =
        new Incidents(ledger, new IncidentListStore(database), IncidentNumbering.STANDARD);
    this.timelines = new Timelines(ledger);
  }

  @Override
  public void close() {
    database.close();
  }
}
