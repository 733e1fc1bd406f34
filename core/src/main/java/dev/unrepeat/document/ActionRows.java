package dev.unrepeat.document;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.EffectSeen;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.StateChange;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Verification;
import dev.unrepeat.model.Workaround;
import java.util.Optional;

/// Action items, lessons and workarounds in the ledger, a line each.
final class ActionRows {
  private ActionRows() {}

  static Row of(ActionItem action) {
    Row row =
        Row.empty()
            .naming("action", action.id().toString())
            .put("what", action.what())
            .put("why", action.why())
            .put("answers", action.answers().stream().map(FactorId::toString).toList());
    switch (action.owner()) {
      case Owner.Person person -> row.put("owner", person.name());
      case Owner.AsWritten written -> row.put("ownerAsWritten", written.text());
      case Owner.Nobody nobody -> {}
    }
    action
        .due()
        .ifPresent(
            due -> row.put("due", due.date().toString()).put("dueAsWritten", due.asWritten()));
    return row.put("priority", action.priority())
        .put("type", action.type())
        .put("horizon", action.horizon())
        .put("level", action.level())
        .put("effect", action.effect())
        .put("effort", action.effort())
        .put("doneWhen", action.doneWhen())
        .putRows("tickets", action.tickets(), ActionRows::of)
        .put("state", state(action.state()))
        .putRows("history", action.history(), ActionRows::of);
  }

  static ActionItem action(Row row) {
    return new ActionItem(
        ActionItemId.parse(row.text("action")),
        row.text("what"),
        row.text("why"),
        row.texts("answers").stream().map(FactorId::parse).toList(),
        row.has("owner")
            ? new Owner.Person(row.text("owner"))
            : row.has("ownerAsWritten")
                ? new Owner.AsWritten(row.text("ownerAsWritten"))
                : Owner.NOBODY,
        Rows.date(row, "due").map(date -> new DueDate(date, row.text("dueAsWritten"))),
        row.findWord("priority", Priority.class),
        row.findWord("type", ActionType.class),
        row.findWord("horizon", Horizon.class),
        row.findWord("level", PreventionLevel.class),
        row.findWord("effect", Magnitude.class),
        row.findWord("effort", Magnitude.class),
        row.text("doneWhen"),
        row.rows(
            "tickets", t -> new TrackerLink(t.text("tracker"), t.text("key"), t.text("address"))),
        row.row("state").map(ActionRows::state).orElse(ActionState.PROPOSED),
        row.rows("history", ActionRows::change));
  }

  private static Row of(TrackerLink ticket) {
    return Row.empty()
        .put("tracker", ticket.tracker())
        .put("key", ticket.key())
        .put("address", ticket.address());
  }

  private static Row of(StateChange change) {
    return Row.empty()
        .put("at", change.at().toString())
        .put("by", change.by())
        .put("from", change.from())
        .put("to", change.to())
        .put("reason", change.reason());
  }

  private static StateChange change(Row row) {
    return new StateChange(
        row.instant("at"), row.text("by"), row.text("from"), row.text("to"), row.text("reason"));
  }

  private static Row state(ActionState state) {
    Row row = Row.empty();
    return switch (state) {
      case ActionState.Proposed s -> row.put("is", "proposed");
      case ActionState.Accepted s ->
          row.put("is", "accepted").put("by", s.by()).put("at", s.at().toString());
      case ActionState.Declined s ->
          row.put("is", "declined")
              .put("reason", s.reason())
              .put("by", s.by())
              .put("at", s.at().toString());
      case ActionState.InProgress s -> row.put("is", "in progress").put("at", s.since().toString());
      case ActionState.Done s -> row.put("is", "done").put("at", s.at()).put("by", s.by());
      case ActionState.Verified s -> {
        row.put("is", "verified").put("proof", of(s.verification()));
        yield s.effect()
            .map(seen ->
                row.put("worked", seen.words())
                    .put("by", seen.by())
                    .put("at", seen.at().toString()))
            .orElse(row);
      }
      case ActionState.Deferred s ->
          row.put("is", "deferred")
              .put("reason", s.reason())
              .put("by", s.approver())
              .put("reviewOn", s.reviewOn().toString());
      case ActionState.Cancelled s ->
          row.put("is", "cancelled")
              .put("reason", s.reason())
              .put("by", s.approver())
              .put("at", s.at().toString());
      case ActionState.Reopened s -> {
        row.put("is", "reopened")
            .put("reason", s.reason())
            .put("because", s.because())
            .put("at", s.at().toString());
        yield s.earlier().map(proof -> row.put("proof", of(proof))).orElse(row);
      }
      case ActionState.OpenBefore s -> row.put("is", "open before").put("asWritten", s.asWritten());
      case ActionState.ClosedBefore s ->
          row.put("is", "closed before").put("asWritten", s.asWritten());
    };
  }

  private static ActionState state(Row row) {
    return switch (row.text("is")) {
      case "accepted" -> new ActionState.Accepted(row.text("by"), row.instant("at"));
      case "declined" ->
          new ActionState.Declined(row.text("reason"), row.text("by"), row.instant("at"));
      case "in progress" -> new ActionState.InProgress(row.instant("at"));
      case "done" -> new ActionState.Done(Rows.instant(row, "at"), row.text("by"));
      case "verified" ->
          new ActionState.Verified(
              proof(row.row("proof").orElseGet(Row::empty)),
              row.has("worked")
                  ? Optional.of(
                      new EffectSeen(row.text("by"), row.instant("at"), row.text("worked")))
                  : Optional.empty());
      case "deferred" ->
          new ActionState.Deferred(row.text("reason"), row.text("by"), row.date("reviewOn"));
      case "cancelled" ->
          new ActionState.Cancelled(row.text("reason"), row.text("by"), row.instant("at"));
      case "reopened" ->
          new ActionState.Reopened(
              row.has("reason") ? row.text("reason") : cameBack(row.text("because")),
              row.find("because").map(IncidentId::new),
              row.instant("at"),
              row.row("proof").map(ActionRows::proof));
      case "open before" -> new ActionState.OpenBefore(row.text("asWritten"));
      case "closed before" -> new ActionState.ClosedBefore(row.text("asWritten"));
      default -> ActionState.PROPOSED;
    };
  }

  /// What documents said before reasons were written.
  private static String cameBack(String incident) {
    return "its cause came back in " + incident;
  }

  private static Row of(Verification proof) {
    return Row.empty()
        .put("by", proof.by())
        .put("at", proof.at().toString())
        .put("evidence", proof.evidence())
        .put("effectVisibleFrom", proof.effectVisibleFrom().toString())
        .put("learned", proof.learned());
  }

  private static Verification proof(Row row) {
    return new Verification(
        row.text("by"),
        row.instant("at"),
        row.text("evidence"),
        row.date("effectVisibleFrom"),
        row.text("learned"));
  }

  static Row of(Lesson lesson) {
    return Row.empty()
        .naming("lesson", lesson.id().toString())
        .put("kind", lesson.kind())
        .put("text", lesson.text());
  }

  static Lesson lesson(Row row) {
    return new Lesson(
        LessonId.parse(row.text("lesson")), row.word("kind", LessonKind.class), row.text("text"));
  }

  static Row of(Workaround workaround) {
    return Row.empty()
        .naming("workaround", workaround.text())
        .put("expires", workaround.expires().toString())
        .put("replacedBy", workaround.replacedBy());
  }

  static Workaround workaround(Row row) {
    return new Workaround(
        row.text("workaround"),
        row.date("expires"),
        row.find("replacedBy").map(ActionItemId::parse));
  }
}
