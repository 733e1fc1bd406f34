package dev.unrepeat.service.outbox;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.Dialect;
import dev.unrepeat.store.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes messages out of the outbox, each at least once. Every destination has a lane of its own,
/// so that one that is slow or down holds up nobody else.
///
/// A message is leased before it is sent: another node leaves it alone meanwhile, and takes it when
/// this one was killed and the lease has run out. What was sent but could not be noted down is sent
/// again, under the same key.
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 20;
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

  /// Longer than a carrier takes: nothing is begun that could outlast its lease.
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

  public static final Duration LEASE = Duration.ofMinutes(5);

  private final Database database;
  private final OutboxStore messages;
  private final Map<Kind, Carrier> carriers;
  private final BackOff backOff;
  private final Clock clock;
  private final RandomGenerator chance;
  private final Supplier<String> names;

  /// Which lanes are open, and whether something came for one since it last looked.
  private final Map<String, Boolean> lanes = new ConcurrentHashMap<>();

  private final ExecutorService runners =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());
  private volatile boolean closing;

  /// @param names of leases, each another
  public Courier(
      Database database,
      Map<Kind, Carrier> carriers,
      BackOff backOff,
      Clock clock,
      RandomGenerator chance,
      Supplier<String> names) {
    this.database = database;
    this.messages = new OutboxStore(database);
    this.carriers = Map.copyOf(carriers);
    this.backOff = backOff;
    this.clock = clock;
    this.chance = chance;
    this.names = names;
  }

  /// Begins; what a killed process had taken from a file of its own is free again at once.
  public void start() {
    if (database.dialect() == Dialect.SQLITE) {
      database.write(() -> {
        messages.releaseAll();
        return true;
      });
    }
    round();
  }

  /// Opens a lane to wherever something waits.
  public void round() {
    database.read(() -> messages.listDue(clock.instant())).forEach(this::wake);
  }

  /// Opens the lane to a destination, or tells the one that is open that more has come.
  public void wake(String destination) {
    AtomicBoolean fresh = new AtomicBoolean();
    lanes.compute(
        destination,
        (key, more) -> {
          fresh.set(more == null);
          return more != null;
        });
    if (fresh.get()) {
      try {
        runners.execute(() -> lane(destination));
      } catch (RejectedExecutionException closed) {
        LOG.debug("closing; what waits for {} goes out after the next start", destination);
      }
    }
  }

  private void lane(String destination) {
    try {
      do {
        while (batch(destination)) {
          // until nothing is left that may be sent now
        }
      } while (lanes.compute(destination, (key, more) -> (more != null && more) ? false : null)
          != null);
    } catch (RuntimeException fault) {
      lanes.remove(destination);
      LOG.error("the outbox stopped for {} and goes on with the next round", destination, fault);
    }
  }

  /// @return whether there may be more to send now
  private boolean batch(String destination) {
    if (closing) {
      return false;
    }
    String lease = names.get();
    Instant until = clock.instant().plus(LEASE);
    List<OutboxMessage> taken =
        database.write(() -> messages.lease(destination, lease, clock.instant(), until, AT_ONCE));
    int done = 0;
    try {
      for (OutboxMessage message : taken) {
        if (closing || clock.instant().plus(LONGEST_ATTEMPT).isAfter(until)) {
          break;
        }
        Outcome outcome = send(message, lease);
        done++;
        if (outcome.next() == Outcome.Next.LATER) {
          return false;
        }
      }
    } finally {
      if (done < taken.size()) {
        database.write(() -> {
          messages.release(lease);
          return true;
        });
      }
    }
    return !taken.isEmpty();
  }

  private Outcome send(OutboxMessage message, String lease) {
    Carrier carrier = Optional.ofNullable(carriers.get(message.kind())).orElseThrow();
    Instant began = clock.instant();
    Outcome outcome = carry(carrier, message);
    Instant ended = clock.instant();
    database.write(() -> {
      if (outcome.delivered()) {
        messages.delivered(message.id(), lease, ended, carrier.keeps());
      } else {
        messages.failed(
            message.id(), lease, ended, outcome.failure(), next(message, outcome, ended));
      }
      carrier.note(message, outcome, began, Duration.between(began, ended));
      return outcome;
    });
    return outcome;
  }

  private static Outcome carry(Carrier carrier, OutboxMessage message) {
    try {
      return carrier.carry(message);
    } catch (RuntimeException fault) {
      LOG.error("message {} of the outbox could not be sent", message.id(), fault);
      return Outcome.failed("This is a fault of Unrepeat; the log says more.", Outcome.Next.AGAIN);
    }
  }

  private Optional<Instant> next(OutboxMessage message, Outcome outcome, Instant now) {
    if (outcome.next() == Outcome.Next.NEVER) {
      return Optional.empty();
    }
    return backOff
        .after(message.attempts() + 1, chance)
        .map(own -> outcome.pause().filter(asked -> asked.compareTo(own) > 0).orElse(own))
        .map(pause -> now.plus(pause.compareTo(backOff.longest()) > 0 ? backOff.longest() : pause));
  }

  /// Whether nothing is being sent.
  boolean idle() {
    return lanes.isEmpty();
  }

  boolean closing() {
    return closing;
  }

  /// Lets what is being sent come to its end, and gives back the rest.
  @Override
  public void close() {
    closing = true;
    runners.shutdown();
    try {
      if (!runners.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        runners.shutdownNow();
      }
    } catch (InterruptedException e) {
      runners.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
