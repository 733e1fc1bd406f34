package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What people added to the computed score: their own judgements, and answers that only they know.
///
/// @param overrulings one for a criterion at most
/// @param answers one for a question at most
public record Review(List<Overruling> overrulings, List<ReviewAnswer> answers) {
  public static final Review NONE = new Review(List.of(), List.of());

  public Review {
    overrulings = List.copyOf(overrulings);
    answers = List.copyOf(answers);
    Refused.unless(
        new HashSet<>(overrulings.stream().map(Overruling::criterion).toList()).size()
            == overrulings.size(),
        "A criterion is overruled once; withdraw the earlier overruling first.");
    Refused.unless(
        new HashSet<>(answers.stream().map(ReviewAnswer::question).toList()).size()
            == answers.size(),
        "A question has one answer; change that one.");
  }

  public Optional<Overruling> overruling(Criterion criterion) {
    return overrulings.stream().filter(one -> one.criterion() == criterion).findFirst();
  }

  public Optional<ReviewAnswer> answer(ReviewQuestion question) {
    return answers.stream().filter(one -> one.question() == question).findFirst();
  }

  /// Sets an overruling in place of the earlier one of its criterion.
  public Review overrule(Overruling overruling) {
    List<Overruling> changed = new ArrayList<>(withdraw(overruling.criterion()).overrulings);
    changed.add(overruling);
    return new Review(changed, answers);
  }

  /// Lets the computed level count again.
  public Review withdraw(Criterion criterion) {
    return new Review(
        overrulings.stream().filter(one -> one.criterion() != criterion).toList(), answers);
  }

  /// Sets an answer in place of the earlier one to its question; one that says the same stays with
  /// the person who gave it.
  public Review answer(ReviewAnswer answer) {
    if (answer(answer.question()).filter(answer::saysTheSame).isPresent()) {
      return this;
    }
    List<ReviewAnswer> changed = new ArrayList<>(clear(answer.question()).answers);
    changed.add(answer);
    return new Review(overrulings, changed);
  }

  /// Takes an answer away.
  public Review clear(ReviewQuestion question) {
    return new Review(
        overrulings, answers.stream().filter(one -> one.question() != question).toList());
  }
}
