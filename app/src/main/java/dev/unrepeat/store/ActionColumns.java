package dev.unrepeat.store;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.EffectSeen;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Verification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// The state of an action item taken apart into columns; each is filled in the states that know it.
/// Of a verified one, the first three say who has looked whether it worked, and what was seen.
///
/// @param by who brought it into this state, or approved that
/// @param reason why, or the state's own words of an imported one
record ActionColumns(
    Stage stage,
    Optional<String> by,
    Optional<Instant> at,
    Optional<String> reason,
    Optional<LocalDate> reviewOn,
    Optional<IncidentId> because,
    Optional<Verification> verification) {

  /// The state as one word, in the column `state`.
  enum Stage {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    IN_PROGRESS,
    DONE,
    VERIFIED,
    DEFERRED,
    CANCELLED,
    REOPENED,
    OPEN_BEFORE,
    CLOSED_BEFORE
  }

  /// What the column says of a state that people name, for example `in progress`; of an unknown
  /// word, what no row says.
  static String named(String word) {
    String stage = word.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return switch (stage) {
      case "OPEN_BEFORE_UNREPEAT" -> Stage.OPEN_BEFORE.name();
      case "CLOSED_BEFORE_UNREPEAT" -> Stage.CLOSED_BEFORE.name();
      default -> stage;
    };
  }

  static ActionColumns of(ActionState state) {
    return switch (state) {
      case ActionState.Proposed() -> bare(Stage.PROPOSED);
      case ActionState.Accepted(var by, var at) -> bare(Stage.ACCEPTED).by(by).at(at);
      case ActionState.Declined(var reason, var by, var at) ->
          bare(Stage.DECLINED).by(by).at(at).because(reason);
      case ActionState.InProgress(var since) -> bare(Stage.IN_PROGRESS).at(since);
      case ActionState.Done(var at, var by) ->
          at.map(bare(Stage.DONE)::at).orElse(bare(Stage.DONE)).by(by);
      case ActionState.Verified(var verification, var effect) ->
          effect
              .map(seen -> bare(Stage.VERIFIED).by(seen.by()).at(seen.at()).because(seen.words()))
              .orElse(bare(Stage.VERIFIED))
              .verified(verification);
      case ActionState.Deferred(var reason, var approver, var reviewOn) ->
          bare(Stage.DEFERRED).by(approver).because(reason).reviewed(reviewOn);
      case ActionState.Cancelled(var reason, var approver, var at) ->
          bare(Stage.CANCELLED).by(approver).at(at).because(reason);
      case ActionState.Reopened(var reason, var because, var at, var earlier) -> {
        ActionColumns reopened = bare(Stage.REOPENED).at(at).because(reason);
        ActionColumns after = because.map(reopened::after).orElse(reopened);
        yield earlier.map(after::verified).orElse(after);
      }
      case ActionState.OpenBefore(var asWritten) -> bare(Stage.OPEN_BEFORE).because(asWritten);
      case ActionState.ClosedBefore(var asWritten) -> bare(Stage.CLOSED_BEFORE).because(asWritten);
    };
  }

  Row write(Row row) {
    return row.word("state", stage)
        .text("stateBy", by)
        .instant("stateAt", at)
        .text("stateReason", reason)
        .day("reviewOn", reviewOn)
        .text("because", because.map(IncidentId::value))
        .text("verifiedBy", verification.map(Verification::by))
        .instant("verifiedAt", verification.map(Verification::at))
        .text("verifiedSeen", verification.map(Verification::evidence))
        .day("effectFrom", verification.map(Verification::effectVisibleFrom))
        .text("learned", verification.map(Verification::learned));
  }

  static ActionState read(Fields row) throws SQLException {
    return switch (row.word(Stage.class, "state")) {
      case PROPOSED -> new ActionState.Proposed();
      case ACCEPTED -> new ActionState.Accepted(row.text("state_by"), row.instant("state_at"));
      case DECLINED ->
          new ActionState.Declined(
              row.text("state_reason"), row.text("state_by"), row.instant("state_at"));
      case IN_PROGRESS -> new ActionState.InProgress(row.instant("state_at"));
      case DONE -> new ActionState.Done(row.instantIfAny("state_at"), row.text("state_by"));
      case VERIFIED -> new ActionState.Verified(verification(row), effect(row));
      case DEFERRED ->
          new ActionState.Deferred(
              row.text("state_reason"), row.text("state_by"), row.day("review_on"));
      case CANCELLED ->
          new ActionState.Cancelled(
              row.text("state_reason"), row.text("state_by"), row.instant("state_at"));
      case REOPENED ->
          new ActionState.Reopened(
              row.textIfAny("state_reason").orElse("its cause came back"),
              row.textIfAny("reopened_because").map(IncidentId::new),
              row.instant("state_at"),
              row.textIfAny("verified_by").isPresent()
                  ? Optional.of(verification(row))
                  : Optional.empty());
      case OPEN_BEFORE -> new ActionState.OpenBefore(row.text("state_reason"));
      case CLOSED_BEFORE -> new ActionState.ClosedBefore(row.text("state_reason"));
    };
  }

  private static Optional<EffectSeen> effect(Fields row) throws SQLException {
    return row.textIfAny("state_by").isPresent()
        ? Optional.of(
            new EffectSeen(row.text("state_by"), row.instant("state_at"), row.text("state_reason")))
        : Optional.empty();
  }

  private static Verification verification(Fields row) throws SQLException {
    return new Verification(
        row.text("verified_by"),
        row.instant("verified_at"),
        row.text("verified_seen"),
        row.day("effect_from"),
        row.text("learned"));
  }

  private static ActionColumns bare(Stage stage) {
    return new ActionColumns(
        stage,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private ActionColumns by(String who) {
    return new ActionColumns(stage, Optional.of(who), at, reason, reviewOn, because, verification);
  }

  private ActionColumns at(Instant when) {
    return new ActionColumns(stage, by, Optional.of(when), reason, reviewOn, because, verification);
  }

  private ActionColumns because(String why) {
    return new ActionColumns(stage, by, at, Optional.of(why), reviewOn, because, verification);
  }

  private ActionColumns reviewed(LocalDate on) {
    return new ActionColumns(stage, by, at, reason, Optional.of(on), because, verification);
  }

  private ActionColumns after(IncidentId recurrence) {
    return new ActionColumns(
        stage, by, at, reason, reviewOn, Optional.of(recurrence), verification);
  }

  private ActionColumns verified(Verification proof) {
    return new ActionColumns(stage, by, at, reason, reviewOn, because, Optional.of(proof));
  }
}
