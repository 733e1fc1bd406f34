package dev.unrepeat.service;

import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.RecordStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// The services over one data folder, for commands that work on it without the server.
public final class Workspace implements AutoCloseable {
  private final DataFolder folder;
  private final Database database;
  private final Imports imports;
  private final ActionBoard board;

  private Workspace(
      DataFolder folder, Database database, Clock clock, IncidentNumbering numbering) {
    this.folder = folder;
    this.database = database;
    Ledger ledger = new Ledger(database, new RecordStore(database), clock);
    Incidents incidents = new Incidents(ledger, new IncidentListStore(database), numbering);
    this.imports = new Imports(ledger, incidents, folder.evidence());
    this.board = new ActionBoard(ledger, new ActionBoardStore(database));
  }

  /// Opens the folder, made when missing; refuses one in which another process works.
  public static Workspace open(Path path, Clock clock) throws IOException {
    DataFolder folder = DataFolder.open(path);
    try {
      IncidentNumbering numbering = SettingsFolder.read(path).numbering();
      return new Workspace(folder, Database.open(folder.database()), clock, numbering);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  public Imports imports() {
    return imports;
  }

  public ActionBoard board() {
    return board;
  }

  @Override
  public void close() throws IOException {
    database.close();
    folder.close();
  }
}
