package dev.unrepeat.course;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The steps to each state. What a transition refuses is a must; what a good review would ask for
/// is advice.
final class Steps {
  private final Postmortem postmortem;
  private final CourseFacts facts;
  private final People people;
  private final List<Step> steps = new ArrayList<>();

  Steps(Postmortem postmortem, CourseFacts facts) {
    this.postmortem = postmortem;
    this.facts = facts;
    this.people = postmortem.people();
  }

  List<Step> toReview() {
    if (people.owner().isBlank()) {
      must("Name who owns it: one person who answers for it", anybody(), Step.Place.PEOPLE);
    } else {
      account("owner", people.owner());
    }
    people.reviewers().forEach(reviewer -> account("reviewer", reviewer));
    facts.steps().stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.kind() == CourseStep.Kind.RETURN)
        .ifPresent(last ->
            advise(
                "Answer why %s returned it: %s".formatted(last.by(), last.reason()),
                owner(),
                Step.Place.DOCUMENT));
    parts();
    promised();
    comments();
    if (people.reviewers().isEmpty()) {
      advise("Name who reviews it", owner(), Step.Place.PEOPLE);
    }
    facilitator();
    must("Hand it in for review", owner(), Step.Place.TRANSITION);
    return steps;
  }

  /// Whoever is named without an account cannot be asked for anything here.
  private void account(String part, String person) {
    if (NamedPerson.of(person).address().isEmpty()) {
      must(
          "Say by which account the %s \"%s\" signs in: write the mail address"
              .formatted(part, person),
          anybody(),
          Step.Place.PEOPLE);
    }
  }

  private void parts() {
    if (!written(Section.SUMMARY)) {
      advise("Write the summary", authors(), Step.Place.DOCUMENT);
    }
    if (postmortem.impact().intervals().isEmpty()
        && postmortem.impact().figures().isEmpty()
        && !written(Section.IMPACT)) {
      advise("Say what the impact was, in figures", authors(), Step.Place.DOCUMENT);
    }
    if (postmortem.causes().factors().isEmpty() && !written(Section.CAUSES)) {
      advise("Find the causes", authors(), Step.Place.DOCUMENT);
    }
    if (postmortem.actions().isEmpty()) {
      advise("Propose what shall change", authors(), Step.Place.DOCUMENT);
    }
  }

  private boolean written(Section asked) {
    return postmortem.body().stream()
        .anyMatch(part ->
            part instanceof BodySection.Known known
                && known.section() == asked
                && !known.text().isBlank());
  }

  private void facilitator() {
    if (people.facilitator().isBlank()) {
      advise("Name who leads the review", owner(), Step.Place.PEOPLE);
    } else if (postmortem.facilitatorResponded()) {
      advise(
          "Find another facilitator: %s took part in the response"
              .formatted(NamedPerson.name(people.facilitator())),
          owner(),
          Step.Place.PEOPLE);
    }
  }

  List<Step> toReviewed(PostmortemState.InReview review) {
    gate();
    promised();
    comments();
    facilitator();
    changed();
    List<String> awaited = people.awaited(review.approvals());
    awaited.forEach(reviewer ->
        must(
            "Approve it, or return it with a reason",
            NamedPerson.name(reviewer) + ", reviewer",
            Step.Place.TRANSITION));
    boolean another = review.approvals().stream().anyMatch(approval -> !people.owns(approval.by()));
    if (awaited.isEmpty() || (!another && awaited.stream().allMatch(people::owns))) {
      must(
          "Approve it, or return it with a reason",
          "a facilitator who does not own it",
          Step.Place.TRANSITION);
    }
    return steps;
  }

  List<Step> toPublished() {
    changed();
    comments();
    promised();
    decisions(false);
    must(
        "Publish it to its audiences, with a summary of one paragraph",
        leader(),
        Step.Place.TRANSITION);
    return steps;
  }

  List<Step> toClosed() {
    changed();
    comments();
    if (postmortem.edition() == Edition.PRELIMINARY) {
      must("Publish the final edition", leader(), Step.Place.TRANSITION);
    }
    promised();
    decisions(true);
    gate();
    must("Close it", leader(), Step.Place.TRANSITION);
    return steps;
  }

  /// No reminder reaches an owner who is a name alone, and nobody signs in as one.
  private void promised() {
    Map<String, List<String>> actions = new LinkedHashMap<>();
    for (ActionItem action : postmortem.actions()) {
      if (action.state().open()
          && action.owner() instanceof Owner.Person person
          && NamedPerson.of(person.name()).address().isEmpty()) {
        actions
            .computeIfAbsent(person.name(), name -> new ArrayList<>())
            .add(action.id().toString());
      }
    }
    actions.forEach((name, ids) ->
        advise(
            "%s: say by which account \"%s\" signs in; no reminder reaches a name alone"
                .formatted(String.join(", ", ids), name),
            owner(),
            Step.Place.ACTIONS));
  }

  private void decisions(boolean must) {
    for (ActionItem action : postmortem.actions()) {
      if (action.state().open() && (must || undecided(action))) {
        steps.add(
            new Step(
                "%s: %s".formatted(action.id(), owed(action)),
                holder(action),
                must,
                Step.Place.ACTIONS));
      }
    }
  }

  private static boolean undecided(ActionItem action) {
    return action.state() instanceof ActionState.Proposed
        || action.state() instanceof ActionState.OpenBefore;
  }

  private static String owed(ActionItem action) {
    return switch (action.state()) {
      case ActionState.Proposed s -> "accept or decline it";
      case ActionState.OpenBefore s -> "accept or decline it; it was open before Unrepeat";
      case ActionState.Accepted s -> "do it";
      case ActionState.InProgress s -> "finish it";
      case ActionState.Done s -> "verify that it works";
      case ActionState.Reopened s -> "do it again: " + s.reason();
      case ActionState.Declined s -> "";
      case ActionState.Verified s -> "";
      case ActionState.Deferred s -> "";
      case ActionState.Cancelled s -> "";
      case ActionState.ClosedBefore s -> "";
    };
  }

  private String holder(ActionItem action) {
    if (undecided(action)) {
      return leader();
    }
    String owner = action.owner() instanceof Owner.Person person ? person.name() : "";
    if (action.state() instanceof ActionState.Done) {
      return owner.isEmpty() ? "somebody who did not do it" : "somebody else than " + owner;
    }
    return owner.isEmpty() ? "nobody yet: it has no person as owner" : owner + ", its owner";
  }

  /// What the score misses is one step: its page says each thing, and what to do about it.
  private void gate() {
    List<GateSentence> score =
        facts.gate().stream().filter(one -> one.place() == Step.Place.SCORE).toList();
    if (!score.isEmpty()) {
      must(
          score.size() == 1
              ? "Lift the score over its gate: " + score.getFirst().sentence()
              : "Lift the score over its gate: %d things are missing".formatted(score.size()),
          owner(),
          Step.Place.SCORE);
    }
    facts.gate().stream()
        .filter(one -> one.place() != Step.Place.SCORE)
        .forEach(
            one -> must("Settle what the linter finds: " + one.sentence(), owner(), one.place()));
  }

  private void comments() {
    if (facts.openComments() > 0) {
      advise(
          facts.openComments() == 1
              ? "Answer or resolve the open comment"
              : "Answer or resolve the %d open comments".formatted(facts.openComments()),
          authors(),
          Step.Place.COMMENTS);
    }
  }

  private void changed() {
    if (!facts.approvedOther().isEmpty()) {
      advise(
          "Look at what has changed since it was approved, and approve that",
          String.join(", ", facts.approvedOther()),
          Step.Place.CHANGES);
    }
  }

  private void must(String what, String who, Step.Place place) {
    steps.add(new Step(what, who, true, place));
  }

  private void advise(String what, String who, Step.Place place) {
    steps.add(new Step(what, who, false, place));
  }

  private String owner() {
    return people.owner().isBlank()
        ? "its owner, not named yet"
        : NamedPerson.name(people.owner()) + ", owner";
  }

  private String leader() {
    return people.facilitator().isBlank()
        ? "a facilitator"
        : NamedPerson.name(people.facilitator()) + ", facilitator";
  }

  private String authors() {
    return people.authors().isEmpty()
        ? owner()
        : people.authors().stream().map(NamedPerson::name).collect(Collectors.joining(", "));
  }

  private static String anybody() {
    return "whoever begins it";
  }
}
