package dev.unrepeat.service.tracker;

import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.Tracker.Pulse;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OutboxStore;
import dev.unrepeat.store.TicketStore;
import dev.unrepeat.store.TrackerStore;
import dev.unrepeat.ticket.PeopleMap;
import dev.unrepeat.ticket.StatusMap;
import dev.unrepeat.ticket.TicketText;
import dev.unrepeat.tracker.Access;
import dev.unrepeat.tracker.Desks;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What administrators do with trackers.
public final class Trackers {
  private static final int MOST = 50;
  private static final int LONGEST_TEXT = 10_000;

  private final Database database;
  private final TrackerStore trackers;
  private final TicketStore tickets;
  private final OutboxStore messages;
  private final Desks desks;
  private final TrackerKeys keys;
  private final TrackerReading reading;
  private final Outgoing outgoing;
  private final Outbox outbox;
  private final Audit audit;
  private final SecureRandom chance;
  private final Supplier<String> tokens;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param tokens that can stand in an address, each another
  /// @param page the address of a page of this server
  public Trackers(
      Database database,
      Desks desks,
      TrackerKeys keys,
      TrackerReading reading,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      SecureRandom chance,
      Supplier<String> tokens,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.trackers = new TrackerStore(database);
    this.tickets = new TicketStore(database);
    this.messages = new OutboxStore(database);
    this.desks = desks;
    this.keys = keys;
    this.reading = reading;
    this.outgoing = outgoing;
    this.outbox = outbox;
    this.audit = audit;
    this.chance = chance;
    this.tokens = tokens;
    this.page = page;
    this.clock = clock;
  }

  /// What a person sets about a tracker.
  public record Wanted(
      String name,
      TrackerKind kind,
      String address,
      String project,
      String account,
      String issueType,
      List<String> labels,
      List<String> statuses,
      List<String> people,
      String title,
      String body,
      boolean enabled) {
    public Wanted {
      labels = labels.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
      statuses = statuses.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
      people = people.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /// What is usual for a kind.
    public static Wanted usual(TrackerKind kind) {
      return new Wanted(
          "",
          kind,
          switch (kind) {
            case GITHUB -> "https://github.com";
            case GITLAB -> "https://gitlab.com";
            case JIRA_CLOUD, JIRA_DATA_CENTER -> "";
          },
          "",
          "",
          kind.jira() ? "Task" : "",
          List.of(),
          List.of(),
          List.of(),
          TicketText.TITLE,
          TicketText.BODY,
          true);
    }
  }

  /// A tracker with where its webhook is to point, and the secret of that, which is told only now.
  /// A Data Center has the secret in the address.
  public record Told(Tracker tracker, String hook, String secret) {}

  /// The kinds that can be connected.
  public List<TrackerKind> kinds() {
    return desks.kinds();
  }

  public List<Tracker> list(Viewer viewer) {
    must(viewer);
    return database.read(trackers::list);
  }

  public Tracker get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  /// How many actions are followed there.
  public int following(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> tickets.count(id));
  }

  public Told add(Viewer viewer, Wanted wanted, String token) {
    must(viewer);
    Tracker checked = checked(viewer, 0, wanted, Optional.of(token));
    String opens = opens(checked, token);
    String secret = secret(checked.kind());
    return database.write(() -> {
      Refused.unless(
          trackers.list().size() < MOST,
          "There are %d trackers, as many as there can be. Remove one first.".formatted(MOST));
      Tracker made = find(trackers.insert(checked));
      keys.keepToken(made, opens);
      keys.keepHookSecret(made, secret);
      audit.add(viewer.name(), "connected a tracker", made.name(), "", says(made));
      return told(made, secret);
    });
  }

