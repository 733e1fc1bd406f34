package dev.unrepeat.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The steps a postmortem can take from where it stands: draft, in review, reviewed, published,
/// closed. Each gives the postmortem after the step, or says why it cannot be taken.
public record PostmortemCourse(Postmortem postmortem) {

  /// Hands the draft to its reviewers; not while the incident still burns.
  public Postmortem submit(String by, Instant at) {
    if (!(state() instanceof PostmortemState.Draft)) {
      throw no("submitted for review", "Only a draft can be.");
    }
    if (!postmortem.incident().resolved()) {
      throw no(
          "submitted for review",
          "The incident is not resolved yet: set the milestone \"resolved\" first.");
    }
    if (postmortem.people().owner().isBlank()) {
      throw no("submitted for review", "Name its owner first: one person who answers for it.");
    }
    return to(new PostmortemState.InReview(by, at, List.of()));
  }

  /// Takes a yes. The review ends with the last one that is awaited: each named reviewer's, or one
  /// where nobody is named, and never with the owner's alone. After the review, a yes renews that
  /// of the same person: it stands for the text as it is now.
  public Postmortem approve(Approval approval) {
    List<Approval> now = new ArrayList<>(state().approved());
    now.removeIf(earlier -> earlier.by(approval.by()));
    now.add(approval);
    return switch (state()) {
      case PostmortemState.InReview review -> reviewed(review, now, approval.at());
      case PostmortemState.Reviewed reviewed ->
          to(new PostmortemState.Reviewed(now, reviewed.at()));
      case PostmortemState.Published published ->
          to(new PostmortemState.Published(now, published.publication()));
      case PostmortemState.Draft draft -> throw no("approved", "Submit it for review first.");
      case PostmortemState.Closed closed -> throw no("approved", "Reopen it first.");
      case PostmortemState.ClosedBefore before ->
          throw no("approved", "It was finished before it came here.");
    };
  }

  private Postmortem reviewed(PostmortemState.InReview review, List<Approval> now, Instant at) {
    People people = postmortem.people();
    boolean another = now.stream().anyMatch(approval -> !people.owns(approval.by()));
    if (!another && people.awaited(now).isEmpty()) {
      throw no(
          "approved by its owner alone",
          "Somebody else has to agree to it: name another reviewer, or ask a facilitator.");
    }
    return to(
        people.awaited(now).isEmpty()
            ? new PostmortemState.Reviewed(now, at)
            : new PostmortemState.InReview(review.by(), review.since(), now));
  }

  /// Sends it back for more work; what was agreed to so far has to be agreed to again.
  public Postmortem returnToDraft() {
    if (!(state() instanceof PostmortemState.InReview
        || state() instanceof PostmortemState.Reviewed)) {
      throw no("returned to draft", "Only one that is in review or reviewed can be.");
    }
    return to(PostmortemState.DRAFT);
  }

  /// Makes it known: an early word first where there is more to come, then the final edition.
  public Postmortem publish(Publication publication, Edition edition) {
    if (state() instanceof PostmortemState.Published published
        && postmortem.edition() == Edition.PRELIMINARY) {
      return postmortem.with(
          new PostmortemState.Published(published.approvals(), publication), edition);
    }
    if (!(state() instanceof PostmortemState.Reviewed reviewed)) {
      throw no("published", "It has to be reviewed first, and its final edition is the last.");
    }
    return postmortem.with(
        new PostmortemState.Published(reviewed.approvals(), publication), edition);
  }

  /// Closes it once every promise is kept; the refusal lists what is missing.
  public Postmortem close(String by, Instant at) {
    if (!(state() instanceof PostmortemState.Published published)) {
      throw no("closed", "Publish it first.");
    }
    List<String> missing = unsettled();
    if (!missing.isEmpty()) {
      throw no("closed", "Missing: " + String.join("; ", missing) + ".");
    }
    return to(new PostmortemState.Closed(published.approvals(), published.publication(), by, at));
  }

  /// What keeps it from being closed, each as a clause; empty when nothing does.
  public List<String> unsettled() {
    List<String> missing = new ArrayList<>();
    if (postmortem.edition() == Edition.PRELIMINARY) {
      missing.add("the final edition, only the preliminary one is published");
    }
    postmortem.actions().stream()
        .filter(action -> action.state().open())
        .map(action -> "the end of %s, which is %s".formatted(action.id(), action.state().word()))
        .forEach(missing::add);
    return missing;
  }

  /// Opens a closed one again; it stays published.
  public Postmortem reopen() {
    if (!(state() instanceof PostmortemState.Closed closed)) {
      throw no("reopened", "Only a closed one can be.");
    }
    return to(new PostmortemState.Published(closed.approvals(), closed.publication()));
  }

  /// What it says, wherever it stands: two forms of it can be compared by this.
  public Postmortem saying() {
    return postmortem.with(PostmortemState.DRAFT, Edition.PRELIMINARY);
  }

  private PostmortemState state() {
    return postmortem.state();
  }

  private Postmortem to(PostmortemState next) {
    return postmortem.with(next, postmortem.edition());
  }

  private Refused no(String what, String reason) {
    return Refused.state(
        "The postmortem is %s and cannot be %s. %s".formatted(state().word(), what, reason));
  }
}
