package dev.unrepeat.lint.style;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.RuleText;
import java.util.Optional;

/// A rule that a team brings, known as `Style.Rule` by its folder and its file.
public final class OwnRule implements DocumentRule {
  private final RuleText text;
  private final String message;
  private final Scope scope;
  private final Check check;

  OwnRule(RuleText text, String message, Scope scope, Check check) {
    this.text = text;
    this.message = message;
    this.scope = scope;
    this.check = check;
  }

  @Override
  public String id() {
    return text.id();
  }

  @Override
  public Family family() {
    return Family.OWN;
  }

  @Override
  public Level level() {
    return text.level();
  }

  /// What its file says of it.
  public RuleText text() {
    return text;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    try {
      check.look(
          IgnoredText.without(report.leftOut(), scope.passages(document)),
          new Hits(message, document, report));
    } catch (CountedText.Endless | StackOverflowError endless) {
      report.add(
          Level.WARNING,
          document.lines().span(1),
          "A pattern of this rule goes back and forth in this document without an end, so not all of it was read. Make the pattern simpler: no repetition within a repetition.",
          Optional.empty());
    }
  }
}
