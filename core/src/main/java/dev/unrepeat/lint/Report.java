package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.actor.Reading;
import dev.unrepeat.lint.actor.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what a rule finds.
public final class Report {
  private record Read(Sentence sentence, Reading reading) {}

  private final LintedDocument document;
  private final Settings settings;
  private final Roster roster;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Rule> rule = Optional.empty();
  private final Lazy<LeftOut.Stretches> leftOut;
  private boolean saidNotWhole;
  private Optional<Read> last = Optional.empty();

  Report(LintedDocument document, Settings settings) {
    this.document = document;
    this.settings = settings;
    this.leftOut = new Lazy<>(() -> settings.leftOut().in(document.source()));
    Vocabulary words = settings.vocabulary();
    this.roster = new Roster(words.people(), words.roles(), words.systems(), document::people);
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

  /// The sentence read for who fails in it; rules that ask of the same sentence share the reading.
  public Reading reading(Sentence sentence) {
    Reading reading =
        last.filter(read -> read.sentence().equals(sentence))
            .map(Read::reading)
            .orElseGet(() -> Reading.of(sentence, roster));
    last = Optional.of(new Read(sentence, reading));
    return reading;
  }

  /// The stretches that the team's own rules do not read. Where not all were found, that is said
  /// once for the document, by the rule that asks first.
  public List<Span> leftOut() {
    LeftOut.Stretches found = leftOut.get();
    if (!found.whole() && !saidNotWhole) {
      saidNotWhole = true;
      add(
          Level.WARNING,
          document.lines().span(1),
          "A pattern of TokenIgnores or BlockIgnores goes back and forth in this document without an end, so rules read what it may have meant to leave out. Make the pattern simpler: no repetition within a repetition.",
          Optional.empty());
    }
    return found.spans();
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
