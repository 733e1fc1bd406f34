package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Service;
import dev.unrepeat.reminder.Reminders;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.ReminderStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The weekly lists of open work: to each owner their own, to each lead those of the team's
/// services. Work lists, with nothing in them that could be counted against a person.
public final class ActionDigests {
  /// The most that one list holds; the board has the rest.
  static final int LONGEST = 50;

  private static final int PAGE = 500;

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
  private final Reminders reminders;

  public ActionDigests(
      Database database, Policy policy, WorkspaceSettings workspace, Letterbox post, Clock clock) {
    this.database = database;
    this.policy = policy;
    this.workspace = workspace;
    this.post = post;
    this.clock = clock;
    this.store = new ReminderStore(database);
    this.board = new ActionBoardStore(database);
    this.accounts = new AccountStore(database);
    this.reminders = new Reminders(policy);
  }

  /// Sends the lists that are due by now and were not sent yet.
  ///
  /// @return how many letters went out
  public int send() {
    if (!post.works()) {
      return 0;
    }
    Instant now = clock.instant();
    return due("", now).map(day -> toOwners(day, now)).orElse(0) + toLeads(now);
  }

  public boolean refused(Viewer viewer) {
    return database.read(() -> store.refusesDigest(viewer.address()));
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

  private int toOwners(LocalDate day, Instant now) {
    int sent = 0;
    String behind = "";
    List<String> owners;
    do {
      String after = behind;
      owners = database.read(() -> store.listOwners(after, PAGE));
      for (String owner : owners) {
        sent += send(owner, "owner", "Your open actions", List.of(open().owedBy(owner)), day, now);
      }
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
                        .ifPresent(day ->
                            sent[0] +=
                                send(
                                    lead,
                                    "team " + name,
                                    "Open actions for the services of " + name,
                                    services(name),
                                    day,
                                    now))));
    return sent[0];
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

  private int send(
      String to,
      String list,
      String subject,
      List<BoardFilter> filters,
      LocalDate day,
      Instant now) {
    String occasion = "digest %s %s %s".formatted(list, day, to);
    return database.write(() -> {
      Optional<Account> reader = accounts.findByAddress(to).filter(Account::active);
      if (reader.isEmpty() || store.refusesDigest(to) || !store.told(List.of(occasion)).isEmpty()) {
        return 0;
      }
      Account one = reader.get();
      Viewer viewer = new Viewer(one.name(), one.address(), one.role());
      List<BoardAction> actions = new ArrayList<>();
      filters.forEach(filter ->
          actions.addAll(
              board.list(
                  filter, BoardOrder.DUE, viewer.limitedTo(), day, Optional.empty(), LONGEST + 1)));
      List<BoardAction> shown = actions.stream().distinct().sorted(BY_DUE).limit(LONGEST).toList();
      if (shown.isEmpty() || !store.tell(occasion, now)) {
        return 0;
      }
      post.send(
          new ReminderLetters(post)
              .digest(to, subject, shown, day, actions.stream().distinct().count() > LONGEST),
          occasion);
      return 1;
    });
  }
}
