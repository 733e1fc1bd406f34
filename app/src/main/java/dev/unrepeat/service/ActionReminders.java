package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.reminder.Notice;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Reminders;
import dev.unrepeat.reminder.Rest;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.ReminderStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reminds the people of open actions by the policy, each once for an occasion, and tells
/// beforehand who would hear of what. A private incident is told to nobody who may not see it.
public final class ActionReminders {
  /// How far ahead a plan looks.
  public static final Duration AHEAD = Duration.ofDays(30);

  /// How long an owner can ask for silence at once; an open promise is never silent for good.
  public static final Period LONGEST_REST = Period.ofDays(60);

  /// The most that one plan lists.
  public static final int LONGEST_PLAN = 500;

  private static final int PAGE = 1_000;
  private static final Duration KEPT = Duration.ofDays(800);

  private final Ledger ledger;
  private final Database database;
  private final ReminderStore store;
  private final AccountStore accounts;
  private final IncidentListStore incidents;
  private final Reminders reminders;
  private final WorkspaceSettings workspace;
  private final Letterbox post;
  private final Clock clock;

  public ActionReminders(
      Ledger ledger,
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Letterbox post,
      Clock clock) {
    this.ledger = ledger;
    this.database = database;
    this.store = new ReminderStore(database);
    this.accounts = new AccountStore(database);
    this.incidents = new IncidentListStore(database);
    this.reminders = new Reminders(policy);
    this.workspace = workspace;
    this.post = post;
    this.clock = clock;
  }

  /// A reminder that will go out unless something changes.
  ///
  /// @param hindrance why it will reach nobody; empty when it will
  public record Planned(Notice notice, String hindrance) {}

  /// @param more whether the plan was cut at [#LONGEST_PLAN]
  public record Plan(List<Planned> reminders, boolean more, boolean mailWorks) {}

  /// Sends what is due by now and was not sent yet.
  ///
  /// @return how many letters went out
  public int send() {
    if (!post.works()) {
      return 0;
    }
    Instant now = clock.instant();
    int sent = 0;
    Optional<ReminderStore.Place> place = Optional.empty();
    List<OpenAction> page;
    do {
      Optional<ReminderStore.Place> after = place;
      page = database.read(() -> store.listOpen(Optional.empty(), after, PAGE, this::team));
      sent += send(page, now);
      place = page.isEmpty() ? Optional.empty() : Optional.of(place(page.getLast()));
    } while (page.size() == PAGE);
    database.write(() -> {
      store.forgetBefore(now.minus(KEPT));
      return now;
    });
    return sent;
  }

  private static ReminderStore.Place place(OpenAction last) {
    return new ReminderStore.Place(last.incident(), last.action().number());
  }

  private int send(List<OpenAction> page, Instant now) {
    List<Notice> due =
        page.stream()
            .flatMap(action -> reminders.latest(action, now).stream())
            .filter(notice -> notice.address().isPresent())
            .toList();
    if (due.isEmpty()) {
      return 0;
    }
    Set<String> told = database.read(() -> store.told(due.stream().map(Notice::key).toList()));
    List<Notice> fresh = due.stream().filter(notice -> !told.contains(notice.key())).toList();
    Map<String, Account> readers = readers(fresh);
    ReminderLetters letters = new ReminderLetters(post);
    return database.write(() -> {
      int sent = 0;
      for (Notice notice : fresh) {
        String to = notice.address().orElseThrow();
        if (hindrance(notice, readers).isEmpty() && store.tell(notice.key(), now)) {
          post.send(
              letters.reminder(to, notice, LocalDate.ofInstant(now, notice.at().getZone())),
              "reminder/" + notice.key());
          sent++;
        }
      }
      return sent;
    });
  }

