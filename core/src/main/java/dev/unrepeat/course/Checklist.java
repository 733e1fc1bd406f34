package dev.unrepeat.course;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is missing for the next state of a postmortem, and who has it.
///
/// @param heading what the steps lead to, for example `Before it can be handed in`; where there are
///   none, a sentence that says why
/// @param steps in the order in which to take them
public record Checklist(String heading, List<Step> steps) {
  public Checklist {
    steps = List.copyOf(steps);
  }

  /// The one to take next: the first that the next state waits for.
  public Optional<Step> next() {
    return steps.stream().filter(Step::must).findFirst().or(() -> steps.stream().findFirst());
  }

  /// With one thing more that it would be good to do, before the step that ends the list.
  public Checklist and(Step advice) {
    List<Step> more = new ArrayList<>(steps);
    more.add(Math.max(0, more.size() - 1), advice);
    return new Checklist(heading, more);
  }

  public static Checklist of(Postmortem postmortem, CourseFacts facts) {
    if (!postmortem.over()) {
      return none(
          "Not while it burns: collect evidence. The review begins once the milestone \"resolved\" is set.");
    }
    if (facts.coveredBy().isPresent()) {
      return none(
          "The postmortem of %s tells of this incident too.".formatted(facts.coveredBy().get()));
    }
    if (facts.requirement() instanceof Requirement.Waived waived
        && postmortem.state() instanceof PostmortemState.Draft) {
      return none("%s decided to go without one: %s".formatted(waived.by(), waived.because()));
    }
    Steps steps = new Steps(postmortem, facts);
    return switch (postmortem.state()) {
      case PostmortemState.Draft draft ->
          new Checklist("Before it goes into review", steps.toReview());
      case PostmortemState.InReview review ->
          new Checklist("Before the review can end", steps.toReviewed(review));
      case PostmortemState.Reviewed reviewed ->
          new Checklist("Before it is published", steps.toPublished());
      case PostmortemState.Published published ->
          new Checklist("Before it can be closed", steps.toClosed());
      case PostmortemState.Closed closed -> none("Nothing is left to do: it is closed.");
      case PostmortemState.ClosedBefore before ->
          none("It was finished before it came here; nobody here has verified it.");
    };
  }

  private static Checklist none(String sentence) {
    return new Checklist(sentence, List.of());
  }
}
