package dev.unrepeat.service.measure;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseFault;
import dev.unrepeat.store.StandingStore;
import dev.unrepeat.store.StandingStore.Standing;
import dev.unrepeat.trace.SpanCounts;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The figures of a running server, in the text format of Prometheus. Labels are patterns of
/// addresses, names of rounds and states: nothing of an incident and nothing of a person. Without
/// exemplars, which that format cannot hold, and for which the client would mark spans.
public final class Measures {
  private static final Logger LOG = LoggerFactory.getLogger(Measures.class);

  /// In seconds; most pages take some ten milliseconds.
  private static final double[] BOUNDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  private final PrometheusRegistry registry = new PrometheusRegistry();

  /// What is read from the database, and left out where that does not answer.
  private final PrometheusRegistry stored = new PrometheusRegistry();

  private final Database database;
  private final StandingStore standing;
  private final Clock clock;
  private final Histogram requests;
  private final Gauge going;
  private final Histogram rounds;
  private final Counter failedRounds;
  private final Gauge outbox;
  private final Gauge oldest;
  private final Gauge calls;
  private final Gauge incidents;
  private final Gauge overdue;
  private final Gauge guests;
  private final Gauge reached;
  private final Counter carried;
  private final Counter tooMany;
  private final IntSupplier seats;
  private final LongSupplier nanos;

  /// @param version of this program
  /// @param commit it was built from; empty where nobody knows
  /// @param seats how many windows listen for changes now
  /// @param nanos a clock that only runs forward
  public Measures(
      Database database,
      Clock clock,
      LongSupplier nanos,
      String version,
      String commit,
      IntSupplier seats) {
    this.nanos = nanos;
    this.database = database;
    this.standing = new StandingStore(database);
    this.clock = clock;
    this.seats = seats;
    JvmMetrics.builder().register(registry);
    Info.builder()
        .name("unrepeat_build_info")
        .help("The version that runs, and the commit it was built from.")
        .labelNames("version", "commit")
        .register(registry)
        .setLabelValues(version, commit.isEmpty() ? "unknown" : commit);
    this.requests =
        Histogram.builder()
            .name("unrepeat_http_request_duration_seconds")
            .help("How long requests took, by method, pattern of the address, and class of status.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .withoutExemplars()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    this.going =
        gauge(registry, "unrepeat_http_requests_in_flight", "Requests that are being answered.");
    this.rounds =
        Histogram.builder()
            .name("unrepeat_round_duration_seconds")
            .help("How long rounds took that are done again and again.")
            .labelNames("round")
            .classicOnly()
            .withoutExemplars()
            .classicUpperBounds(.01, .1, 1, 10, 60, 600)
            .register(registry);
    this.failedRounds =
        Counter.builder()
            .name("unrepeat_round_failures_total")
            .help("Rounds that ended by a fault; the log names it.")
            .labelNames("round")
            .withoutExemplars()
            .register(registry);
    this.carried =
        Counter.builder()
            .name("unrepeat_outbox_attempts_total")
            .help("Attempts to deliver, by kind of message, and whether it was taken or not.")
            .labelNames("kind", "outcome")
            .withoutExemplars()
            .register(registry);
    for (OutboxMessage.Kind kind : OutboxMessage.Kind.values()) {
      carried.initLabelValues(word(kind), "delivered");
      carried.initLabelValues(word(kind), "failed");
    }
    this.tooMany =
        Counter.builder()
            .name("unrepeat_calls_over_quota_total")
            .help("Calls of the API and of assistants' tools that were refused as too many.")
            .labelNames("door")
            .withoutExemplars()
            .register(registry);
    tooMany.initLabelValues("api");
    tooMany.initLabelValues("mcp");
    ConnectionFigures.register(database.lendings(), registry);
    this.reached =
        gauge(registry, "unrepeat_database_up", "Whether the database answered just now.");
    this.outbox =
        gauge(
            stored,
            "unrepeat_outbox_messages",
            "Letters, webhooks and messages that wait (pending) or were given up (dead).",
            "state");
    this.oldest =
        gauge(
            stored, "unrepeat_outbox_oldest_seconds", "The age of the oldest message that waits.");
    this.calls =
        gauge(
            stored,
            "unrepeat_incoming_calls",
            "Calls of incoming webhooks that are not read yet (fresh) or wait in the inbox (waiting).",
            "state");
    this.incidents = gauge(stored, "unrepeat_incidents", "Incidents that are recorded.");
    this.overdue = gauge(stored, "unrepeat_actions_overdue", "Accepted actions past their day.");
    this.guests = gauge(registry, "unrepeat_live_windows", "Windows that listen for changes.");
  }

  private static Gauge gauge(PrometheusRegistry in, String name, String help, String... labels) {
    return Gauge.builder().name(name).help(help).labelNames(labels).withoutExemplars().register(in);
  }

  /// From here on they are told too.
  public void spans(SpanCounts counts) {
    TraceFigures.register(counts, registry);
  }

  public void begins() {
    going.inc();
  }

  /// A stream has ended, whose time says nothing.
  public void ended() {
    going.dec();
  }

  /// @param route the pattern of its address; `none` where no page has it
  public void answered(String method, String route, int status, Duration took) {
    going.dec();
    requests.labelValues(method, route, status / 100 + "xx").observe(seconds(took));
  }

  /// A call was refused, for its minute has had its calls.
  ///
  /// @param door `api` or `mcp`
  public void tooManyCalls(String door) {
    tooMany.labelValues(door).inc();
  }

  /// A message was taken by the other side, or not.
  void carried(OutboxMessage.Kind kind, boolean delivered) {
    carried.labelValues(word(kind), delivered ? "delivered" : "failed").inc();
  }

  /// Does the work of a round, and keeps how long it took and whether a fault ended it.
  public void round(String name, Runnable work) {
    // There from the first round on, so that an alert can tell none from unknown.
    CounterDataPoint failures = failedRounds.labelValues(name);
    long start = nanos.getAsLong();
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      rounds.labelValues(name).observe((nanos.getAsLong() - start) / 1e9);
      if (!done) {
        failures.inc();
      }
    }
  }

  /// All figures as they are now.
  public String text() {
    Optional<Standing> now = standing();
    reached.set(now.isPresent() ? 1 : 0);
    guests.set(seats.getAsInt());
    now.ifPresent(this::tell);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
      writer.write(bytes, registry.scrape());
      if (now.isPresent()) {
        writer.write(bytes, stored.scrape());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Empty where the database does not answer: what the server itself knows is told all the same.
  private Optional<Standing> standing() {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      return Optional.of(database.look(() -> standing.now(today)));
    } catch (DatabaseFault silent) {
      LOG.warn("the figures lack what the database knows, for it does not answer", silent);
      return Optional.empty();
    }
  }

  private void tell(Standing now) {
    outbox.labelValues("pending").set(now.pending());
    outbox.labelValues("dead").set(now.dead());
    oldest.set(now.oldest().map(at -> seconds(Duration.between(at, clock.instant()))).orElse(0.0));
    calls.labelValues("fresh").set(now.fresh());
    calls.labelValues("waiting").set(now.waiting());
    incidents.set(now.incidents());
    overdue.set(now.overdue());
  }

  static String word(OutboxMessage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }
}
