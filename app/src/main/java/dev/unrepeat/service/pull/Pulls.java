package dev.unrepeat.service.pull;

import dev.unrepeat.collect.Puller;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.EvidenceWindow;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PullSourceStore;
import dev.unrepeat.store.PullStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Evidence that authors have asked of connected sources. Asking only puts it down; it is read
/// beside all else, and each source for itself.
public final class Pulls {
  /// How the words begin of one that a person has ended.
  static final String STOPPED = "Stopped by";

  private static final int AT_ONCE = 30;
  private static final int SHOWN = 50;

  private final Database database;
  private final PullSourceStore sources;
  private final PullStore pulls;
  private final AccountStore accounts;
  private final Incidents incidents;
  private final Puller puller;
  private final Clock clock;

  public Pulls(Database database, Incidents incidents, Puller puller, Clock clock) {
    this.database = database;
    this.sources = new PullSourceStore(database);
    this.pulls = new PullStore(database);
    this.accounts = new AccountStore(database);
    this.incidents = incidents;
    this.puller = puller;
    this.clock = clock;
  }

  /// A source to be asked.
  ///
  /// @param query empty for the source's own, where it may be another
  public record Chosen(long source, String query) {}

  /// What somebody wants to have collected.
  ///
  /// @param until the first instant that is not asked for
  public record Wanted(List<Chosen> chosen, Instant from, Instant until) {
    public Wanted {
      chosen = List.copyOf(chosen);
    }
  }

  /// A pull with its source.
  ///
  /// @param by the name of who asked
  public record Shown(Pull pull, PullSource source, String by) {}

  /// What can be asked, for those who may.
  public List<PullSource> sources(Viewer viewer) {
    return viewer.is(Role.AUTHOR)
        ? database.read(sources::list).stream().filter(PullSource::enabled).toList()
        : List.of();
  }

  /// Those of an incident, latest first.
  public List<Shown> list(Viewer viewer, IncidentId id) {
    incidents.get(viewer, id);
    return database.read(() -> {
      Map<Long, PullSource> known =
          sources.list().stream().collect(Collectors.toMap(PullSource::id, Function.identity()));
      return pulls.list(id, SHOWN).stream()
          .map(pull ->
              new Shown(
                  pull, Optional.ofNullable(known.get(pull.source())).orElseThrow(), by(pull)))
          .toList();
    });
  }

  public Shown get(Viewer viewer, IncidentId id, long number) {
    incidents.get(viewer, id);
    return database
        .read(() -> pulls.find(number).filter(pull -> pull.incident().equals(id)).map(this::shown))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "Incident %s has no collection %d.".formatted(id, number)));
  }

  private Shown shown(Pull pull) {
    return new Shown(pull, sources.find(pull.source()).orElseThrow(), by(pull));
  }

  private String by(Pull pull) {
    return accounts.findByAddress(pull.by()).map(Account::name).orElse(pull.by());
  }

  /// Puts down what is to be collected, all of it or nothing.
  public List<Shown> ask(Viewer viewer, IncidentId id, Wanted wanted) {
    incidents.get(viewer, id);
    viewer.must(Role.AUTHOR, "add evidence");
    Instant now = clock.instant();
    EvidenceWindow window = EvidenceWindow.asked(wanted.from(), wanted.until(), now);
    Refused.unless(!wanted.chosen().isEmpty(), "Choose at least one source.", "source");
    return database.write(() -> {
      if (pulls.countOpen(id) + wanted.chosen().size() > AT_ONCE) {
        throw Refused.state(
            "%d sources are being read for this incident already. Wait until some are done."
                .formatted(pulls.countOpen(id)));
      }
      List<Shown> made = new ArrayList<>();
      for (Chosen chosen : wanted.chosen()) {
        PullSource source = narrowed(chosen);
        long number =
            pulls.insert(
                new Pull(
                    0,
                    source.id(),
                    id,
                    source.query(),
                    window.from(),
                    window.until(),
                    viewer.address(),
                    now,
                    Pull.State.WAITING,
                    "",
                    0,
                    0,
                    now,
                    ""));
        made.add(shown(pulls.find(number).orElseThrow()));
      }
      return List.copyOf(made);
    });
  }

  /// Ends a collection that is on its way; what came so far is not kept.
  public Shown stop(Viewer viewer, IncidentId id, long number) {
    get(viewer, id, number);
    viewer.must(Role.AUTHOR, "stop a collection");
    return database.write(() -> {
      Pull pull = pulls.find(number).orElseThrow();
      if (pull.state().over()) {
        throw Refused.state("This collection is over already.");
      }
      pulls.forgetParts(number);
      pulls.update(
          pull.over(
              Pull.State.FAILED, clock.instant(), "%s %s.".formatted(STOPPED, viewer.name())));
      return shown(pulls.find(number).orElseThrow());
    });
  }

  private PullSource narrowed(Chosen chosen) {
    PullSource source =
        sources
            .find(chosen.source())
            .filter(PullSource::enabled)
            .orElseThrow(
                () -> new Refused(Refused.Reason.INVALID, "Choose among the connected sources."));
    String query = chosen.query().strip();
    if (query.isEmpty() || query.equals(source.query())) {
      return source;
    }
    Refused.unless(
        source.kind().asks().narrows(),
        "What is asked of %s is set by an administrator under Connected sources."
            .formatted(source.name()));
    Refused.unless(
        query.length() <= 4_000, "What to look for is longer than 4,000 characters. Shorten it.");
    PullSource narrowed = source.narrowed(query);
    puller.check(narrowed);
    return narrowed;
  }
}
