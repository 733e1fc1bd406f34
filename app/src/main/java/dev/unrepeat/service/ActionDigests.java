package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Service;
import dev.unrepeat.reminder.Reminders;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.ReminderStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The weekly lists of open work: to each owner their own, to each lead those of the team's
/// services, and the totals of the organisation to whom the policy names. Work lists, with nothing
/// in them that could be counted against a person.
public final class ActionDigests {
  /// The most that one list holds; the board has the rest.
  static final int LONGEST = 50;

  private static final int PAGE = 100;

  private static final Comparator<BoardAction> BY_DUE =
      Comparator.comparing(one -> one.action().due().map(DueDate::date).orElse(LocalDate.MAX));

  /// A list that could not go out for longer is left to the next week.
  private static final Duration CAUGHT_UP = Duration.ofDays(3);

  private final Database database;
  private final Policy policy;
  private final WorkspaceSettings workspace;
  private final Letterbox post;
  private final Clock clock;
  private final ReminderStore store;
  private final ActionBoardStore board;
  private final AccountStore accounts;
  private final IncidentListStore incidents;
  private final Reminders reminders;
  private final TotalsDigest totals;
  private final NamedReaders totalsTo;
  private final LettersOnce once;

  /// @param leaving makes for each address with an account a link by which its lists are left
  public ActionDigests(
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Letterbox post,
      Function<List<String>, Map<String, String>> leaving,
      Clock clock) {
    this.totalsTo = new NamedReaders(database, policy.reminders().totals());
    this.totals = new TotalsDigest(database, workspace, post, totalsTo);
    this.database = database;
    this.policy = policy;
    this.workspace = workspace;
    this.post = post;
    this.clock = clock;
    this.store = new ReminderStore(database);
    this.once = new LettersOnce(database, store, post, leaving);
    this.board = new ActionBoardStore(database);
    this.accounts = new AccountStore(database);
    this.incidents = new IncidentListStore(database);
    this.reminders = new Reminders(policy);
  }

  /// A list that will go out.
  ///
  /// @param to whom it reaches, in words or addresses
  public record Planned(ZonedDateTime at, String what, List<String> to) {}

  /// Sends the lists that are due by now and were not sent yet.
  ///
  /// @return how many letters went out
  public int send() {
    if (!post.works()) {
      return 0;
    }
    Instant now = clock.instant();
    return due("", now).map(day -> toOwners(day, now) + toAll(day, now)).orElse(0) + toLeads(now);
  }

  /// The next lists of each kind.
  public List<Planned> plan() {
    Instant now = clock.instant();
    List<Planned> next = new ArrayList<>();
    reminders
        .digest("", now)
        .map(at -> at.plusWeeks(1))
        .ifPresent(at -> {
          next.add(new Planned(at, "your open actions", List.of("each owner")));
          List<String> readers = policy.reminders().totals().words();
          if (!readers.isEmpty()) {
            next.add(new Planned(at, "totals of the organisation", readers));
          }
        });
    new TreeMap<>(policy.reminders().teams())
        .forEach((name, team) ->
            team.lead()
                .flatMap(lead ->
                    reminders
                        .digest(name, now)
                        .map(at ->
                            new Planned(
                                at.plusWeeks(1),
                                "open actions for the services of " + name,
                                List.of(lead))))
                .ifPresent(next::add));
    return next;
  }

  public boolean refused(Viewer viewer) {
    List<String> address = List.of(viewer.address());
    return database.read(() -> store.refusingDigest(address).contains(viewer.address()));
  }

  public void refuse(Viewer viewer, boolean refused) {
    database.write(() -> {
      store.refuseDigest(viewer.address(), refused);
      return refused;
    });
  }

  private Optional<LocalDate> due(String team, Instant now) {
    return reminders
        .digest(team, now)
        .filter(at -> at.toInstant().plus(CAUGHT_UP).isAfter(now))
        .map(ZonedDateTime::toLocalDate);
  }

