package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what a rule finds.
public final class Report {
  private final LintedDocument document;
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Rule> rule = Optional.empty();

  Report(LintedDocument document, Settings settings) {
    this.document = document;
    this.settings = settings;
  }

  void from(Rule asked) {
    rule = Optional.of(asked);
  }

  List<Finding> findings() {
    return findings;
  }

  /// A number that the settings may change for the rule being asked.
  public int limit(String name, int standard) {
    return settings.limit(rule.orElseThrow().id(), name).orElse(standard);
  }

  public Vocabulary vocabulary() {
    return settings.vocabulary();
  }

  public void add(Span span, String message) {
    add(rule.orElseThrow().level(), span, message, Optional.empty());
  }

  public void add(Span span, String message, Proposal proposal) {
    add(rule.orElseThrow().level(), span, message, Optional.of(proposal));
  }

  /// @param level in place of the rule's own; what the settings say wins over both
  public void add(Level level, Span span, String message, Optional<Proposal> proposal) {
    Rule asked = rule.orElseThrow();
    findings.add(
        new Finding(
            asked.id(),
            asked.family(),
            settings.level(asked.id()).orElse(level),
            span,
            message,
            proposal,
            document.source().substring(span.from(), span.to())));
  }
}
