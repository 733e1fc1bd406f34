package dev.unrepeat.store;

/// A real SQLite database whose statements are counted, for tests of other packages.
public final class CountedDatabase {
  private final CountingConnections connections;
  private final Database database;

  private CountedDatabase(CountingConnections connections) {
    this.connections = connections;
    this.database = Database.open(connections);
  }

  public static CountedDatabase open(DataFolder folder) {
    return new CountedDatabase(
        new CountingConnections(new SqliteConnections(folder.database().file())));
  }

  public Database database() {
    return database;
  }

  /// How many statements the work took.
  public long during(Runnable work) {
    return connections.during(work);
  }
}
