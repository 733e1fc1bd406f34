package dev.unrepeat.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Action items in every state, from a seed.
public final class RandomActions {
  private final RandomText text;
  private final RandomTimes times;

  RandomActions(RandomText text, RandomTimes times) {
    this.text = text;
    this.times = times;
  }

  public ActionItem action(ActionItemId id, List<FactorId> factors) {
    return new ActionItem(
        id,
        text.line(),
        text.lineOrNothing(),
        factors.stream().filter(f -> text.chance(3)).toList(),
        owner(),
        text.maybe(() -> new DueDate(times.date(), text.lineOrNothing())),
        text.maybe(() -> text.oneOf(Priority.class)),
        text.maybe(() -> text.oneOf(ActionType.class)),
        text.maybe(() -> text.oneOf(Horizon.class)),
        text.maybe(() -> text.oneOf(PreventionLevel.class)),
        text.maybe(() -> text.oneOf(Magnitude.class)),
        text.maybe(() -> text.oneOf(Magnitude.class)),
        text.lineOrNothing(),
        IntStream.range(0, text.number(3))
            .mapToObj(i ->
                new TrackerLink(text.word(), text.line(), text.chance(3) ? "" : text.address()))
            .toList(),
        state(),
        IntStream.range(0, text.number(4))
            .mapToObj(i ->
                new StateChange(
                    times.instant(),
                    text.lineOrNothing(),
                    text.word(),
                    text.word(),
                    text.lineOrNothing()))
            .toList());
  }

  private Owner owner() {
    return switch (text.number(3)) {
      case 0 -> new Owner.Person(text.line());
      case 1 -> new Owner.AsWritten(text.line());
      default -> new Owner.Nobody();
    };
  }

  private ActionState state() {
    return switch (text.number(11)) {
      case 0 -> new ActionState.Accepted(text.line(), times.instant());
      case 1 -> new ActionState.Declined(text.line(), text.line(), times.instant());
      case 2 -> new ActionState.InProgress(times.instant());
      case 3 -> new ActionState.Done(text.maybe(times::instant), text.lineOrNothing());
      case 4 ->
          new ActionState.Verified(
              verification(),
              text.maybe(() -> new EffectSeen(text.line(), times.instant(), text.line())));
      case 5 -> new ActionState.Deferred(text.line(), text.line(), times.date());
      case 6 -> new ActionState.Cancelled(text.line(), text.line(), times.instant());
      case 7 ->
          new ActionState.Reopened(
              text.line(),
              text.maybe(() -> new IncidentId("INC-2025-007")),
              times.instant(),
              text.maybe(this::verification));
      case 8 -> new ActionState.ClosedBefore(text.lineOrNothing());
      case 9 -> new ActionState.OpenBefore(text.lineOrNothing());
      default -> new ActionState.Proposed();
    };
  }

  private Verification verification() {
    return new Verification(
        text.line(), times.instant(), text.line(), times.date(), text.lineOrNothing());
  }

  public Workaround workaround(List<ActionItemId> actions) {
    LocalDate expires = times.date();
    Optional<ActionItemId> by =
        actions.isEmpty() ? Optional.empty() : text.maybe(() -> text.oneOf(actions));
    return new Workaround(text.line(), expires, by);
  }
}
