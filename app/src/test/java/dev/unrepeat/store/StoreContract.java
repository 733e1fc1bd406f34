package dev.unrepeat.store;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// A database of its own, on which the stores of a contract are tried one test after the other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
  Database database;

  abstract Connections connections();

  @BeforeAll
  void openDatabase() {
    database = Database.open(connections());
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  <T> T does(Supplier<T> work) {
    return database.write(work::get);
  }

  void does(Runnable work) {
    does(() -> {
      work.run();
      return true;
    });
  }

  /// Stands on the database with nothing more than its title.
  void keep(Incident incident) {
    does(() -> new RecordStore(database).insert(Postmortem.draft(incident), List.of()));
  }
}
