package dev.unrepeat.service;

import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.ImageStore;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.PublicSummaryStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// The services over one data folder, for commands that work on it without the server.
public final class Workspace implements AutoCloseable {
  private final DataFolder folder;
  private final Database database;
  private final Imports imports;
  private final ActionBoard board;
  private final PublishedSite site;

  private Workspace(DataFolder folder, Database database, Clock clock, WorkspaceSettings settings) {
    this.folder = folder;
    this.database = database;
    Ledger ledger = new Ledger(database, new RecordStore(database), clock);
    IncidentListStore lists = new IncidentListStore(database);
    Incidents incidents = new Incidents(ledger, lists, settings.numbering());
    Documents documents =
        new Documents(ledger, settings.severities(), new TemplateShelf(database, clock));
    Images images = new Images(ledger, new ImageStore(database), lists);
    this.site =
        new PublishedSite(
            ledger,
            incidents,
            new ReaderCopies(documents, settings.fishbone(), images),
            new RelatedLinks(ledger, new RelationStore(database), path -> path),
            new PublicSummaryStore(database));
    this.imports = new Imports(ledger, incidents, folder.evidence());
    this.board = new ActionBoard(ledger, new ActionBoardStore(database));
  }

  /// Opens the folder, made when missing; refuses one in which another process works.
  public static Workspace open(Path path, Clock clock) throws IOException {
    DataFolder folder = DataFolder.open(path);
    try {
      WorkspaceSettings settings = SettingsFolder.read(path);
      return new Workspace(folder, Database.open(folder.database()), clock, settings);
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

  public PublishedSite site() {
    return site;
  }

  @Override
  public void close() throws IOException {
    database.close();
    folder.close();
  }
}