  /// What would go out in the next days, of what the viewer may see.
  public Plan plan(Viewer viewer) {
    Instant now = clock.instant();
    List<Notice> ahead = new ArrayList<>();
    Optional<ReminderStore.Place> place = Optional.empty();
    List<OpenAction> page;
    do {
      Optional<ReminderStore.Place> after = place;
      page = database.read(() -> store.listOpen(viewer.limitedTo(), after, PAGE, this::team));
      page.forEach(action -> ahead.addAll(reminders.between(action, now, now.plus(AHEAD))));
      place = page.isEmpty() ? Optional.empty() : Optional.of(place(page.getLast()));
    } while (page.size() == PAGE);
    ahead.sort(Comparator.comparing(notice -> notice.at().toInstant()));
    List<Notice> shown = ahead.stream().limit(LONGEST_PLAN).toList();
    Map<String, Account> readers = readers(shown);
    return new Plan(
        database.read(() ->
            shown.stream().map(notice -> new Planned(notice, hindrance(notice, readers))).toList()),
        ahead.size() > shown.size(),
        post.works());
  }

  private Map<String, Account> readers(List<Notice> notices) {
    List<String> addresses =
        notices.stream().flatMap(notice -> notice.address().stream()).distinct().toList();
    Map<String, Account> found = new HashMap<>();
    database
        .read(() -> accounts.listKnown(addresses))
        .forEach(account -> found.put(account.address(), account));
    return found;
  }

  private String hindrance(Notice notice, Map<String, Account> readers) {
    if (notice.address().isEmpty()) {
      return switch (notice.to()) {
        case OWNER -> "its owner has no account here";
        case MANAGER -> "the policy names no manager of its owner";
        case POSTMORTEM_OWNER -> "the postmortem names no owner with an account here";
        case LEAD -> "the policy names no lead of the team";
      };
    }
    Account reader = readers.get(notice.address().get());
    if (reader == null) {
      return "no active account has this address";
    }
    Viewer viewer = new Viewer(reader.name(), reader.address(), reader.role());
    return incidents.title(notice.about().incident(), viewer.limitedTo()).isEmpty()
        ? "this person may not see the incident"
        : "";
  }

  /// The team that runs a service, by the catalogue.
  private String team(ServiceName service) {
    return workspace.find(service).map(Service::team).orElse("");
  }

  public Optional<Rest> resting(Viewer viewer, IncidentId id, ActionItemId action) {
    ledger.get(viewer, id);
    return database
        .read(() -> store.findRest(id, action))
        .filter(rest -> rest.until().isAfter(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), reminders.calendar("").zone());
  }

  /// Lets the owner's reminders rest until a day. Those to others go on.
  public void rest(
      Viewer viewer, IncidentId id, ActionItemId number, LocalDate until, String reason) {
    ledger.get(viewer, id);
    Refused.unless(
        !reason.isBlank(), "Say why nothing can be done before that day; the reason is kept.");
    Refused.unless(
        until.isAfter(today()) && !until.isAfter(today().plus(LONGEST_REST)),
        "Reminders can rest until a day from tomorrow to %s."
            .formatted(today().plus(LONGEST_REST)));
    ledger.beside(
        viewer,
        id,
        "let the reminders of %s rest".formatted(number),
        List.of(new Difference(number.toString(), "", "until %s: %s".formatted(until, reason))),
        record -> {
          owned(viewer, ActionItems.in(record.postmortem(), number));
          store.saveRest(id, new Rest(number, until, reason.strip(), viewer.name()));
          return number;
        });
  }

  /// Takes the rest back.
  public void wake(Viewer viewer, IncidentId id, ActionItemId number) {
    ledger.beside(
        viewer,
        id,
        "let the reminders of %s go on".formatted(number),
        List.of(),
        record -> {
          owned(viewer, ActionItems.in(record.postmortem(), number));
          store.deleteRest(id, number);
          return number;
        });
  }

  private static void owned(Viewer viewer, ActionItem action) {
    boolean own =
        action.owner() instanceof Owner.Person person
            && NamedPerson.of(person.name()).at(viewer.address());
    if (!own) {
      viewer.must(Role.FACILITATOR, "let the reminders of somebody else's action rest");
    }
    if (!action.state().reminded()) {
      throw Refused.state(
          "%s is %s: nobody is reminded of it.".formatted(action.id(), action.state().word()));
    }
  }
}
