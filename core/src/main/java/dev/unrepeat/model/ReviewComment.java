package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// A remark of a reader on a part of a postmortem, in Markdown.
///
/// @param answers the comment it replies to; replies have none of their own
/// @param by name of who wrote it
/// @param address of the account that wrote it, by which alone it can be changed
/// @param edited when it was last changed
public record ReviewComment(
    CommentId id,
    CommentedPart part,
    Optional<CommentId> answers,
    String by,
    String address,
    Instant at,
    String text,
    Optional<Instant> edited,
    Standing standing) {
  /// More than anybody reads in one comment.
  public static final int LONGEST = 20_000;

  public ReviewComment {
    Refused.unless(
        standing instanceof Standing.Removed || !text.isBlank(),
        "The comment is empty. Write at least one word.");
    Refused.unless(
        text.length() <= LONGEST,
        "A comment has at most 20,000 characters. Put a longer text into the document.");
  }

  /// Where a comment stands.
  public sealed interface Standing {
    Standing OPEN = new Open();

    record Open() implements Standing {}

    record Resolved(String by, Instant at) implements Standing {}

    /// Its author took it away; the replies to it stay.
    record Removed(Instant at) implements Standing {}
  }

  /// Its author writes it anew.
  public ReviewComment edit(String address, String changed, Instant at) {
    own(address, "edit");
    return changed.equals(text) ? this : with(changed, Optional.of(at), standing);
  }

  /// Its author takes it away.
  public ReviewComment remove(String address, Instant at) {
    own(address, "remove");
    return with("", edited, new Standing.Removed(at));
  }

  public ReviewComment resolve(String by, Instant at) {
    beginning("resolved");
    if (!(standing instanceof Standing.Open)) {
      throw Refused.state(id + " is not open any more. Load the page again.");
    }
    return with(text, edited, new Standing.Resolved(by, at));
  }

  public ReviewComment reopen() {
    beginning("reopened");
    if (!(standing instanceof Standing.Resolved)) {
      throw Refused.state(id + " is not resolved. Load the page again.");
    }
    return with(text, edited, Standing.OPEN);
  }

  private void beginning(String what) {
    if (answers.isPresent()) {
      throw Refused.state(
          "%s is a reply; what is %s is the comment it belongs to, %s."
              .formatted(id, what, answers.get()));
    }
  }

  private void own(String asker, String what) {
    if (standing instanceof Standing.Removed) {
      throw Refused.state(id + " was removed by its author.");
    }
    if (!address.equalsIgnoreCase(asker)) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "Only %s can %s this comment. Reply to it instead.".formatted(by, what));
    }
  }

  private ReviewComment with(String newText, Optional<Instant> newEdited, Standing newStanding) {
    return new ReviewComment(id, part, answers, by, address, at, newText, newEdited, newStanding);
  }
}
