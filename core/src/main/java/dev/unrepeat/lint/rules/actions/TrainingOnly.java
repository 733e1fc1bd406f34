package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.PreventionLevel;
import java.util.List;
import java.util.regex.Pattern;

/// Finds documents whose only measure is to train, remind or tell people.
public final class TrainingOnly implements DocumentRule {
  private static final Pattern TRAINS =
      Pattern.compile(
          "(?i)(?:(?:re-?)?train(?!s?\\b (?:the )?(?:model|classifier))|educat|teach|coach|onboard"
              + "|(?:hold|give|run|organi[sz]e|schedule|provide|arrange|offer|plan|do|add|create|more|additional|better|book)"
              + " (?:an? |the |our |some |more |regular |additional )*(?:[\\w-]+ ){0,2}(?:training|workshops?|courses?|brown[- ]?bags?|lunch and learn|knowledge[- ]sharing|learning sessions?)"
              + "|training|workshops? (?:on|about|for)|share (?:the |this )?(?:knowledge|learnings?|lessons)"
              + "|remind|inform (?:all|the|every)|tell (?:all|the|every)|raise awareness)");

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
    if (trainsOnly(promised)) {
      report.add(
          ActionText.span(promised.getFirst(), document),
          "Training is the only measure. People who know better still slip, leave and are tired: add a measure that holds without anybody remembering it.",
          new Proposal.Advice("Which change of the system would make the training unnecessary?"));
    }
  }

  static boolean trainsOnly(List<Placed<ActionItem>> promised) {
    return !promised.isEmpty() && promised.stream().allMatch(a -> trains(a.value()));
  }

  private static boolean trains(ActionItem action) {
    return action.level().filter(level -> level == PreventionLevel.TRAINING).isPresent()
        || TRAINS.matcher(Opening.of(action.what())).lookingAt();
  }
}
