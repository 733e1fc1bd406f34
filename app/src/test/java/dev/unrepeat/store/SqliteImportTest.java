package dev.unrepeat.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteImportTest extends ImportContract {
  @TempDir static Path folder;

  @Override
  Connections connections() {
    return new SqliteConnections(folder.resolve("unrepeat.db"));
  }
}
