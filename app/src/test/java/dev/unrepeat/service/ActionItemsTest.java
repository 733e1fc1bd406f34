package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.OutboxStore;
import dev.unrepeat.store.RecurrenceStore;
import dev.unrepeat.writing.PartSort;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionItemsTest {
  private static final Viewer MEI = new Viewer("Mei Tanaka", "mei@lumen.example", Role.FACILITATOR);
  private static final Viewer YUKI = new Viewer("Yuki Sato", "yuki@lumen.example", Role.VIEWER);
  private static final ActionItemId A1 = new ActionItemId(1);

  @TempDir private Path folder;
  private Desk desk;
  private Recurrences recurrences;
  private ActionBoard board;
  private IncidentId first;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    SecureRandom chance = new SecureRandom();
    Outbox outbox =
        new Outbox(
            desk.database,
            Vault.of(Vault.fresh(chance), "a test", chance),
            Clock.fixed(NOW, ZoneOffset.UTC),
            destination -> {});
    recurrences =
        new Recurrences(
            desk.ledger,
            new RecurrenceStore(desk.database),
            desk.actions,
            new RecurrenceLetters(
                new AccountStore(desk.database), new Post(Optional.of(outbox), () -> "key")));
    board = new ActionBoard(desk.ledger, new ActionBoardStore(desk.database));
    desk.database.write(() ->
        new AccountStore(desk.database)
            .add("Yuki Sato", "yuki@lumen.example", Role.VIEWER, Optional.empty(), NOW));
    first = incident("Checkout fails", 40, Visibility.EVERYBODY);
    action(first, "Cap the pool per tenant", "yuki@lumen.example", "2026-01-10", "F1");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void letsTheOwnerWorkOnItAndSomebodyElseProveIt() {
    turn(INES, Turn.ACCEPTANCE, "");
    turn(YUKI, Turn.BEGINNING, "");
    turn(YUKI, Turn.COMPLETION, "");
    assertThatThrownBy(() -> turn(YUKI, Turn.VERIFICATION, "It holds."))
        .hasMessageContaining("takes the role author");
    desk.actions.turn(
        INES,
        first,
        A1,
        Turn.VERIFICATION,
        new TurnNote(
            "A load test held.", Optional.of(LocalDate.parse("2026-01-14")), "Caps first"));
    assertThat(record(first).lessons()).extracting(Lesson::text).containsExactly("Caps first");
    turn(RAVI, Turn.EFFECT, "No alert since.");
    assertThat(action(first).history()).hasSize(5);
    assertThat(((ActionState.Verified) action(first).state()).effect().orElseThrow().words())
        .isEqualTo("No alert since.");
  }

  @Test
  void takesTheDayOfThePolicyWhereNobodySetOne() {
    action(first, "Warm the cache at start", "yuki@lumen.example", "", "F1");
    desk.actions.turn(
        INES, first, new ActionItemId(2), Turn.ACCEPTANCE, new TurnNote("", Optional.empty(), ""));
    DueDate due = record(first).actions().getLast().due().orElseThrow();
    assertThat(due.asWritten()).isEqualTo("60 days after its acceptance, by the policy");
    assertThat(due.date()).isEqualTo(LocalDate.ofInstant(Desk.NOW, ZoneOffset.UTC).plusDays(60));
  }

  @Test
  void letsNoReaderTakeAnotherStep() {
    turn(INES, Turn.ACCEPTANCE, "");
    Viewer other = new Viewer("Tom Weiss", "tom@lumen.example", Role.VIEWER);
    assertThatThrownBy(() -> turn(other, Turn.BEGINNING, "")).hasMessageContaining("role author");
    assertThatThrownBy(() -> turn(YUKI, Turn.CANCELLATION, "No time."))
        .hasMessageContaining("role facilitator");
  }

  @Test
  void reopensWhatHadAnsweredACauseThatCameBack() {
    prove();
    IncidentId second = incident("Checkout fails again", 10, Visibility.EVERYBODY);
    Recurrences.Proposal proposal = recurrences.of(INES, second).proposals().getFirst();
    assertThat(proposal.likeness().reasons()).contains("Both touch checkout.");
    recurrences.confirm(INES, second, proposal.likeness().later().id(), first, factor());
    assertThat(action(first).state())
        .isInstanceOfSatisfying(
            ActionState.Reopened.class, state -> assertThat(state.because()).contains(second));
    assertThat(action(first).history().getLast().reason())
        .isEqualTo("its cause came back in " + second);
    assertThat(record(first).links()).extracting(link -> link.label()).contains(second.value());
    assertThat(record(second).links())
        .anyMatch(link -> link.kind() == LinkKind.POSTMORTEM && link.label().equals(first.value()));
    assertThat(recurrences.of(INES, second).proposals()).isEmpty();
    assertThat(recurrences.of(RAVI, first).cameBack()).hasSize(1);
  }

  @Test
  void tellsThoseOnceWhoHadAnsweredACauseThatCameBack() {
    desk.database.write(() ->
        new AccountStore(desk.database)
            .add("Ravi Menon", "ravi@lumen.example", Role.AUTHOR, Optional.empty(), NOW));
    desk.course.staff(
        INES,
        first,
        People.NOBODY,
        new People("Ravi Menon", "", "", List.of(), List.of(), List.of()),
        Optional.empty());
    prove();
    IncidentId second = incident("Checkout fails again", 10, Visibility.EVERYBODY);

    recurrences.confirm(INES, second, factor(), first, factor());

    String subject = "%s: a cause came back in %s".formatted(first, second);
    assertThat(letters())
        .containsExactlyInAnyOrder(
            "letter to yuki@lumen.example: " + subject, "letter to ravi@lumen.example: " + subject);
    assertThatThrownBy(() -> recurrences.confirm(INES, second, factor(), first, factor()))
        .hasMessageContaining("decided already");
    assertThat(letters()).hasSize(2);
  }

  @Test
  void tellsNobodyOfACauseThatCameBackWhereTheyMayNotLook() {
    prove();
    Visibility two = new Visibility.Circle(List.of("ines@lumen.example", "mei@lumen.example"));
    desk.incidents.show(INES, first, two);
    IncidentId second = incident("Checkout fails again", 10, two);

    recurrences.confirm(INES, second, factor(), first, factor());

    assertThat(action(first).state()).isInstanceOf(ActionState.Reopened.class);
    assertThat(letters()).as("Yuki owns it but is outside the circle").isEmpty();
  }

  private List<String> letters() {
    return desk
        .database
        .write(() -> new OutboxStore(desk.database).lease(Outbox.MAIL, "a test", NOW, NOW, 100))
        .stream()
        .map(OutboxMessage::what)
        .toList();
  }

  @Test
  void neverProposesAgainWhatSomebodyDenied() {
    prove();
    IncidentId second = incident("Checkout fails again", 10, Visibility.EVERYBODY);
    recurrences.deny(INES, second, factor(), first, factor(), "another pool");
    assertThat(recurrences.of(INES, second).proposals()).isEmpty();
    assertThat(recurrences.of(INES, second).decided().getFirst().by()).isEqualTo("Ines Okafor");
    assertThat(action(first).state()).isInstanceOf(ActionState.Verified.class);
    assertThatThrownBy(() -> recurrences.confirm(INES, second, factor(), first, factor()))
        .hasMessageContaining("decided already");
    assertThatThrownBy(() -> recurrences.deny(YUKI, second, factor(), first, factor(), ""))
        .hasMessageContaining("role author");
  }

  @Test
  void proposesNothingOfAnIncidentThatOneMayNotSee() {
    prove();
    desk.incidents.show(INES, first, new Visibility.Circle(List.of("ines@lumen.example")));
    IncidentId second = incident("Checkout fails again", 10, Visibility.EVERYBODY);
    assertThat(recurrences.of(RAVI, second).proposals()).isEmpty();
    assertThat(recurrences.of(INES, second).proposals()).hasSize(1);
    assertThat(board.list(RAVI, all(), BoardOrder.DUE, Optional.empty(), 10).actions()).isEmpty();
    assertThat(board.list(INES, all(), BoardOrder.DUE, Optional.empty(), 10).total()).isEqualTo(1);
    assertThatThrownBy(() -> recurrences.confirm(INES, second, factor(), first, factor()))
        .hasMessageContaining("not seen by the same people");
    recurrences.deny(INES, second, factor(), first, factor(), "");
    assertThat(desk.incidents.history(RAVI, second))
        .noneMatch(line -> line.toString().contains(first.value()));
  }

  @Test
  void listsWorkPageByPageInEachOrder() {
    turn(INES, Turn.ACCEPTANCE, "");
    for (int i = 0; i < 6; i++) {
      action(first, "Action " + i, i % 2 == 0 ? "Ravi Menon" : "", "2026-02-0" + (6 - i), "");
    }
    for (BoardOrder order : BoardOrder.values()) {
      List<String> whole =
          names(board.list(INES, BoardFilter.OPEN, order, Optional.empty(), 100).actions());
      assertThat(whole).hasSize(7).doesNotHaveDuplicates();
      List<String> paged = new ArrayList<>();
      Optional<BoardCursor> after = Optional.empty();
      do {
        ActionBoard.Page page = board.list(INES, BoardFilter.OPEN, order, after, 2);
        paged.addAll(names(page.actions()));
        after = page.next().map(next -> BoardCursor.parse(next.toString()));
      } while (after.isPresent());
      assertThat(paged).as(order.words()).isEqualTo(whole);
    }
    assertThat(
            names(
                board
                    .list(
                        INES,
                        BoardFilter.OPEN.showing(BoardFilter.Standing.OVERDUE),
                        BoardOrder.DUE,
                        Optional.empty(),
                        10)
                    .actions()))
        .containsExactly(first + "/A1");
    assertThat(
            names(
                board
                    .list(
                        INES,
                        BoardFilter.OPEN.owedBy("yuki@lumen.example"),
                        BoardOrder.DUE,
                        Optional.empty(),
                        10)
                    .actions()))
        .containsExactly(first + "/A1");
  }

  @Test
  void listsWorkaroundsWhoseDayIsPast() {
    desk.actions.putInPlace(
        INES,
        first,
        new Workaround(
            "Every second request is turned away", LocalDate.parse("2026-01-14"), Optional.of(A1)));
    desk.actions.putInPlace(
        INES,
        first,
        new Workaround("A longer timeout", LocalDate.parse("2026-01-15"), Optional.empty()));
    assertThat(board.outlived(YUKI))
        .extracting(one -> one.workaround().text())
        .containsExactly("Every second request is turned away");
    desk.actions.takeAway(INES, first, 1);
    assertThat(board.outlived(YUKI)).isEmpty();
  }

  private static BoardFilter all() {
    return BoardFilter.OPEN.showing(BoardFilter.Standing.ALL);
  }

  private static List<String> names(List<BoardAction> actions) {
    return actions.stream().map(BoardAction::reference).toList();
  }

  private static FactorId factor() {
    return new FactorId(1);
  }

  private void prove() {
    turn(INES, Turn.ACCEPTANCE, "");
    turn(INES, Turn.COMPLETION, "");
    turn(MEI, Turn.VERIFICATION, "A load test held.");
  }

  private void turn(Viewer viewer, Turn turn, String text) {
    desk.actions.turn(viewer, first, A1, turn, TurnNote.of(text));
  }

  private Postmortem record(IncidentId id) {
    return desk.incidents.get(INES, id).postmortem();
  }

  private ActionItem action(IncidentId id) {
    return record(id).actions().getFirst();
  }

  private void action(IncidentId id, String what, String owner, String due, String answers) {
    new Writing(desk.ledger, desk.shelf)
        .add(
            INES,
            id,
            PartSort.ACTION,
            Map.of("what", what, "owner", owner, "due", due, "answers", answers),
            Optional.empty());
  }

  /// An incident of the checkout, so many days ago, with a factor about its pool.
  private IncidentId incident(String title, int daysAgo, Visibility visibility) {
    IncidentId id =
        desk.incidents
            .add(
                INES,
                free ->
                    Postmortem.draft(
                        Incident.named(free, title, NOW.minus(daysAgo, ChronoUnit.DAYS))
                            .describe(
                                title,
                                IncidentKind.OUTAGE,
                                Optional.empty(),
                                List.of(new ServiceName("checkout")),
                                List.of(),
                                Incident.named(free, title, NOW).detection())
                            .withVisibility(visibility)))
            .postmortem()
            .incident()
            .id();
    new Writing(desk.ledger, desk.shelf)
        .add(
            INES,
            id,
            PartSort.FACTOR,
            Map.of("statement", "One tenant can take all connections of the pool"),
            Optional.empty());
    return id;
  }
}
