package dev.unrepeat.service.measure;

import dev.unrepeat.model.Refused;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Whether a server can be sent requests now.
public final class Readiness implements AutoCloseable {
  private final Database database;
  private final Duration patience;
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean stopping;

  /// @param patience how long the database may take to answer
  public Readiness(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /// From now on it is not ready, so that nobody sends it more.
  public void stop() {
    stopping = true;
  }

  /// Why it is not ready, in one word: `stopping`, `database` that does not answer in time, or
  /// `migrations` that were not done to it. Empty where it is.
  public Optional<String> obstacle() {
    if (stopping) {
      return Optional.of("stopping");
    }
    Future<Boolean> complete = askers.submit(database::complete);
    try {
      return complete.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.empty()
          : Optional.of("migrations");
    } catch (TimeoutException slow) {
      complete.cancel(true);
      return Optional.of("database");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof DatabaseFault || failed.getCause() instanceof Refused) {
        return Optional.of("database");
      }
      throw new IllegalStateException("cannot ask the database", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("stopping");
    }
  }

  @Override
  public void close() {
    askers.shutdownNow();
  }
}
