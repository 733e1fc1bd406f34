package dev.unrepeat.web.action;

import dev.unrepeat.lint.rules.actions.Smart;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Quadrant;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StateChange;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.Verification;
import dev.unrepeat.render.PreventionSvg;
import dev.unrepeat.render.QuadrantSvg;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.FollowedTicket;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes of an action what its page shows.
///
/// @param names of the accounts by their addresses, for owners that are written as one
record ActionRows(
    Viewer viewer,
    Postmortem record,
    ActionItem action,
    LocalDate today,
    Optional<Form> typed,
    Optional<FollowedTicket> followed,
    List<Tracker> trackers,
    Map<String, String> names) {

  ActionView view(Frame frame, String refusal, String resting) {
    IncidentId id = record.incident().id();
    List<ActionItem> alone = List.of(action);
    return new ActionView(
        frame,
        DocumentHead.of(record, DocumentHead.Tab.ACTIONS),
        action.id().toString(),
        action.what(),
        ActionMark.of(action, today),
        now(),
        refusal.lines().toList(),
        Places.action(id, action.id()),
        Places.writing(id) + "/part?part=" + action.id(),
        viewer.is(Role.AUTHOR),
        action.state().reminded() && action.due().isPresent(),
        ActionReminders.mayRest(viewer, action),
        resting,
        facts(id),
        TurnForm.of(viewer, action, typed),
        action.state().open() ? Smart.of(BoardRow.named(action, names)) : List.of(),
        PreventionSvg.of(alone),
        action.level().map(ActionRows::said).orElse("Its level is not said yet."),
        QuadrantSvg.of(alone),
        Quadrant.of(action)
            .map(q -> "%s: %s.".formatted(Printing.capital(q.words()), q.means()))
            .orElse("Effect and effort are not both said yet."),
        action.history().reversed().stream().map(ActionRows::change).toList(),
        proof(),
        TicketView.of(record, action, followed, trackers),
        field("ticket", action.tickets().isEmpty() ? "" : action.tickets().getFirst().key()),
        field("address", action.tickets().isEmpty() ? "" : action.tickets().getFirst().address()));
  }

  private Field field(String name, String stored) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, stored));
  }

  private String now() {
    return switch (action.state()) {
      case ActionState.Proposed s -> "It waits to be accepted or declined.";
      case ActionState.OpenBefore s ->
          "It was open before Unrepeat (“%s”) and waits to be accepted or declined."
              .formatted(s.asWritten());
      case ActionState.Accepted s -> promised("It is promised");
      case ActionState.InProgress s -> promised("It is being done");
      case ActionState.Done s -> "It is done. Somebody else than its owner looks whether it holds.";
      case ActionState.Verified s -> verified(s);
      case ActionState.Deferred s ->
          "It was put off until %s by %s: %s"
              .formatted(ActionMark.day(s.reviewOn()), s.approver(), s.reason());
      case ActionState.Declined s -> "%s declined it: %s".formatted(s.by(), s.reason());
      case ActionState.Cancelled s -> "%s cancelled it: %s".formatted(s.approver(), s.reason());
      case ActionState.Reopened s -> "It is owed again: %s.".formatted(s.reason());
      case ActionState.ClosedBefore s ->
          "It was closed before Unrepeat, and nobody here has verified it.";
    };
  }

  private String promised(String begin) {
    return action
        .due()
        .map(due ->
            action.overdue(today)
                ? "%s, and was due on %s.".formatted(begin, ActionMark.day(due.date()))
                : "%s, due on %s.".formatted(begin, ActionMark.day(due.date())))
        .orElse(begin + ".");
  }

  private String verified(ActionState.Verified state) {
    String from = ActionMark.day(state.verification().effectVisibleFrom());
    return state
        .effect()
        .map(seen ->
            "It worked. %s looked on %s: %s"
                .formatted(NamedPerson.name(seen.by()), Printing.day(seen.at()), seen.words()))
        .orElse(
            action.toLookAt(today)
                ? "Its effect can be seen since %s: look whether it worked.".formatted(from)
                : "It is verified. Whether it worked can be seen from %s on.".formatted(from));
  }

  /// Of an action that is owed, whether its owner can be reminded.
  private String owner() {
    String owner = ActionMark.owner(BoardRow.named(action, names).owner());
    boolean onlyName =
        action.owner() instanceof Owner.Person person
            && NamedPerson.of(person.name()).address().isEmpty();
    return onlyName && action.state().open()
        ? owner + ": a name without an account, so no reminder reaches them"
        : owner;
  }

  private List<ActionView.Fact> facts(IncidentId id) {
    List<ActionView.Fact> facts = new ArrayList<>();
    facts.add(ActionView.Fact.of("Owner", owner()));
    facts.add(
        ActionView.Fact.of(
            "Due",
            action
                .due()
                .map(due ->
                    ActionMark.day(due.date())
                        + (due.asWritten().isEmpty() ? "" : " (“" + due.asWritten() + "”)"))
                .orElse("not said")));
    facts.add(ActionView.Fact.of("Priority", action.priority().map(Enum::name).orElse("not said")));
    facts.add(ActionView.Fact.of("Type", word(action.type())));
    facts.add(ActionView.Fact.of("Horizon", word(action.horizon())));
    facts.add(ActionView.Fact.of("Done when", or(action.doneWhen(), "not said")));
    facts.add(ActionView.Fact.of("Why", or(action.why(), "not said")));
    for (FactorId factor : action.answers()) {
      facts.add(
          new ActionView.Fact(
              "Answers",
              factor
                  + record.causes().factors().stream()
                      .filter(one -> one.id().equals(factor))
                      .findFirst()
                      .map(one -> ": " + one.statement())
                      .orElse(""),
              Places.postmortem(id)));
    }
    return facts;
  }

  private List<ActionView.Fact> proof() {
    Optional<Verification> found =
        switch (action.state()) {
          case ActionState.Verified s -> Optional.of(s.verification());
          case ActionState.Reopened s -> s.earlier();
          case ActionState.Proposed s -> Optional.empty();
          case ActionState.Accepted s -> Optional.empty();
          case ActionState.Declined s -> Optional.empty();
          case ActionState.InProgress s -> Optional.empty();
          case ActionState.Done s -> Optional.empty();
          case ActionState.Deferred s -> Optional.empty();
          case ActionState.Cancelled s -> Optional.empty();
          case ActionState.OpenBefore s -> Optional.empty();
          case ActionState.ClosedBefore s -> Optional.empty();
        };
    return found
        .map(one ->
            List.of(
                ActionView.Fact.of(
                    "Verified by", NamedPerson.name(one.by()) + " on " + Printing.day(one.at())),
                ActionView.Fact.of("Seen", one.evidence()),
                ActionView.Fact.of("Effect from", ActionMark.day(one.effectVisibleFrom())),
                ActionView.Fact.of("Learned", or(one.learned(), "nothing was noted"))))
        .orElse(List.of());
  }

  private static ActionView.Change change(StateChange change) {
    return new ActionView.Change(
        Printing.minute(change.at()),
        NamedPerson.name(change.by()),
        change.from() + " → " + change.to(),
        change.reason());
  }

  private static String said(PreventionLevel level) {
    return level.compareTo(PreventionLevel.ADMINISTRATIVE) >= 0
        ? "It rests on people remembering. Is there something the system could do?"
        : "It holds whoever works.";
  }

  private static String word(Optional<? extends Enum<?>> word) {
    return word.map(one -> Places.word(one).replace('-', ' ')).orElse("not said");
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }
}
