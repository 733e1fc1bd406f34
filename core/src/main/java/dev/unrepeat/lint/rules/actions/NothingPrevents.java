package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.PreventionLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds documents with actions of which none keeps the incident from happening again.
public final class NothingPrevents implements DocumentRule {
  private static final int LEAST = 2;
  private static final Set<PreventionLevel> WEAK =
      EnumSet.of(PreventionLevel.ADMINISTRATIVE, PreventionLevel.TRAINING);
  private static final Set<ActionType> AFTER =
      EnumSet.of(
          ActionType.DETECT,
          ActionType.MITIGATE,
          ActionType.RESPOND,
          ActionType.DOCUMENTATION,
          ActionType.INVESTIGATE);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?:alert|page|monitor|document|investigate|look into|inform|announce|train|remind|write (?:an? |the )?(?:[\\w-]+ )?(?:runbook|playbook|postmortem|documentation)"
              + "|(?:add|create|set ?up|improve|better|more|extend|configure|tune) (?:an? |the |our |some |more |better |new )*(?:[\\w-]+ ){0,2}"
              + "(?:alerts?|alerting|alarms?|monitoring|dashboards?|runbooks?|playbooks?|documentation|docs|logging|logs|metrics|observability|status page)"
              + "|update (?:the |our )?(?:[\\w-]+ ){0,2}(?:runbooks?|playbooks?|documentation|docs|status page))\\b");

  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    List<Placed<ActionItem>> promised = ActionsOf.promised(document);
    if (promised.size() >= report.limit("least", LEAST)
        && promised.stream().allMatch(action -> onlyAfter(action.value()))
        && !TrainingOnly.trainsOnly(promised)) {
      report.add(
          ActionsOf.heading(document, promised.getFirst()),
          "All %d actions come into play once it has happened again: they find, repair or describe it. Add one that keeps it from happening."
              .formatted(promised.size()),
          new Proposal.Advice("What would have made this incident impossible, or harmless?"));
    }
  }

  /// Whether its type, its level or its words say that it does not prevent; unknown ones might.
  private static boolean onlyAfter(ActionItem action) {
    if (action.level().isPresent()) {
      return WEAK.contains(action.level().get());
    }
    if (action.type().isPresent()) {
      return AFTER.contains(action.type().get());
    }
    return WORDS.matcher(Opening.of(action.what())).lookingAt();
  }
}
