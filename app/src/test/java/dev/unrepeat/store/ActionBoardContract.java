package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RecurrenceDecision;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Verification;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Rest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the board, its feeds and causes that came back must hold to on every database.
abstract class ActionBoardContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-01-15");
  private static final String RAVI = "Ravi Menon <ravi@lumen.example>";
  private static final IncidentId OPEN = new IncidentId("BOARD-1");
  private static final IncidentId HIDDEN = new IncidentId("BOARD-2");
  private static final IncidentId LATER = new IncidentId("BOARD-3");
  private static final Verification PROOF =
      new Verification("Ines <ines@lumen.example>", NOW, "It held.", TODAY.minusDays(1), "");

  private ActionBoardStore board;
  private RecurrenceStore recurrences;

  @BeforeAll
  void fill() {
    board = new ActionBoardStore(database);
    recurrences = new RecurrenceStore(database);
    keep(
        OPEN,
        40,
        Visibility.EVERYBODY,
        List.of(
            action(
                1,
                new Owner.Person(RAVI),
                9,
                new ActionState.Reopened("It dried.", Optional.empty(), NOW, Optional.empty())),
            action(2, new Owner.Person("ravi@lumen.example"), 20, ActionState.PROPOSED),
            action(3, Owner.NOBODY, 0, new ActionState.OpenBefore("In Progress")),
            action(
                    4,
                    new Owner.Person("Ravi Menon"),
                    3,
                    new ActionState.Verified(PROOF, Optional.empty()))
                .answering(List.of(new FactorId(1), new FactorId(11))),
            action(5, new Owner.AsWritten("payments team"), 4, new ActionState.OpenBefore("TODO")),
            action(6, new Owner.Person(RAVI), 2, new ActionState.Deferred("later", "Mei", TODAY))
                .followedIn(List.of(new TrackerLink("jira", "SHOP-1", "")))));
    keep(
        HIDDEN,
        30,
        new Visibility.Circle(List.of("Ines@lumen.example")),
        List.of(
            action(1, new Owner.Person(RAVI), 1, new ActionState.InProgress(NOW)),
            action(2, new Owner.Person(RAVI), 1, new ActionState.Done(Optional.empty(), ""))
                .answering(List.of(new FactorId(1)))));
    keep(LATER, 1, Visibility.EVERYBODY, List.of());
  }

  private static ActionItem action(int number, Owner owner, int day, ActionState state) {
    ActionItem bare =
        ActionItem.proposed(new ActionItemId(number), "Do 100% of " + number)
            .ownedBy(owner)
            .dueOn(
                day == 0
                    ? Optional.empty()
                    : Optional.of(new DueDate(LocalDate.of(2026, 1, day), "")));
    return new ActionItem(
        bare.id(),
        bare.what(),
        bare.why(),
        bare.answers(),
        bare.owner(),
        bare.due(),
        bare.priority(),
        bare.type(),
        bare.horizon(),
        bare.level(),
        bare.effect(),
        bare.effort(),
        bare.doneWhen(),
        bare.tickets(),
        state,
        bare.history());
  }

  private void keep(IncidentId id, int daysAgo, Visibility visibility, List<ActionItem> actions) {
    Incident bare = Incident.named(id, "Checkout " + id, NOW.minus(daysAgo, ChronoUnit.DAYS));
    Incident incident =
        bare.describe(
                bare.title(),
                IncidentKind.OUTAGE,
                Optional.empty(),
                List.of(new ServiceName("checkout"), new ServiceName("orders-db")),
                List.of(),
                bare.detection())
            .withVisibility(visibility);
    ContributingFactor factor =
        ContributingFactor.stated(
            new FactorId(1),
            "The pool has no cap",
            FactorCategory.TECHNICAL,
            FactorKind.CONTRIBUTING);
    Postmortem record =
        Postmortem.draft(incident)
            .withCauses(new CauseGraph(Optional.empty(), List.of(factor), List.of(), List.of(), ""))
            .withActions(actions)
            .withWorkarounds(
                List.of(
                    new Workaround("More nodes", TODAY, Optional.empty()),
                    new Workaround("No carts", TODAY.minusDays(1), Optional.empty())));
    does(() -> new RecordStore(database).insert(record, List.of()));
  }

  private List<String> names(BoardFilter filter, BoardOrder order, Optional<String> reader) {
    return database
        .read(() -> board.list(filter, order, reader, TODAY, Optional.empty(), 50))
        .stream()
        .map(BoardAction::reference)
        .toList();
  }

  @Test
  void listsWhatIsOwedByTheDayItIsDue() {
    assertThat(names(BoardFilter.OPEN, BoardOrder.DUE, Optional.empty()))
        .containsExactly(
            "BOARD-2/A1", "BOARD-2/A2", "BOARD-1/A5", "BOARD-1/A1", "BOARD-1/A2", "BOARD-1/A3");
  }

  @Test
  void showsAReaderWhatTheyMaySeeAlone() {
    assertThat(names(BoardFilter.OPEN, BoardOrder.DUE, Optional.of("tom@lumen.example")))
        .noneMatch(name -> name.startsWith("BOARD-2"));
    assertThat(names(BoardFilter.OPEN, BoardOrder.DUE, Optional.of("ines@lumen.example")))
        .contains("BOARD-2/A1");
    assertThat(database.read(() -> board.count(BoardFilter.OPEN, Optional.of("tom@x.y"), TODAY)))
        .isEqualTo(4);
    assertThat(database.read(() -> board.outlived(Optional.of("tom@x.y"), TODAY, 9)))
        .extracting(one -> one.incident().value() + " " + one.workaround().text())
        .containsExactly("BOARD-1 No carts", "BOARD-3 No carts");
  }

  @Test
  void knowsWhatIsOverdueAndWhatIsToBeLookedAt() {
    assertThat(
            names(
                BoardFilter.OPEN.showing(BoardFilter.Standing.OVERDUE),
                BoardOrder.DUE,
                Optional.empty()))
        .containsExactly("BOARD-2/A1", "BOARD-1/A1");
    assertThat(
            names(
                BoardFilter.OPEN.showing(BoardFilter.Standing.UNACCEPTED),
                BoardOrder.DUE,
                Optional.empty()))
        .containsExactly("BOARD-1/A5");
    assertThat(
            names(
                BoardFilter.OPEN.showing(BoardFilter.Standing.TO_LOOK_AT),
                BoardOrder.DUE,
                Optional.empty()))
        .containsExactly("BOARD-1/A6", "BOARD-1/A4");
    assertThat(
            names(
                BoardFilter.OPEN.showing(BoardFilter.Standing.TO_VERIFY),
                BoardOrder.DUE,
                Optional.empty()))
        .containsExactly("BOARD-2/A2");
  }

  @Test
  void findsAnOwnerByTheAddressAlone() {
    assertThat(
            names(BoardFilter.OPEN.owedBy("RAVI@lumen.example"), BoardOrder.DUE, Optional.empty()))
        .containsExactly("BOARD-2/A1", "BOARD-2/A2", "BOARD-1/A1", "BOARD-1/A2");
    assertThat(names(BoardFilter.OPEN.withText("100% payments"), BoardOrder.DUE, Optional.empty()))
        .containsExactly("BOARD-1/A5");
    assertThat(
            names(
                BoardFilter.OPEN.withService(new ServiceName("orders-db")).in("done"),
                BoardOrder.DUE,
                Optional.empty()))
        .containsExactly("BOARD-2/A2");
  }

  @Test
  void goesOnBehindACursorInEachOrder() {
    BoardFilter all = BoardFilter.OPEN.showing(BoardFilter.Standing.ALL);
    for (BoardOrder order : BoardOrder.values()) {
      List<String> paged = new ArrayList<>();
      Optional<BoardCursor> after = Optional.empty();
      List<BoardAction> page;
      do {
        Optional<BoardCursor> from = after;
        page = database.read(() -> board.list(all, order, Optional.empty(), TODAY, from, 3));
        page.forEach(one -> paged.add(one.reference()));
        after = page.isEmpty() ? after : Optional.of(BoardCursor.behind(page.getLast()));
      } while (!page.isEmpty());
      assertThat(paged).as(order.words()).isEqualTo(names(all, order, Optional.empty())).hasSize(8);
    }
  }

  @Test
  void bringsServicesAndTickets() {
    BoardAction found =
        database
            .read(() ->
                board.list(
                    BoardFilter.OPEN.showing(BoardFilter.Standing.TO_LOOK_AT),
                    BoardOrder.DUE,
                    Optional.empty(),
                    TODAY,
                    Optional.empty(),
                    1))
            .getFirst();
    assertThat(found.services())
        .extracting(ServiceName::value)
        .containsExactly("checkout", "orders-db");
    assertThat(found.action().tickets()).extracting(TrackerLink::key).containsExactly("SHOP-1");
  }

  @Test
  void findsEarlierFactorsThatWereAnswered() {
    List<ServiceName> services = List.of(new ServiceName("checkout"));
    assertThat(database.read(() -> recurrences.answered(LATER, services, Optional.empty(), 9)))
        .extracting(one -> one.factor().incident() + " " + one.factor().id() + " " + one.action())
        .containsExactly("BOARD-2 F1 A2", "BOARD-1 F1 A4");
    assertThat(
            database.read(() -> recurrences.answered(LATER, services, Optional.of("tom@x.y"), 9)))
        .extracting(one -> one.factor().incident().value())
        .containsExactly("BOARD-1");
    assertThat(database.read(() -> recurrences.answered(OPEN, services, Optional.empty(), 9)))
        .as("nothing began before it")
        .isEmpty();
    assertThat(
            database.read(() ->
                recurrences.answered(
                    LATER, List.of(new ServiceName("search")), Optional.empty(), 9)))
        .isEmpty();
  }

  @Test
  void keepsTheFirstWordOnALikeness() {
    RecurrenceDecision first =
        new RecurrenceDecision(
            LATER,
            new FactorId(1),
            OPEN,
            new FactorId(1),
            true,
            "Both touch checkout.",
            "Ines",
            NOW);
    RecurrenceDecision second =
        new RecurrenceDecision(
            LATER, new FactorId(1), OPEN, new FactorId(1), false, "", "Ravi", NOW);
    assertThat(does(() -> recurrences.decide(first))).isTrue();
    assertThat(does(() -> recurrences.decide(second))).isFalse();
    assertThat(database.read(() -> recurrences.decided(LATER, 9))).containsExactly(first);
    assertThat(database.read(() -> recurrences.cameBack(OPEN, Optional.of("tom@x.y"), 9)))
        .containsExactly(first);
  }

  @Test
  void remindsOfWhatWasRemovedAgainWhenItIsBackAndOfNothingTwice() {
    ReminderStore reminders = new ReminderStore(database);
    RecordStore records = new RecordStore(database);
    String told = "overdue/BOARD-1/A1/" + TODAY;
    Rest rest = new Rest(new ActionItemId(1), TODAY.plusDays(9), "on leave", "Ravi");
    does(() -> {
      reminders.saveRest(OPEN, rest);
      return reminders.tell(List.of(told), NOW);
    });
    List<OpenAction> open = due(reminders);
    List<String> owed = names(BoardFilter.OPEN, BoardOrder.DUE, Optional.empty());
    assertThat(open).extracting(OpenAction::incident).contains(OPEN);

    does(() -> {
      records.remove(records.lock(OPEN).orElseThrow(), NOW, "Ines", List.of());
      return OPEN;
    });
    assertThat(due(reminders)).extracting(OpenAction::incident).doesNotContain(OPEN).isNotEmpty();
    assertThat(names(BoardFilter.OPEN, BoardOrder.DUE, Optional.empty()))
        .noneMatch(name -> name.startsWith("BOARD-1"));
    assertThat(database.read(() -> board.outlived(Optional.empty(), TODAY, 9)))
        .noneMatch(one -> one.incident().equals(OPEN));

    assertThat(does(() -> records.restore(OPEN))).isPresent();
    assertThat(due(reminders)).isEqualTo(open);
    assertThat(names(BoardFilter.OPEN, BoardOrder.DUE, Optional.empty())).isEqualTo(owed);
    assertThat(database.read(() -> reminders.findRest(OPEN, new ActionItemId(1)))).contains(rest);
    assertThat(does(() -> reminders.tell(List.of(told), NOW.plusSeconds(9)))).isEmpty();
    does(() -> {
      reminders.deleteRest(OPEN, new ActionItemId(1));
      return OPEN;
    });
  }

  private List<OpenAction> due(ReminderStore reminders) {
    return database.read(() ->
        reminders.listOpen(
            new ReminderStore.Selection(Optional.empty(), TODAY, Optional.empty()),
            Optional.empty(),
            99,
            service -> ""));
  }

  @Test
  void opensAFeedByTheLatestLinkAlone() {
    ActionFeedStore feeds = new ActionFeedStore(database);
    AccountId account =
        does(() ->
            new AccountStore(database)
                .add("Ravi Menon", "ravi@lumen.example", Role.AUTHOR, Optional.empty(), NOW));
    does(() -> {
      feeds.replace(account, "one", NOW);
      feeds.replace(account, "two", NOW.plusSeconds(1));
      return true;
    });
    assertThat(database.read(() -> feeds.find("one"))).isEmpty();
    assertThat(database.read(() -> feeds.find("two")).orElseThrow().account()).isEqualTo(account);
    assertThat(database.read(() -> feeds.find(account)).orElseThrow().madeAt())
        .isEqualTo(NOW.plusSeconds(1));
    assertThat(does(() -> feeds.remove(account))).isTrue();
    assertThat(does(() -> feeds.remove(account))).isFalse();
  }
}
