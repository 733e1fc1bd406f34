package dev.unrepeat.service;

import dev.unrepeat.model.CommentId;
import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.CommentStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What readers say about a postmortem; whoever sees it may.
public final class Comments {
  private static final int MOST = 2_000;

  private final Ledger ledger;
  private final CommentStore comments;
  private final Mentions mentions;

  public Comments(Ledger ledger, CommentStore comments, Mentions mentions) {
    this.ledger = ledger;
    this.comments = comments;
    this.mentions = mentions;
  }

  /// All of a record that was read for somebody already, the oldest first.
  public List<ReviewComment> of(StoredRecord record) {
    IncidentId id = record.postmortem().incident().id();
    return ledger.read(() -> comments.list(id, MOST));
  }

  /// The name of each address that these comments name, as far as they may see the record.
  public Map<String, String> names(StoredRecord record, List<ReviewComment> said) {
    return mentions.names(record, said);
  }

  /// Says something about a part.
  public ReviewComment say(Viewer viewer, IncidentId id, CommentedPart part, String text) {
    return add(
        viewer,
        id,
        record -> {
          Refused.unless(
              part.standsIn(record.postmortem()),
              "%s is not there any more. Comment on the whole instead.".formatted(part.label()));
          return comment(viewer, id, part, Optional.empty(), text);
        });
  }

  /// Replies to a comment; a reply to a reply joins its thread.
  public ReviewComment reply(Viewer viewer, IncidentId id, CommentId to, String text) {
    return add(
        viewer,
        id,
        record -> {
          ReviewComment first = get(id, to);
          return comment(
              viewer, id, first.part(), first.answers().or(() -> Optional.of(first.id())), text);
        });
  }

  public ReviewComment edit(Viewer viewer, IncidentId id, CommentId number, String text) {
    return change(
        viewer, id, number, one -> one.edit(viewer.address(), text.strip(), ledger.now()));
  }

  public ReviewComment remove(Viewer viewer, IncidentId id, CommentId number) {
    return change(viewer, id, number, one -> one.remove(viewer.address(), ledger.now()));
  }

  /// Says that a comment is dealt with: who wrote it may, and authors.
  public ReviewComment resolve(Viewer viewer, IncidentId id, CommentId number) {
    return change(
        viewer,
        id,
        number,
        one -> {
          may(viewer, one, "resolve");
          return one.resolve(viewer.name(), ledger.now());
        });
  }

  public ReviewComment reopen(Viewer viewer, IncidentId id, CommentId number) {
    return change(
        viewer,
        id,
        number,
        one -> {
          may(viewer, one, "reopen");
          return one.reopen();
        });
  }

  private static void may(Viewer viewer, ReviewComment comment, String deed) {
    if (!comment.address().equalsIgnoreCase(viewer.address())) {
      viewer.must(Role.AUTHOR, deed + " a comment of somebody else");
    }
  }

  private ReviewComment comment(
      Viewer viewer, IncidentId id, CommentedPart part, Optional<CommentId> answers, String text) {
    CommentId next = comments.next(id);
    Refused.unless(
        next.number() <= MOST,
        "This postmortem has 2,000 comments, which is as many as it can have.");
    return new ReviewComment(
        next,
        part,
        answers,
        viewer.name(),
        viewer.address(),
        ledger.now(),
        text.strip(),
        Optional.empty(),
        ReviewComment.Standing.OPEN);
  }

  private ReviewComment add(
      Viewer viewer, IncidentId id, Function<StoredRecord, ReviewComment> make) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          ReviewComment made = make.apply(record);
          comments.insert(id, made);
          mentions.tell(viewer, record, made);
          return made;
        });
  }

  private ReviewComment change(
      Viewer viewer, IncidentId id, CommentId number, UnaryOperator<ReviewComment> change) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          ReviewComment before = get(id, number);
          ReviewComment changed = change.apply(before);
          comments.update(id, changed);
          if (!changed.text().equals(before.text())) {
            mentions.tell(viewer, record, changed);
          }
          return changed;
        });
  }

  private ReviewComment get(IncidentId id, CommentId number) {
    return comments
        .find(id, number)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND, "There is no comment %s on %s.".formatted(number, id)));
  }
}
