package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.StoredRecord;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reminds the people of open actions by the policy, each once for an occasion, and tells
/// beforehand who would hear of what. A private incident is told to nobody who may not see it.
public final class ActionReminders {
  /// How far ahead a plan looks.
  public static final Duration AHEAD = Duration.ofDays(30);

  /// How long an owner can ask for silence at once; an open promise is never silent for good.
  public static final Period LONGEST_REST = Period.ofDays(60);

  /// The most that one plan lists.
  public static final int LONGEST_PLAN = 500;

  private static final int PAGE = 10_000;

  /// Where more incidents changed, it is as quick to read all.
  private static final int MOST_CHANGED = 1_000;

  /// Longer than a change takes to be kept after its time was taken.
  private static final Duration SLOWEST_CHANGE = Duration.ofMinutes(10);

  private static final Comparator<Notice> BY_TIME =
      Comparator.comparing((Notice notice) -> notice.at().toInstant()).thenComparing(Notice::key);

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

  /// When this node last came to the end of a round; what another node said is in the database.
  private final AtomicReference<@Nullable Instant> lastRound = new AtomicReference<>();

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
  /// @param resting actions whose owner hears nothing for a while, what goes on first before others
  public record Plan(
      List<Planned> reminders, List<OpenAction> resting, boolean more, boolean mailWorks) {}

  /// Sends what is due by now and was not sent yet.
  ///
  /// Where no hour of letters has come since the last round, nothing is due but of incidents that
  /// changed meanwhile, and only these are read.
  ///
  /// @return how many letters went out
  public int send() {
    if (!post.works()) {
      return 0;
    }
    Instant now = clock.instant();
    Optional<List<IncidentId>> changed =
        Optional.ofNullable(lastRound.get())
            .filter(last -> !last.isAfter(now) && !reminders.speakBetween(last, now))
            .map(last ->
                database.read(() -> store.listTouched(last.minus(SLOWEST_CHANGE), MOST_CHANGED)))
            .filter(incidents -> incidents.size() < MOST_CHANGED);
    int sent = 0;
    for (List<OpenAction> page : pages(Optional.empty(), now, changed)) {
      sent += send(page, now);
    }
    if (changed.isEmpty()) {
      database.write(() -> {
        store.forgetBefore(now.minus(KEPT));
        return now;
      });
    }
    lastRound.set(now);
    return sent;
  }

  /// Open actions that may have a reminder before an instant, read page by page.
  private Iterable<List<OpenAction>> pages(
      Optional<String> reader, Instant until, Optional<List<IncidentId>> changed) {
    if (changed.filter(List::isEmpty).isPresent()) {
      return List.of();
    }
    var asked = new ReminderStore.Selection(reader, reminders.lastDay(until), changed);
    return () ->
        Stream.iterate(
                page(asked, Optional.empty()),
                page -> !page.isEmpty(),
                page ->
                    page.size() < PAGE
                        ? List.<OpenAction>of()
                        : page(asked, Optional.of(place(page.getLast()))))
            .iterator();
  }

  private List<OpenAction> page(
      ReminderStore.Selection asked, Optional<ReminderStore.Place> after) {
    return database.read(() -> store.listOpen(asked, after, PAGE, this::team));
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
    Set<String> told = database.read(() -> store.told(due.stream().map(Notice::key).toList()));
    List<Notice> fresh = due.stream().filter(notice -> !told.contains(notice.key())).toList();
    if (fresh.isEmpty()) {
      return 0;
    }
    ReminderLetters letters = new ReminderLetters(post);
    return database.write(() -> {
      Readers readers = readers(fresh);
      List<Notice> arriving =
          fresh.stream().filter(notice -> readers.hindrance(notice).isEmpty()).toList();
      Set<String> first = store.tell(arriving.stream().map(Notice::key).distinct().toList(), now);
      Map<String, Letter> written = new LinkedHashMap<>();
      arriving.stream()
          .filter(notice -> first.contains(notice.key()))
          .forEach(notice ->
              written.putIfAbsent(
                  "reminder/" + notice.key(),
                  letters.reminder(
                      notice.address().orElseThrow(),
                      notice,
                      LocalDate.ofInstant(now, notice.at().getZone()))));
      post.sendAll(written);
      return written.size();
    });
  }

  /// What would go out in the next days, of what the viewer may see.
  public Plan plan(Viewer viewer) {
    Instant now = clock.instant();
    Instant end = now.plus(AHEAD);
    // The next ones are kept while all are looked at.
    PriorityQueue<Notice> next = new PriorityQueue<>(BY_TIME.reversed());
    List<OpenAction> resting = new ArrayList<>();
    LocalDate today = today();
    for (List<OpenAction> page : pages(viewer.limitedTo(), end, Optional.empty())) {
      for (OpenAction action : page) {
        if (action.snoozed().filter(day -> day.isAfter(today)).isPresent()) {
          resting.add(action);
        }
        Instant until = next.size() > LONGEST_PLAN ? next.element().at().toInstant() : end;
        for (Notice notice : reminders.between(action, now, until)) {
          next.add(notice);
          if (next.size() > LONGEST_PLAN + 1) {
            next.remove();
          }
        }
      }
    }
    List<Notice> shown = next.stream().sorted(BY_TIME).limit(LONGEST_PLAN).toList();
    return new Plan(
        database.read(() -> {
          Readers readers = readers(shown);
          return shown.stream()
              .map(notice -> new Planned(notice, readers.hindrance(notice)))
              .toList();
        }),
        resting.stream()
            .sorted(Comparator.comparing(one -> one.snoozed().orElseThrow()))
            .limit(LONGEST_PLAN)
            .toList(),
        next.size() > shown.size(),
        post.works());
  }

  private Readers readers(List<Notice> notices) {
    return Readers.of(
        accounts,
        incidents,
        notices.stream().flatMap(notice -> notice.address().stream()).distinct().toList(),
        notices.stream().map(notice -> notice.about().incident()).distinct().toList());
  }

  /// The team that runs a service, by the catalogue.
  private String team(ServiceName service) {
    return workspace.find(service).map(Service::team).orElse("");
  }

  public Optional<Rest> resting(Viewer viewer, IncidentId id, ActionItemId action) {
    return resting(ledger.get(viewer, id), action);
  }

  /// As [#resting(Viewer, IncidentId, ActionItemId)], of a record that the viewer has before them.
  public Optional<Rest> resting(StoredRecord record, ActionItemId action) {
    return database
        .read(() -> store.findRest(record.id(), action))
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
        // A change of the incident, so that the next round looks at it.
        List.of(new Difference(number.toString(), "resting", "not resting")),
        record -> {
          owned(viewer, ActionItems.in(record.postmortem(), number));
          store.deleteRest(id, number);
          return number;
        });
  }

  /// Whether the viewer may let the reminders of this action rest, and go on.
  public static boolean mayRest(Viewer viewer, ActionItem action) {
    return action.state().reminded() && (own(viewer, action) || viewer.is(Role.FACILITATOR));
  }

  private static boolean own(Viewer viewer, ActionItem action) {
    return action.owner() instanceof Owner.Person person
        && NamedPerson.of(person.name()).at(viewer.address());
  }

  private static void owned(Viewer viewer, ActionItem action) {
    if (!own(viewer, action)) {
      viewer.must(Role.FACILITATOR, "let the reminders of somebody else's action rest");
    }
    if (!action.state().reminded()) {
      throw Refused.state(
          "%s is %s: nobody is reminded of it.".formatted(action.id(), action.state().word()));
    }
  }
}
