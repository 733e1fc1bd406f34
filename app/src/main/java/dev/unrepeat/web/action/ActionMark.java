package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.web.page.Printing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// How an action is told in a row: its state, its owner and its day, with what presses.
///
/// @param tone `bad` when it is overdue, `warn` when somebody has to look, `good` when it is proven
/// @param presses why it presses; empty when it does not
public record ActionMark(
    String state, String owner, String due, String tone, String glyph, String presses) {
  private static final String UNDATED = "no due date";

  /// Whether it has a day.
  public boolean dated() {
    return !due.equals(UNDATED);
  }

  public static ActionMark of(ActionItem action, LocalDate today) {
    String presses = presses(action, today);
    String tone =
        action.overdue(today)
            ? "bad"
            : !presses.isEmpty()
                ? "warn"
                : action.state() instanceof ActionState.Verified ? "good" : "info";
    return new ActionMark(
        Printing.capital(action.state().word()),
        owner(action.owner()),
        action.due().map(due -> day(due.date())).orElse(UNDATED),
        tone,
        switch (tone) {
          case "bad" -> "i-warn";
          case "warn" -> "i-flag";
          case "good" -> "i-check";
          default -> "";
        },
        presses);
  }

  public static String owner(Owner owner) {
    return switch (owner) {
      case Owner.Person person -> NamedPerson.name(person.name());
      case Owner.AsWritten written -> written.text() + " (not one person)";
      case Owner.Nobody nobody -> "nobody yet";
    };
  }

  static String day(LocalDate day) {
    return Printing.day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String presses(ActionItem action, LocalDate today) {
    if (action.overdue(today)) {
      long days = ChronoUnit.DAYS.between(action.due().orElseThrow().date(), today);
      return "overdue by " + Printing.count(days, "day");
    }
    if (action.toLookAt(today)) {
      return action.state() instanceof ActionState.Verified
          ? "look whether it worked"
          : "deferred until now: decide again";
    }
    return action.state() instanceof ActionState.Done ? "to be verified" : "";
  }
}
