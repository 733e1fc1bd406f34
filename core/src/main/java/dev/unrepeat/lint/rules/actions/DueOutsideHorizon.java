package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Finds due dates that do not fit the horizon of their action.
public final class DueOutsideHorizon implements ActionRule {
  private static final int WEEK = 7;
  private static final int EIGHT_WEEKS = 56;

  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Placed<ActionItem> action, LintedDocument document, Report report) {
    ActionItem item = action.value();
    Optional<LocalDate> from = start(item, document);
    if (item.horizon().isEmpty()
        || item.due().isEmpty()
        || from.isEmpty()
        || !ActionText.open(action)) {
      return;
    }
    long days = ChronoUnit.DAYS.between(from.get(), item.due().get().date());
    boolean fits =
        switch (item.horizon().get()) {
          case IMMEDIATE -> days <= WEEK;
          case SHORT -> days <= EIGHT_WEEKS;
          case LONG -> days > EIGHT_WEEKS;
        };
    if (!fits) {
      report.add(
          ActionText.span(action, document),
          "This action is for %s, and its due date %s lies %d days after %s. Change one of them."
              .formatted(words(item.horizon().get()), item.due().get().date(), days, from.get()),
          new Proposal.Advice("Is the date wrong, or the horizon?"));
    }
  }

  private static String words(Horizon horizon) {
    return switch (horizon) {
      case IMMEDIATE -> "the first 7 days";
      case SHORT -> "the first 8 weeks";
      case LONG -> "the time after the first 8 weeks";
    };
  }

  /// The day from which it counts: of acceptance, else of the review, else of the incident's end.
  private static Optional<LocalDate> start(ActionItem item, LintedDocument document) {
    if (item.state() instanceof ActionState.Accepted accepted) {
      return Optional.of(day(accepted.at()));
    }
    Postmortem postmortem = document.record().postmortem();
    return postmortem
        .reviewedOn()
        .or(() ->
            postmortem
                .incident()
                .milestones()
                .at(MilestoneKind.RESOLVED)
                .map(DueOutsideHorizon::day))
        .or(() ->
            postmortem.timeline().dated().stream()
                .flatMap(event -> event.time().known().stream())
                .reduce((first, last) -> last)
                .map(DueOutsideHorizon::day));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
