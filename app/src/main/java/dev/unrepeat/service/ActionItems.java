package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What becomes of the promised changes, as far as the end of a postmortem asks for it.
public final class ActionItems {
  private final Ledger ledger;
  private final AccountNames accounts;

  public ActionItems(Ledger ledger, AccountNames accounts) {
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /// A step in the life of an action item.
  public enum Turn {
    ACCEPTANCE("accepted", false),
    DECLINATION("declined", true),
    BEGINNING("began", false),
    COMPLETION("completed", false),
    VERIFICATION("verified", false),
    DEFERRAL("deferred", true),
    CANCELLATION("cancelled", true);

    private final String verb;
    private final boolean approved;

    Turn(String verb, boolean approved) {
      this.verb = verb;
      this.approved = approved;
    }
  }

  /// @param text the reason, or of a verification what was seen
  /// @param day until which it is deferred, or from which the effect can be seen
  public StoredRecord turn(
      Viewer viewer,
      IncidentId id,
      ActionItemId number,
      Turn turn,
      String text,
      Optional<LocalDate> day) {
    return ledger.change(
        viewer,
        id,
        turn.verb + " " + number,
        before -> {
          if (turn.approved) {
            viewer.must(Role.FACILITATOR, "approve that an action is " + turn.verb);
          }
          Postmortem postmortem = before.postmortem();
          List<ActionItem> actions =
              postmortem.actions().stream()
                  .map(one -> one.id().equals(number) ? turned(viewer, one, turn, text, day) : one)
                  .toList();
          if (actions.equals(postmortem.actions())) {
            throw new Refused(
                Refused.Reason.NOT_FOUND, "%s has no action %s.".formatted(id, number));
          }
          return postmortem.withActions(actions);
        });
  }

  /// Whose owner is only a name could be anybody's own: then a facilitator looks.
  private static void mayVerify(Viewer viewer, ActionItem action) {
    if (NamedPerson.of(action.owner().print()).address().isEmpty()) {
      viewer.must(Role.FACILITATOR, "verify an action whose owner has no account here");
    }
  }

  private ActionItem turned(
      Viewer viewer, ActionItem action, Turn turn, String text, Optional<LocalDate> day) {
    Instant now = ledger.now();
    String by = viewer.name();
    return switch (turn) {
      case ACCEPTANCE -> action.ownedBy(accounts.known(action.owner())).accept(by, now);
      case DECLINATION -> action.decline(text, by, now);
      case BEGINNING -> action.start(by, now);
      case COMPLETION -> action.complete(by, now);
      case VERIFICATION -> {
        mayVerify(viewer, action);
        yield action.verify(
            new Verification(
                NamedPerson.text(by, viewer.address()),
                now,
                text,
                day.orElse(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                ""));
      }
      case DEFERRAL ->
          action.defer(
              text,
              by,
              day.orElseThrow(() ->
                  new Refused(
                      Refused.Reason.INVALID, "Say on which day it shall be looked at again.")),
              now);
      case CANCELLATION -> action.cancel(text, by, now);
    };
  }
}
