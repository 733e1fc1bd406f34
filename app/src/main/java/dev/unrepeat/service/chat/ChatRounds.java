package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.course.Audience;
import dev.unrepeat.course.Policy;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.reminder.Notice;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Reminders;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.ChatStore;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What chats hear as time passes: overdue changes on the days on which their owners are reminded,
/// and once a week what is open. Work lists without names, of what everybody may see.
public final class ChatRounds {
  /// The most that one message lists.
  private static final int LONGEST = 100;

  private static final int PAGE = 10_000;
  private static final Duration CAUGHT_UP = Duration.ofDays(3);

  /// A reader who is in no circle: what this one may not see is private.
  private static final Optional<String> ANYBODY = Optional.of("");

  private static final Comparator<BoardAction> BY_DUE =
      Comparator.comparing(one -> one.action().due().map(DueDate::date).orElse(LocalDate.MAX));

  private final Database database;
  private final ChatStore chats;
  private final ReminderStore told;
  private final ActionBoardStore board;
  private final Reminders reminders;
  private final WorkspaceSettings workspace;
  private final Outbox outbox;
  private final UnaryOperator<String> page;
  private final Clock clock;
  private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

  /// @param page the address of a page of this server
  public ChatRounds(
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Outbox outbox,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.told = new ReminderStore(database);
    this.board = new ActionBoardStore(database);
    this.reminders = new Reminders(policy);
    this.workspace = workspace;
    this.outbox = outbox;
    this.page = page;
    this.clock = clock;
  }

  /// Puts down what is due by now and was not told yet.
  public void round() {
    Instant now = clock.instant();
    List<Chat> all = database.read(chats::list).stream().filter(Chat::enabled).toList();
    all.forEach(chat -> channel(chat, ChatOccasion.WEEKLY).ifPresent(to -> weekly(chat, to, now)));
    List<Chat> chasing =
        all.stream().filter(one -> channel(one, ChatOccasion.OVERDUE).isPresent()).toList();
    Optional<Instant> before = Optional.ofNullable(last.get());
    if (!chasing.isEmpty() && before.map(at -> reminders.speakBetween(at, now)).orElse(true)) {
      List<Notice> late = late(now);
      chasing.forEach(chat -> overdue(chat, late, now));
    }
    last.set(now);
  }

  private static Optional<String> channel(Chat chat, ChatOccasion occasion) {
    return Optional.ofNullable(chat.channels().get(occasion));
  }

  /// What owners are reminded of after its day, of incidents that everybody may see.
  private List<Notice> late(Instant now) {
    var asked = new ReminderStore.Selection(ANYBODY, reminders.lastDay(now), Optional.empty());
    List<Notice> late = new ArrayList<>();
    Optional<ReminderStore.Place> after = Optional.empty();
    List<OpenAction> found;
    do {
      Optional<ReminderStore.Place> behind = after;
      found = database.read(() -> told.listOpen(asked, behind, PAGE, this::team));
      found.stream()
          .flatMap(action -> reminders.latest(action, now).stream())
          .filter(notice -> notice.to() == Audience.OWNER && notice.daysAfterDue() > 0)
          .forEach(late::add);
      after =
          found.isEmpty()
              ? after
              : Optional.of(
                  new ReminderStore.Place(
                      found.getLast().incident(), found.getLast().action().number()));
    } while (found.size() == PAGE);
    return late;
  }

  private void overdue(Chat chat, List<Notice> late, Instant now) {
    Map<String, Notice> notices = new LinkedHashMap<>();
    late.stream()
        .filter(one -> chat.team().isEmpty() || chat.team().equals(one.about().team()))
        .sorted(Comparator.comparing(one -> one.about().due()))
        .forEach(one ->
            notices.put(
                "%s %s/%s %s"
                    .formatted(
                        chat.destination(),
                        one.about().incident(),
                        one.about().action(),
                        one.at().toLocalDate()),
                one));
    notices.keySet().removeAll(database.read(() -> told.told(List.copyOf(notices.keySet()))));
    if (notices.isEmpty()) {
      return;
    }
    database.write(() -> {
      Set<String> fresh = told.tell(List.copyOf(notices.keySet()), now);
      List<ChatNotice.Row> rows =
          notices.entrySet().stream()
              .filter(one -> fresh.contains(one.getKey()))
              .limit(LONGEST)
              .map(one -> row(one.getValue(), now))
              .toList();
      if (!rows.isEmpty()) {
        put(
            chat,
            ChatOccasion.OVERDUE,
            now.toString(),
            new ChatNotice(
                "Promised changes past their day",
                "Ask what is in the way: time, access, or a promise that needs another shape.",
                rows,
                "All that is overdue",
                page.apply("/actions?show=overdue"),
                List.of()));
      }
      return rows;
    });
  }

  private ChatNotice.Row row(Notice notice, Instant now) {
    OpenAction action = notice.about();
    String reference = action.incident() + "/" + action.action();
    return new ChatNotice.Row(
        Optional.of(action.incident()),
        reference + ": " + action.what(),
        notice.standing(LocalDate.ofInstant(now, notice.at().getZone())),
        page.apply("/incidents/%s/actions/%s".formatted(action.incident(), action.action())));
  }

  private void weekly(Chat chat, String channel, Instant now) {
    reminders
        .digest(chat.team(), now)
        .filter(at -> at.toInstant().plus(CAUGHT_UP).isAfter(now))
        .map(ZonedDateTime::toLocalDate)
        .ifPresent(day -> {
          String occasion = "%s weekly %s".formatted(chat.destination(), day);
          if (database.read(() -> told.told(List.of(occasion))).isEmpty()) {
            database.write(() -> {
              if (!told.tell(List.of(occasion), now).isEmpty()) {
                list(chat, day)
                    .ifPresent(notice -> put(chat, ChatOccasion.WEEKLY, day.toString(), notice));
              }
              return channel;
            });
          }
        });
  }

  private Optional<ChatNotice> list(Chat chat, LocalDate day) {
    List<BoardAction> open =
        filters(chat)
            .flatMap(filter ->
                board
                    .list(filter, BoardOrder.DUE, ANYBODY, day, Optional.empty(), LONGEST)
                    .stream())
            .distinct()
            .sorted(BY_DUE)
            .limit(LONGEST)
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChatNotice(
                chat.team().isEmpty()
                    ? "Open actions"
                    : "Open actions for the services of " + chat.team(),
                "",
                open.stream()
                    .map(one ->
                        new ChatNotice.Row(
                            Optional.of(one.incident()),
                            one.reference() + ": " + one.action().what(),
                            one.standing(day),
                            page.apply(
                                "/incidents/%s/actions/%s"
                                    .formatted(one.incident(), one.action().id()))))
                    .toList(),
                "All of it",
                page.apply("/actions"),
                List.of()));
  }

  private Stream<BoardFilter> filters(Chat chat) {
    return chat.team().isEmpty()
        ? Stream.of(BoardFilter.OPEN)
        : workspace.services().stream()
            .filter(service -> service.team().equals(chat.team()))
            .map(service -> BoardFilter.OPEN.withService(service.name()));
  }

  private void put(Chat chat, ChatOccasion occasion, String which, ChatNotice notice) {
    outbox.put(
        Kind.CHAT,
        chat.destination(),
        "%s/%s/%s".formatted(chat.destination(), occasion.name(), which),
        notice.title(),
        new ChatPayload(chat.channels().getOrDefault(occasion, ""), notice).write());
  }

  private String team(ServiceName service) {
    return workspace.find(service).map(Service::team).orElse("");
  }
}
