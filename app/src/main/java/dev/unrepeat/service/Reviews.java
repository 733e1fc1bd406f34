package dev.unrepeat.service;

import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.rubric.Circumstances;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.Scoring;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What people do with the score of a postmortem: see why, judge a criterion themselves, answer
/// what only they know.
public final class Reviews {
  private static final int KEPT = 100;

  private final Ledger ledger;
  private final Documents documents;
  private final WorkspaceRules rules;
  private final WorkspaceSettings settings;
  private final Kept<ScoredAt, Scored> kept = new Kept<>(KEPT);

  public Reviews(
      Ledger ledger, Documents documents, WorkspaceRules rules, WorkspaceSettings settings) {
    this.rules = rules;
    this.ledger = ledger;
    this.documents = documents;
    this.settings = settings;
  }

  /// A record at one of its versions, in one hour: promptness depends on the clock.
  private record ScoredAt(RecordAt record, Instant hour, boolean closed) {}

  /// The document that was scored, and what it came to.
  public record Scored(LintedDocument document, Score score, List<SelfCheck.Item> selfCheck) {
    public Scored {
      selfCheck = List.copyOf(selfCheck);
    }
  }

  /// What a person answers.
  ///
  /// @param seen when the answer was given that the person had before them; empty for none
  public record Given(
      ReviewQuestion question, Optional<Boolean> yes, String text, Optional<Instant> seen) {
    boolean nothing() {
      return question.yesOrNo() ? yes.isEmpty() : text.isBlank();
    }
  }

  /// The score of a record that was read for somebody already.
  public Scored of(StoredRecord record) {
    Instant hour = ledger.now().truncatedTo(ChronoUnit.HOURS);
    return kept.get(
        new ScoredAt(RecordAt.of(record), hour, false), () -> score(record.postmortem(), hour));
  }

  /// The score that the record would have once it is closed: then its promises are judged.
  ///
  /// @param closed the same record after its closure
  Scored whenClosed(StoredRecord record, Postmortem closed) {
    Instant hour = ledger.now().truncatedTo(ChronoUnit.HOURS);
    return kept.get(new ScoredAt(RecordAt.of(record), hour, true), () -> score(closed, hour));
  }

  private Scored score(Postmortem postmortem, Instant hour) {
    String text = documents.write(postmortem, true);
    String path = postmortem.incident().id() + ".md";
    LintedDocument document = LintedDocument.of(path, text, settings::givens);
    Review review = postmortem.review();
    Score score =
        Scoring.of(
            document,
            rules.linter(path).lint(document),
            rules.rubric(),
            review.overrulings(),
            waits(postmortem) ? Circumstances.reviewAt(hour) : Circumstances.NONE);
    return new Scored(document, score, SelfCheck.of(document, score, review));
  }

  /// Whether the review is still to come: then it is as late as it is now.
  private static boolean waits(Postmortem postmortem) {
    return postmortem.reviewedOn().isEmpty()
        && switch (postmortem.state()) {
          case PostmortemState.Draft draft -> true;
          case PostmortemState.InReview review -> true;
          case PostmortemState.Reviewed reviewed -> false;
          case PostmortemState.Published published -> false;
          case PostmortemState.Closed closed -> false;
          case PostmortemState.ClosedBefore before -> false;
        };
  }

  /// Sets a person's own level in place of the computed one, which is kept beside it.
  ///
  /// @param seen when the overruling was made that the person had before them; empty for none
  public StoredRecord overrule(
      Viewer viewer,
      IncidentId id,
      Criterion criterion,
      BigDecimal level,
      String reason,
      Optional<Instant> seen) {
    return ledger.change(
        viewer,
        id,
        "overruled " + criterion.words(),
        before -> {
          Review review = before.postmortem().review();
          review
              .overruling(criterion)
              .filter(now -> !Optional.of(now.at()).equals(seen))
              .ifPresent(now -> {
                throw conflict(
                    "%s has set %s to %s meanwhile: \"%s\"."
                        .formatted(now.by(), criterion.words(), now.level(), now.reason()));
              });
          return before
              .postmortem()
              .withReview(
                  review.overrule(
                      new Overruling(criterion, level, reason, viewer.name(), ledger.now())));
        });
  }

  /// Lets the computed level count again.
  public StoredRecord withdraw(Viewer viewer, IncidentId id, Criterion criterion) {
    return ledger.change(
        viewer,
        id,
        "withdrew the overruling of " + criterion.words(),
        before -> before.postmortem().withReview(before.postmortem().review().withdraw(criterion)));
  }

  /// Stores what differs from the answers that are there; an empty answer takes one away.
  public StoredRecord answer(Viewer viewer, IncidentId id, List<Given> answers) {
    return ledger.change(
        viewer,
        id,
        "answered questions of the review",
        before -> {
          Review review = before.postmortem().review();
          for (Given given : answers) {
            review = answered(viewer, review, given);
          }
          return before.postmortem().withReview(review);
        });
  }

  private Review answered(Viewer viewer, Review review, Given given) {
    Optional<ReviewAnswer> now = review.answer(given.question());
    if (given.nothing()) {
      if (now.isPresent()) {
        unchanged(now.get(), given);
      }
      return review.clear(given.question());
    }
    ReviewAnswer answer =
        new ReviewAnswer(given.question(), given.yes(), given.text(), viewer.name(), ledger.now());
    if (now.isPresent() && !now.get().saysTheSame(answer)) {
      unchanged(now.get(), given);
    }
    return review.answer(answer);
  }

  private static void unchanged(ReviewAnswer now, Given given) {
    if (!Optional.of(now.at()).equals(given.seen())) {
      String said = now.yes().map(yes -> yes ? "yes " : "no ").orElse("") + now.text();
      throw conflict(
          "%s has answered \"%s\" meanwhile: \"%s\"."
              .formatted(now.by(), given.question().words(), said.strip()));
    }
  }

  private static Refused conflict(String sentence) {
    return new Refused(
        Refused.Reason.CONFLICT,
        sentence + " Yours is not saved yet; look at both and save again.");
  }
}