  /// One list that may go out.
  ///
  /// @param words what it says to its reader; empty for nothing
  private record Digest(String to, String name, Function<Viewer, Optional<Letter>> words) {
    static final String TOTALS = "totals";

    String occasion(LocalDate day) {
      return "digest %s %s %s".formatted(name, day, to);
    }
  }

  private int toOwners(LocalDate day, Instant now) {
    int sent = 0;
    String behind = "";
    List<String> owners;
    do {
      String after = behind;
      owners = database.read(() -> store.listOwners(after, PAGE));
      Owed owed = new Owed(board, incidents, owners);
      sent +=
          send(
              owners.stream()
                  .map(owner ->
                      new Digest(
                          owner,
                          "owner",
                          reader -> letter(reader, "Your open actions", owed.to(reader), day)))
                  .toList(),
              day,
              now);
      behind = owners.isEmpty() ? behind : owners.getLast();
    } while (owners.size() == PAGE);
    return sent;
  }

  private int toLeads(Instant now) {
    int[] sent = {0};
    policy
        .reminders()
        .teams()
        .forEach((name, team) ->
            team.lead()
                .ifPresent(lead ->
                    due(name, now)
                        .ifPresent(
                            day -> sent[0] += send(List.of(lead(name, lead, day)), day, now))));
    return sent[0];
  }

  private Digest lead(String team, String lead, LocalDate day) {
    return new Digest(
        lead,
        "team " + team,
        reader ->
            letter(
                reader,
                "Open actions for the services of " + team,
                list(reader, services(team), day),
                day));
  }

  private int toAll(LocalDate day, Instant now) {
    List<String> addresses = database.read(totalsTo::addresses);
    return send(
        addresses.stream()
            .map(to -> new Digest(to, Digest.TOTALS, reader -> totals.letter(reader, day, now)))
            .toList(),
        day,
        now);
  }

  private List<BoardFilter> services(String team) {
    return workspace.services().stream()
        .filter(service -> service.team().equals(team))
        .map(Service::name)
        .map(name -> open().withService(name))
        .toList();
  }

  private static BoardFilter open() {
    return BoardFilter.OPEN;
  }

  private int send(List<Digest> digests, LocalDate day, Instant now) {
    return once.send(database.read(() -> letters(digests, day)), now);
  }

  /// By their occasions, those that were not sent yet to whoever wants them.
  private Map<String, Letter> letters(List<Digest> digests, LocalDate day) {
    Set<String> told = store.told(digests.stream().map(one -> one.occasion(day)).toList());
    List<Digest> untold =
        digests.stream().filter(one -> !told.contains(one.occasion(day))).toList();
    List<String> addresses = untold.stream().map(Digest::to).distinct().toList();
    Set<String> refusing = store.refusingDigest(addresses);
    Readers readers = Readers.of(accounts, incidents, addresses, List.of());
    Map<String, Letter> written = new LinkedHashMap<>();
    for (Digest one : untold) {
      readers
          .find(one.to())
          .or(() -> one.name().equals(Digest.TOTALS) ? totalsTo.list(one.to()) : Optional.empty())
          .filter(reader -> !refusing.contains(reader.address()))
          .flatMap(one.words())
          .ifPresent(letter -> written.put(one.occasion(day), letter));
    }
    return written;
  }

  private List<BoardAction> list(Viewer reader, List<BoardFilter> filters, LocalDate day) {
    return filters.stream()
        .flatMap(filter ->
            board
                .list(
                    filter, BoardOrder.DUE, reader.limitedTo(), day, Optional.empty(), LONGEST + 1)
                .stream())
        .distinct()
        .sorted(BY_DUE)
        .toList();
  }

  private Optional<Letter> letter(
      Viewer reader, String subject, List<BoardAction> actions, LocalDate day) {
    return Optional.of(actions)
        .filter(all -> !all.isEmpty())
        .map(all ->
            new ReminderLetters(post)
                .digest(
                    reader.address(),
                    subject,
                    all.stream().limit(LONGEST).toList(),
                    day,
                    all.size() > LONGEST));
  }
}
