package dev.unrepeat.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.unrepeat.service.measure.Measures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock of all rounds: db-scheduler on our own database. Where several nodes share it, each
/// round is done by one of them; when that one is killed, another takes over within a minute.
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED = 4;
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

  private final ExecutorService threads;
  private final Scheduler scheduler;

  /// @param node a name that no other node has
  /// @param measures told how long each took
  public Rounds(DataSource database, String node, List<Round> rounds, Measures measures) {
    List<RecurringTask<Void>> tasks = rounds.stream().map(round -> task(round, measures)).toList();
    int count = Math.max(1, tasks.size());
    this.threads = threads(count);
    this.scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(count)
            .executorService(threads)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .schedulerName(new SchedulerName.Fixed(node))
            .commitWhenAutocommitDisabled(true)
            .shutdownMaxWait(LONGEST_GOODBYE)
            .build();
  }

  private static RecurringTask<Void> task(Round round, Measures measures) {
    return Tasks.recurring(round.name(), FixedDelay.of(round.pause()))
        .execute((instance, context) -> measures.round(round.name(), round.work()));
  }

  /// While the database is away or only read, no round is begun, and one line says so.
  private static ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(
        count,
        Thread.ofPlatform()
            .name("round-", 0)
            .uncaughtExceptionHandler(
                (thread, fault) -> LOG.warn("no round can be begun now: {}", fault.getMessage()))
            .factory());
  }

  public void start() {
    scheduler.start();
  }

  /// Ends after the rounds that are being done.
  @Override
  public void close() {
    scheduler.stop();
    threads.shutdown();
  }
}
