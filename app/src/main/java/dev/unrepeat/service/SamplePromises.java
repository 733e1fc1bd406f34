package dev.unrepeat.service;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.writing.PartSort;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the people of the sample company promised after their incidents: actions in each stage of
/// their life, one overdue, a workaround that outlived its day, and a cause that may have come
/// back.
public final class SamplePromises {
  private static final String CAP = "Cap the connections that one request can take at four";
  private static final ActionItemId ALERT = new ActionItemId(1);
  private static final Viewer MARTA = person("Marta Lindqvist", "marta", Role.FACILITATOR);
  private static final Viewer INES = person("Ines Okafor", "ines", Role.AUTHOR);
  private static final Viewer RAVI = person("Ravi Menon", "ravi", Role.AUTHOR);

  private final Incidents incidents;
  private final Writing writing;
  private final ActionItems actions;
  private final ActionBoard board;

  public SamplePromises(
      Incidents incidents, Writing writing, ActionItems actions, ActionBoard board) {
    this.incidents = incidents;
    this.writing = writing;
    this.actions = actions;
    this.board = board;
  }

  private static Viewer person(String name, String word, Role role) {
    return new Viewer(name, word + "@tidewater.example", role);
  }

  /// Makes the promises unless there are some already.
  ///
  /// @param progress is told what is done, one line
  public void settle(Consumer<String> progress) {
    BoardFilter all = BoardFilter.OPEN.showing(BoardFilter.Standing.ALL);
    if (count(all.withText(CAP)) > 0) {
      return;
    }
    pool();
    checkout();
    rest();
    progress.accept("Promised after them: %d actions.".formatted(count(all)));
  }

  private int count(BoardFilter filter) {
    return board.list(Viewer.LOCAL, filter, BoardOrder.DUE, Optional.empty(), 1).total();
  }

  /// The earlier incident: its cause was answered, and the answer was verified.
  private void pool() {
    IncidentId id = named("pool of the order database exhausted");
    String factor =
        writing
            .add(
                INES,
                id,
                PartSort.FACTOR,
                Map.of(
                    "statement",
                    "Each line of an order took a connection and kept it until the request closed",
                    "class",
                    "technical debt"),
                Optional.empty())
            .part()
            .name();
    ActionItemId cap =
        action(
            id,
            CAP,
            RAVI,
            day(-60),
            Map.of(
                "answers", factor,
                "type", "prevent",
                "level", "engineering",
                "effect", "high",
                "effort", "low",
                "priority", "P1",
                "done when", "A load test with 200 lines holds the pool below 40 connections"));
    turn(INES, id, cap, Turn.ACCEPTANCE, "");
    turn(RAVI, id, cap, Turn.BEGINNING, "");
    turn(RAVI, id, cap, Turn.COMPLETION, "");
    actions.turn(
        MARTA,
        id,
        cap,
        Turn.VERIFICATION,
        new TurnNote(
            "The load test of build 512 held 36 connections.",
            Optional.of(day(-30)),
            "A limit in code holds where a rule in the wiki did not."));
  }

  private void checkout() {
    IncidentId id = named("Checkout fails after the release");
    ActionItemId close =
        action(
            id,
            "Close the connection in a finally block in CartRepository",
            INES,
            day(-20),
            Map.of(
                "answers", "F2",
                "type", "prevent",
                "level", "eliminate",
                "effect", "high",
                "effort", "low",
                "priority", "P0",
                "done when", "The test that leaks 100 connections today leaks none"));
    turn(MARTA, id, close, Turn.ACCEPTANCE, "");
    turn(INES, id, close, Turn.BEGINNING, "");
    turn(INES, id, close, Turn.COMPLETION, "");
    actions.edit(
        INES,
        id,
        ALERT,
        Map.of(
            "owner", RAVI.address(),
            "due", day(-6).toString(),
            "type", "detect",
            "level", "engineering",
            "effect", "high",
            "effort", "high",
            "priority", "P1",
            "done when", "A drill in staging rings within three minutes"));
    turn(MARTA, id, ALERT, Turn.ACCEPTANCE, "");
    turn(RAVI, id, ALERT, Turn.BEGINNING, "");
    actions.follow(RAVI, id, ALERT, "SHOP-812", "", "https://tracker.example/SHOP-812");
    action(
        id,
        "Improve the release process",
        "payments team",
        "",
        Map.of("type", "process", "level", "administrative", "effect", "low", "effort", "high"));
    action(
        id,
        "Explain the connection pool in the training for new engineers",
        INES.address(),
        day(40).toString(),
        Map.of("type", "documentation", "level", "training", "effect", "low", "effort", "low"));
    actions.putInPlace(
        RAVI,
        id,
        new Workaround(
            "The pool was raised from 50 to 200 connections", day(-10), Optional.of(ALERT)));
    actions.putInPlace(
        RAVI,
        id,
        new Workaround("Carts of more than 60 lines are turned away", day(14), Optional.of(close)));
  }

  private void rest() {
    IncidentId login = named("Sign-ins fail at night");
    ActionItemId page =
        action(
            login,
            "Page the second on-call after ten minutes without acknowledgement",
            RAVI,
            day(5),
            Map.of("type", "respond", "level", "engineering", "effect", "high", "effort", "low"));
    turn(INES, login, page, Turn.ACCEPTANCE, "");
    IncidentId migration = named("migration would have removed");
    ActionItemId check =
        action(
            migration,
            "Refuse migrations that drop a column some view still reads",
            INES,
            day(12),
            Map.of("type", "prevent", "level", "engineering", "effect", "high", "effort", "high"));
    turn(MARTA, migration, check, Turn.ACCEPTANCE, "");
    actions.turn(
        MARTA,
        migration,
        check,
        Turn.DEFERRAL,
        new TurnNote("The new migration tool brings it next quarter.", Optional.of(day(60)), ""));
    ActionItemId ask =
        action(
            migration,
            "Ask two people to review each migration",
            INES,
            day(12),
            Map.of("type", "process", "level", "administrative", "effect", "low", "effort", "low"));
    turn(MARTA, migration, ask, Turn.DECLINATION, "The check in the pipeline makes it needless.");
  }

  private IncidentId named(String words) {
    return incidents
        .list(Viewer.LOCAL, IncidentFilter.ALL.withText(words), Optional.empty(), 1)
        .incidents()
        .stream()
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.STATE,
                "The demo was stopped while it made its incidents. Remove its data folder, or name another one with --data."))
        .id();
  }

  private ActionItemId action(
      IncidentId id, String what, Viewer owner, LocalDate due, Map<String, String> more) {
    return action(id, what, owner.address(), due.toString(), more);
  }

  private ActionItemId action(
      IncidentId id, String what, String owner, String due, Map<String, String> more) {
    Map<String, String> texts = new HashMap<>(more);
    texts.putAll(Map.of("what", what, "owner", owner, "due", due));
    return ActionItemId.parse(
        writing.add(INES, id, PartSort.ACTION, texts, Optional.empty()).part().name());
  }

  private void turn(Viewer who, IncidentId id, ActionItemId number, Turn turn, String text) {
    actions.turn(who, id, number, turn, TurnNote.of(text));
  }

  private LocalDate day(int away) {
    return actions.today().plusDays(away);
  }
}
