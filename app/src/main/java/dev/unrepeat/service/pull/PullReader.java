package dev.unrepeat.service.pull;

import dev.unrepeat.collect.Backoff;
import dev.unrepeat.collect.Fetched;
import dev.unrepeat.collect.PullAccess;
import dev.unrepeat.collect.Puller;
import dev.unrepeat.collect.Window;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.Pull.State;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.system.SystemKeys;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PullSourceStore;
import dev.unrepeat.store.PullStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks connected sources, one page of each after the other. How far one is stands in the database
/// after each page, so that a server that is killed goes on where it was; one that fails holds up
/// no other.
public final class PullReader {
  private static final Logger LOG = LoggerFactory.getLogger(PullReader.class);
  private static final Duration ROUND = Duration.ofSeconds(45);
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Database database;
  private final PullSourceStore sources;
  private final PullStore pulls;
  private final SystemKeys<PullSource> keys;
  private final Vault vault;
  private final Puller puller;
  private final PullEvidence evidence;
  private final RandomGenerator chance;
  private final Clock clock;

  public PullReader(
      Database database,
      Vault vault,
      Puller puller,
      PullEvidence evidence,
      RandomGenerator chance,
      Clock clock) {
    this.database = database;
    this.sources = new PullSourceStore(database);
    this.pulls = new PullStore(database);
    this.keys = PullSources.keys(database, vault);
    this.vault = vault;
    this.puller = puller;
    this.evidence = evidence;
    this.chance = chance;
    this.clock = clock;
  }

  /// Reads on wherever it can.
  public void round() {
    Instant end = clock.instant().plus(ROUND);
    List<Pull> due = due();
    while (!due.isEmpty() && clock.instant().isBefore(end)) {
      due.forEach(this::step);
      due = due();
    }
  }

  private List<Pull> due() {
    return database.read(() -> pulls.listDue(clock.instant()));
  }

  private void step(Pull pull) {
    try {
      PullSource source =
          database
              .read(() -> sources.find(pull.source()))
              .filter(PullSource::enabled)
              .orElseThrow(() -> Refused.state("The source is switched off or removed."));
      evidence.viewer(pull);
      read(pull, new PullAccess(source.narrowed(pull.query()), keys.token(source)));
    } catch (NotDone failure) {
      if (failure.hope() == NotDone.Hope.NEVER || tooLong(pull)) {
        over(pull, State.FAILED, failure.sentence());
      } else {
        Duration pause = Backoff.after(failure, pull.tries(), chance);
        keep(pull.later(clock.instant().plus(pause), failure.sentence()));
      }
    } catch (Refused refused) {
      refused.passUnavailable();
      over(pull, State.FAILED, refused.sentence());
    } catch (RuntimeException fault) {
      LOG.error("collection {} failed", pull.id(), fault);
      over(pull, State.FAILED, "This is a fault of Unrepeat; the log says more.");
    }
  }

  private boolean tooLong(Pull pull) {
    return clock.instant().isAfter(pull.askedAt().plus(PATIENCE));
  }

  private void read(Pull pull, PullAccess access) throws NotDone {
    Fetched fetched = puller.next(access, new Window(pull.from(), pull.until()), pull.position());
    Pull beyond = pull.beyond(fetched.next().orElse(""), fetched.records(), clock.instant());
    boolean goes =
        database.write(() -> {
          boolean going = going(pull);
          if (going) {
            fetched
                .file()
                .ifPresent(file ->
                    pulls.keep(
                        pull.id(),
                        new PullStore.Part(file.name(), vault.lock(pull.place(), file.text()))));
            // Behind the last page it is asked for again until what came is evidence.
            if (fetched.next().isPresent()) {
              pulls.update(beyond);
            }
          }
          return going;
        });
    if (goes && fetched.next().isEmpty()) {
      finish(beyond, access.source(), fetched.note());
    }
  }

  private void finish(Pull pull, PullSource source, String note) {
    List<Fetched.File> files =
        database.read(() -> pulls.parts(pull.id())).stream()
            .map(part -> new Fetched.File(part.name(), vault.open(pull.place(), part.content())))
            .toList();
    String came = evidence.add(pull, source, files);
    over(pull, State.DONE, note.isEmpty() ? came : came + " " + note);
  }

  private void over(Pull pull, State state, String says) {
    database.write(() -> {
      if (going(pull)) {
        pulls.forgetParts(pull.id());
        pulls.update(pull.over(state, clock.instant(), says));
      }
      return pull;
    });
  }

  private void keep(Pull pull) {
    database.write(() -> {
      if (going(pull)) {
        pulls.update(pull);
      }
      return pull;
    });
  }

  /// Whether nobody has stopped or removed it meanwhile.
  private boolean going(Pull pull) {
    return pulls.find(pull.id()).filter(now -> !now.state().over()).isPresent();
  }
}
