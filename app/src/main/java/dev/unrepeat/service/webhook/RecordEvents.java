package dev.unrepeat.service.webhook;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one place where a change of a record becomes something that others are told: by what it says
/// before and after, whoever made it and however.
public final class RecordEvents {
  private RecordEvents() {}

  /// Something that happened to a record.
  ///
  /// @param action that it happened to; empty for the record as a whole
  public record Happening(WebhookEvent kind, Postmortem record, Optional<ActionItem> action) {
    public Happening(WebhookEvent kind, Postmortem record) {
      this(kind, record, Optional.empty());
    }
  }

  public static List<Happening> between(Postmortem before, Postmortem after) {
    List<Happening> found = new ArrayList<>();
    step(before, after).ifPresent(kind -> found.add(new Happening(kind, after)));
    Map<ActionItemId, ActionItem> known =
        before.actions().stream()
            .collect(Collectors.toMap(ActionItem::id, Function.identity(), (one, same) -> one));
    for (ActionItem action : after.actions()) {
      String earlier =
          Optional.ofNullable(known.get(action.id()))
              .map(one -> one.state().word())
              .orElse(ActionState.PROPOSED.word());
      if (!earlier.equals(action.state().word())) {
        turn(action.state())
            .ifPresent(kind -> found.add(new Happening(kind, after, Optional.of(action))));
      }
    }
    return found;
  }

  private static Optional<WebhookEvent> step(Postmortem before, Postmortem after) {
    if (before.state().word().equals(after.state().word())) {
      return again(before, after)
          ? Optional.of(WebhookEvent.POSTMORTEM_PUBLISHED)
          : Optional.empty();
    }
    return switch (after.state()) {
      case PostmortemState.Draft s -> Optional.of(WebhookEvent.POSTMORTEM_RETURNED);
      case PostmortemState.InReview s -> Optional.of(WebhookEvent.POSTMORTEM_SUBMITTED);
      case PostmortemState.Reviewed s -> Optional.of(WebhookEvent.POSTMORTEM_REVIEWED);
      case PostmortemState.Published s ->
          Optional.of(
              before.state() instanceof PostmortemState.Closed
                  ? WebhookEvent.POSTMORTEM_REOPENED
                  : WebhookEvent.POSTMORTEM_PUBLISHED);
      case PostmortemState.Closed s -> Optional.of(WebhookEvent.POSTMORTEM_CLOSED);
      case PostmortemState.ClosedBefore s -> Optional.empty();
    };
  }

  /// A further edition, to other audiences perhaps.
  private static boolean again(Postmortem before, Postmortem after) {
    return before.state() instanceof PostmortemState.Published one
        && after.state() instanceof PostmortemState.Published other
        && (before.edition() != after.edition() || !one.publication().equals(other.publication()));
  }

  private static Optional<WebhookEvent> turn(ActionState state) {
    return switch (state) {
      case ActionState.Accepted s -> Optional.of(WebhookEvent.ACTION_ACCEPTED);
      case ActionState.Declined s -> Optional.of(WebhookEvent.ACTION_DECLINED);
      case ActionState.InProgress s -> Optional.of(WebhookEvent.ACTION_STARTED);
      case ActionState.Done s -> Optional.of(WebhookEvent.ACTION_DONE);
      case ActionState.Verified s -> Optional.of(WebhookEvent.ACTION_VERIFIED);
      case ActionState.Reopened s -> Optional.of(WebhookEvent.ACTION_REOPENED);
      case ActionState.Deferred s -> Optional.of(WebhookEvent.ACTION_DEFERRED);
      case ActionState.Cancelled s -> Optional.of(WebhookEvent.ACTION_CANCELLED);
      case ActionState.Proposed s -> Optional.empty();
      case ActionState.OpenBefore s -> Optional.empty();
      case ActionState.ClosedBefore s -> Optional.empty();
    };
  }
}