  /// Sets what is set about it. A token goes to no other host and under no other account than it
  /// was given for, and a ticket is none of another project.
  public Tracker change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    Tracker checked = checked(viewer, id, wanted, Optional.empty());
    return database.write(() -> {
      Tracker before = find(id);
      if (before.kind() != checked.kind()) {
        throw Refused.state(
            "A tracker stays %s. Connect another one instead.".formatted(before.kind().words()));
      }
      int tied = tickets.count(id);
      if (tied > 0 && !before.project().equalsIgnoreCase(checked.project())) {
        throw Refused.state(
            "%d %s followed in %s. Take the links away first, or connect %s as another tracker."
                .formatted(
                    tied,
                    tied == 1 ? "action is" : "actions are",
                    before.project(),
                    checked.project()));
      }
      trackers.update(checked);
      if (!door(before).equals(door(checked))) {
        keys.forgetToken(before);
        trackers.beat(
            id,
            new Pulse(
                before.pulse().cursor(),
                before.pulse().readAt(),
                Optional.empty(),
                TrackerKeys.NO_TOKEN));
      }
      Tracker after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a tracker", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Whose door a token opens.
  private static String door(Tracker tracker) {
    URI address = URI.create(tracker.address());
    return "%s://%s %s"
        .formatted(address.getScheme(), address.getAuthority(), tracker.account())
        .toLowerCase(Locale.ROOT);
  }

  /// Gives it another token; the one before is forgotten. What waits or was given up goes out anew.
  public Tracker open(Viewer viewer, long id, String token) {
    must(viewer);
    return database.write(() -> {
      Tracker tracker = find(id);
      String opens = opens(tracker, token);
      keys.keepToken(tracker, opens);
      trackers.beat(
          id, new Pulse(tracker.pulse().cursor(), tracker.pulse().readAt(), Optional.empty(), ""));
      audit.add(viewer.name(), "gave a tracker a new token", tracker.name(), "", "");
      outbox.allNow(tracker.destination());
      return find(id);
    });
  }

  /// Gives its webhook another secret; the one before signs nothing any more.
  public Told renew(Viewer viewer, long id) {
    must(viewer);
    return database.write(() -> {
      Tracker tracker = find(id);
      String secret = secret(tracker.kind());
      keys.keepHookSecret(tracker, secret);
      audit.add(viewer.name(), "gave a tracker a new webhook secret", tracker.name(), "", "");
      return told(tracker, secret);
    });
  }

  /// Reads it now, and says how that went.
  public Pulse read(Viewer viewer, long id) {
    must(viewer);
    return reading.read(database.read(() -> find(id)));
  }

  /// Removes it with its ties to actions and with what waits for it; the tickets stay where they
  /// are.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      Tracker tracker = find(id);
      messages.removeAll(tracker.destination());
      trackers.remove(id);
      audit.add(viewer.name(), "removed a tracker", tracker.name(), says(tracker), "");
      return id;
    });
  }

  /// Where the webhook of a tracker is to point; of a Data Center, without its secret end.
  public String hook(Tracker tracker) {
    return page.apply("/hooks/trackers/" + tracker.id());
  }

  private String opens(Tracker tracker, String token) {
    String ask = "Paste the token that opens the tracker; it holds no blanks.";
    String opens =
        FieldChecks.of(
            "token",
            () ->
                token.strip().startsWith("-----BEGIN")
                    ? Typed.key(token, ask)
                    : Typed.secret(token, ask));
    desks.of(tracker).check(new Access(tracker, opens));
    return opens;
  }

  private Told told(Tracker tracker, String secret) {
    return tracker.kind() == TrackerKind.JIRA_DATA_CENTER
        ? new Told(tracker, hook(tracker) + "/" + secret, secret)
        : new Told(tracker, hook(tracker), secret);
  }

  private String secret(TrackerKind kind) {
    return kind == TrackerKind.JIRA_DATA_CENTER ? tokens.get() : Signature.secret(chance);
  }

  /// @param token that is given with it
  private Tracker checked(Viewer viewer, long id, Wanted wanted, Optional<String> token) {
    FieldChecks checks = new FieldChecks();
    String name = checks.read("name", "", () -> Typed.name(wanted.name(), "Shop backlog"));
    checks.check("statuses", () -> StatusMap.of(wanted.statuses()));
    checks.check("people", () -> PeopleMap.of(wanted.people()));
    checks.unless(
        "title", !wanted.title().isBlank(), "A ticket needs a title, for example {what}.");
    checks.unless(
        "text",
        wanted.body().length() <= LONGEST_TEXT,
        "A ticket has a text of at most 10,000 characters.");
    checks.check("title", () -> TicketText.check(wanted.title()));
    checks.check("text", () -> TicketText.check(wanted.body()));
    Tracker tracker =
        new Tracker(
            id,
            name,
            wanted.kind(),
            checks.read("address", "", () -> address(wanted.address())),
            wanted.project().strip(),
            wanted.account().strip(),
            wanted.issueType().strip(),
            wanted.labels(),
            wanted.statuses(),
            wanted.people(),
            wanted.title().strip(),
            wanted.body().strip(),
            wanted.enabled(),
            viewer.name(),
            clock.instant(),
            Pulse.NONE);
    desks.of(tracker).check(tracker, checks);
    token.ifPresent(given -> checks.read("token", "", () -> opens(tracker, given)));
    checks.end();
    return tracker;
  }

  private String address(String typed) {
    String ask = "Write the address of the tracker, for example https://github.com.";
    Refused.unless(!typed.contains("?") && !typed.contains("#"), ask);
    return Typed.address(outgoing, typed, 500, ask).replaceFirst("/+$", "");
  }

  private Tracker find(long id) {
    return trackers
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no tracker %d.".formatted(id)));
  }

  private static String says(Tracker tracker) {
    return "%s, %s, %s, %s"
        .formatted(
            tracker.kind().words(),
            tracker.address(),
            tracker.project(),
            tracker.enabled() ? "on" : "off");
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after trackers");
  }
}
