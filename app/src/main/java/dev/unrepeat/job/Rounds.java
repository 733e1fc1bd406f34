package dev.unrepeat.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.trace.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

  private static final Duration OUT_OF_STEP = Duration.ofMinutes(1);

  private final List<Round> rounds;
  private final Clock clock;
  private final ExecutorService threads;
  private final ScheduledExecutorService watch;
  private final Scheduler scheduler;

  /// @param node a name that no other node has
  /// @param measures told how long each took
  /// @param traces told of each as well
  public Rounds(
      DataSource database,
      String node,
      List<Round> rounds,
      Measures measures,
      Traces traces,
      Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rounds-watch").factory());
    List<RecurringTask<Void>> tasks =
        rounds.stream().map(round -> task(round, measures, traces)).toList();
    int count = Math.max(1, tasks.size());
    this.threads = threads(count);
    this.scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(count)
            .clock(clock::instant)
            .executorService(threads)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .schedulerName(new SchedulerName.Fixed(node))
            .commitWhenAutocommitDisabled(true)
            .shutdownMaxWait(LONGEST_GOODBYE)
            .build();
  }

  private static RecurringTask<Void> task(Round round, Measures measures, Traces traces) {
    String name = "round " + round.name();
    return Tasks.recurring(round.name(), FixedDelay.of(round.pause()))
        .execute((instance, context) ->
            traces.during(name, () -> measures.round(round.name(), round.work())));
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
    var unused =
        watch.scheduleWithFixedDelay(
            this::pullForward, 0, OUT_OF_STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A clock that ran ahead has put rounds off to a time that may be years away: once it is right
  /// again, they are done now.
  private void pullForward() {
    try {
      for (Round round : rounds) {
        pullForward(round, clock.instant());
      }
    } catch (RuntimeException fault) {
      LOG.warn("it cannot be seen now when rounds are due: {}", fault.getMessage());
    }
  }

  private void pullForward(Round round, Instant now) {
    TaskInstanceId id = TaskInstanceId.of(round.name(), RecurringTask.INSTANCE);
    Instant latest = now.plus(round.pause()).plus(OUT_OF_STEP);
    scheduler
        .getScheduledExecution(id)
        .filter(next -> !next.isPicked() && next.getExecutionTime().isAfter(latest))
        .ifPresent(next -> {
          LOG.warn(
              "the round \"{}\" was put off to {}, by a clock that ran ahead; it is done now",
              round.name(),
              next.getExecutionTime());
          scheduler.reschedule(id, now);
        });
  }

  /// Ends after the rounds that are being done.
  @Override
  public void close() {
    watch.shutdownNow();
    scheduler.stop();
    threads.shutdown();
  }
}
