package dev.unrepeat.lint.rules.suppression;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.Suppression;
import dev.unrepeat.lint.SuppressionRule;
import dev.unrepeat.lint.Suppressions;
import java.util.List;
import java.util.stream.Collectors;

/// Finds suppressions of a rule that finds nothing where they hold.
public final class UnusedSuppression implements SuppressionRule {
  @Override
  public Family family() {
    return Family.SUPPRESSIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Suppressions suppressions, LintedDocument document, Report report) {
    for (Suppression suppression : suppressions.all()) {
      switch (suppression.form()) {
        case LINE, STRETCH -> {
          List<String> idle = suppressions.idle(suppression);
          if (!idle.isEmpty()) {
            report.add(
                suppression.place(),
                "%s %s nothing here any more. Take this suppression away, so that the next finding is seen."
                    .formatted(quoted(idle), idle.size() == 1 ? "finds" : "find"),
                new Proposal.Advice("Is it still needed, or was the text changed since?"));
          }
        }
        case END ->
            report.add(
                suppression.place(),
                suppression.rules().isEmpty()
                    ? "Nothing is set aside here that could end. Take this comment away."
                    : "%s was not set aside here, so there is nothing to end. Take this comment away."
                        .formatted(quoted(suppression.rules())),
                new Proposal.Fix(
                    "take the comment away", new Edit(alone(document, suppression), "")));
        case VALE, UNKNOWN -> {}
      }
    }
  }

  private static String quoted(List<String> rules) {
    return rules.stream().map(rule -> "\"" + rule + "\"").collect(Collectors.joining(" and "));
  }

  /// The comment, with its line when it stands alone there.
  private static Span alone(LintedDocument document, Suppression suppression) {
    Span place = suppression.place();
    int line = document.lines().line(place.from());
    Span whole = document.lines().span(line);
    boolean only =
        document
            .lines()
            .text(line)
            .strip()
            .equals(document.source().substring(place.from(), place.to()));
    return only ? new Span(whole.from(), document.lines().start(line + 1)) : place;
  }
}
