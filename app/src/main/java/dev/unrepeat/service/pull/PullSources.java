package dev.unrepeat.service.pull;

import dev.unrepeat.collect.Fetched;
import dev.unrepeat.collect.PullAccess;
import dev.unrepeat.collect.Puller;
import dev.unrepeat.collect.Window;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.PullAsks;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.system.LastOutcome;
import dev.unrepeat.service.system.OpenedSystems;
import dev.unrepeat.service.system.SystemKeys;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PullSourceStore;
import dev.unrepeat.store.PullStore;
import dev.unrepeat.text.Counted;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What administrators do with connected sources.
public final class PullSources extends OpenedSystems<PullSource, PullSources.Wanted> {
  private static final int LONGEST = 4_000;
  private static final String ASK_ADDRESS =
      "Write the address of its interface, for example https://api.pagerduty.com.";

  /// How many collections are looked through for one that was not stopped by a person.
  private static final int LOOKED_AT = 20;

  private static final Duration TRIED = Duration.ofHours(1);

  /// How often it is asked until a first record comes: some say first where to go on.
  private static final int ASKED = 4;

  private final PullStore pulls;
  private final Puller puller;
  private final Clock clock;

  public PullSources(
      Database database, Vault vault, Puller puller, Outgoing outgoing, Audit audit, Clock clock) {
    super(
        database, new PullSourceStore(database), keys(database, vault), outgoing, audit, "source");
    this.pulls = new PullStore(database);
    this.puller = puller;
    this.clock = clock;
  }

  static SystemKeys<PullSource> keys(Database database, Vault vault) {
    return new SystemKeys<>(database, new PullSourceStore(database), vault, "Connected sources");
  }

  /// What a person sets about a source.
  ///
  /// @param zone of times that name none; empty where all do
  public record Wanted(
      String name,
      PullKind kind,
      String address,
      String account,
      String scope,
      String query,
      String zone,
      boolean enabled) {}

  @Override
  protected PullSource checked(Viewer viewer, long id, Wanted wanted) {
    Refused.unless(
        !wanted.kind().isLibrary(),
        "%s holds documents, not evidence. Bring them by \"unrepeat collect\" and \"unrepeat import\"."
            .formatted(wanted.kind().words()));
    FieldChecks checks = new FieldChecks();
    PullAsks asks = wanted.kind().asks();
    PullSource source =
        new PullSource(
            id,
            checks.read("name", "", () -> Typed.name(wanted.name(), "PagerDuty of the shop")),
            wanted.kind(),
            checks.read("address", "", () -> address(wanted.address(), ASK_ADDRESS)),
            checks.read("account", "", () -> asked(asks.account(), wanted.account(), LONGEST)),
            checks.read("scope", "", () -> asked(asks.scope(), wanted.scope(), LONGEST)),
            checks.read("query", "", () -> asked(asks.query(), wanted.query(), LONGEST)),
            checks.read("zone", "", () -> zone(wanted.zone())),
            wanted.enabled(),
            viewer.name(),
            clock.instant());
    puller.check(source, checks);
    checks.end();
    return source;
  }

  @Override
  protected String tried(PullSource source, String token) throws NotDone {
    PullAccess access = new PullAccess(source, token);
    Instant now = clock.instant();
    Window window = new Window(now.minus(TRIED), now);
    Fetched fetched = puller.next(access, window, "");
    for (int i = 1; i < ASKED && fetched.records() == 0 && fetched.next().isPresent(); i++) {
      fetched = puller.next(access, window, fetched.next().orElseThrow());
    }
    return "%s answers, and the token opens it. %s"
        .formatted(
            source.name(),
            fetched.records() == 0
                ? "It had nothing of the last hour."
                : "It gave %s of the last hour."
                    .formatted(Counted.of(fetched.records(), "record")));
  }

  @Override
  protected Optional<LastOutcome> outcome(PullSource source) {
    return pulls.listOf(source.id(), LOOKED_AT).stream()
        .filter(pull -> pull.state() == Pull.State.DONE || failed(pull))
        .findFirst()
        .map(pull ->
            new LastOutcome(
                failed(pull),
                pull.state().over() ? Optional.of(pull.nextAt()) : Optional.empty(),
                pull.says()));
  }

  private static boolean failed(Pull pull) {
    return pull.state() == Pull.State.FAILED
        ? !pull.says().startsWith(Pulls.STOPPED)
        : !pull.state().over() && pull.tries() > 0;
  }

  private static String zone(String typed) {
    try {
      return typed.isBlank() ? "" : ZoneId.of(typed.strip()).getId();
    } catch (DateTimeException unknown) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is no time zone. Write one such as Europe/Vienna or UTC, or nothing."
              .formatted(typed.strip()));
    }
  }

  @Override
  protected String says(PullSource source) {
    return listed(
        source.kind().words(),
        source.address(),
        source.scope() + " " + source.query(),
        source.enabled() ? "on" : "off");
  }
}
