package dev.unrepeat.rubric;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// From none, or "improve testing", to the whole hierarchy of prevention, each tied to a factor.
final class ActionsLadder {
  private static final int FEW = 3;
  private static final int MANY = 10;
  private static final double MOST = 0.8;
  private static final Pattern PREVENTS =
      Pattern.compile(
          "(?i)\\b(?:prevent|block|reject|refuse|limit|guard|enforce|validate|require|automat\\w+|remove|eliminate|replace|redundan\\w+|quota|canary|gate|circuit breaker|isolate|upgrade|raise|add (?:a |an )?(?:check|test|limit|retry|timeout)|fail(?:over)?)\\b");
  private static final Pattern DETECTS =
      Pattern.compile(
          "(?i)\\b(?:alert|monitor|detect|dashboard|page|metric|log|probe|health check)\\w*");
  private static final Pattern MITIGATES =
      Pattern.compile(
          "(?i)\\b(?:runbook|roll ?back|restore|failover|mitigat\\w+|kill switch|feature flag|backup|playbook|drill|respon\\w+|document)\\w*");

  /// A line that says more than where the action is tracked or how it stands.
  private static final Pattern REASON =
      Pattern.compile(
          "(?im)^(?!\\s*(?:ticket|issue|link|jira|status|state|tracking)s?\\s*:)\\s*\\S");

  private static final Pattern TICKET =
      Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}-\\d+\\b|https?://|(?<![\\w&])#\\d+\\b");

  private ActionsLadder() {}

  static Assessment of(Judged judged) {
    List<ActionItem> actions =
        judged.record().actions().stream()
            .map(Placed::value)
            .filter(a -> !(a.state() instanceof ActionState.Cancelled))
            .filter(a -> !(a.state() instanceof ActionState.Declined))
            .toList();
    List<Finding> found = judged.found("vague-action", "be-careful-action", "fix-the-bug-action");
    Set<Integer> vague =
        found.stream()
            .map(Finding::span)
            .map(span -> judged.lineOf(span.from()))
            .collect(Collectors.toSet());
    long specific =
        judged.record().actions().stream()
            .filter(a -> !vague.contains(judged.lineOf(a.span().from())))
            .count();
    int count = actions.size();
    boolean prevents = any(actions, ActionType.PREVENT, PREVENTS);
    boolean detects = any(actions, ActionType.DETECT, DETECTS);
    boolean mitigates =
        any(actions, ActionType.MITIGATE, MITIGATES) || any(actions, ActionType.RESPOND, MITIGATES);
    boolean tied = most(actions, a -> !a.answers().isEmpty() || REASON.matcher(a.why()).find());
    long tracked = judged.record().actions().stream().filter(a -> tracked(judged, a)).count();
    return Ladder.of(
            List.of(
                Sign.of(
                    specific >= 1,
                    specific == 1 ? "one action is specific" : specific + " actions are specific",
                    count == 0 ? "there is no action" : "every action is a wish",
                    "Name a change: verb, object, and how to see that it is there.")),
            List.of(
                Sign.of(
                        count > 0 && vague.isEmpty(),
                        "all actions are specific",
                        vague.size() == 1
                            ? "one action is vague"
                            : vague.size() + " actions are vague",
                        "Replace each vague action by a change that can be seen.")
                    .otherwiseAt(found.stream().map(Finding::span).findFirst()),
                Sign.of(
                        most(actions, a -> a.owner() instanceof Owner.Person),
                        "the actions have an owner",
                        "not every action has one person as its owner",
                        "Name one person as the owner of each action.")
                    .otherwiseAt(without(judged, a -> a.owner() instanceof Owner.Person)),
                Sign.of(
                        most(actions, a -> a.due().isPresent() || settled(a)),
                        "the actions have a date",
                        "not every action has a date",
                        "Give each action a due date.")
                    .otherwiseAt(without(judged, a -> a.due().isPresent() || settled(a))),
                Sign.of(
                    count >= 1 && count <= MANY,
                    "their number can be kept",
                    count + " actions are more than a team keeps",
                    "Choose the three to five actions that matter.")),
            List.of(
                Sign.of(
                    prevents,
                    "an action prevents the incident",
                    "no action prevents the incident",
                    "Add an action that would have prevented it."),
                Sign.of(
                    tied || (detects && count >= FEW),
                    "the actions answer what was found",
                    "the actions are not tied to factors",
                    "Say of each action which factor it answers.")),
            List.of(
                Sign.of(
                    prevents && detects && mitigates,
                    "they prevent, detect and mitigate",
                    "they do not prevent, detect and mitigate",
                    "Balance them: one that prevents, one that detects, one that mitigates."),
                Sign.of(
                    tied,
                    "each is tied to a factor",
                    "not each is tied to a factor",
                    "Tie each action to the factor it answers."),
                Sign.of(
                        most(actions, a -> a.priority().isPresent()),
                        "they are prioritised",
                        "they are not prioritised",
                        "Give each action a priority.")
                    .otherwiseAt(without(judged, a -> a.priority().isPresent())),
                Sign.of(
                    count > 0 && tracked >= MOST * count,
                    "they are tracked in tickets",
                    "they are not tracked in tickets",
                    "Link the ticket of each action.")))
        .climb(Criterion.ACTIONS);
  }

  /// Whether the row of an action names a ticket or links one.
  static boolean tracked(Judged judged, Placed<ActionItem> action) {
    return !action.value().tickets().isEmpty()
        || TICKET.matcher(judged.row(action)).find()
        || TICKET.matcher(action.value().why()).find();
  }

  /// The first action of which something does not hold.
  private static Optional<Span> without(Judged judged, Predicate<ActionItem> holds) {
    return judged.record().actions().stream()
        .filter(action -> !holds.test(action.value()))
        .map(Placed::span)
        .findFirst();
  }

  private static boolean settled(ActionItem action) {
    return !action.state().open() || action.state() instanceof ActionState.Done;
  }

  private static boolean any(List<ActionItem> actions, ActionType type, Pattern words) {
    return actions.stream()
        .anyMatch(a -> a.type().map(type::equals).orElseGet(() -> words.matcher(a.what()).find()));
  }

  private static boolean most(List<ActionItem> actions, Predicate<ActionItem> holds) {
    return !actions.isEmpty() && actions.stream().filter(holds).count() >= MOST * actions.size();
  }
}
