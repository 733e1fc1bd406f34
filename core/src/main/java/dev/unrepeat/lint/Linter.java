package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks rules about a document. One linter serves many documents and threads.
public final class Linter {
  private final Settings settings;
  private final List<SentenceRule> sentenceRules;
  private final List<ActionRule> actionRules;
  private final List<DocumentRule> documentRules;
  private final List<SuppressionRule> suppressionRules;
  private final Set<String> known;
  private final Set<String> asked;
  private final WordGate gate;

  /// @param rules all there are; the settings say which of them are asked
  public Linter(List<? extends Rule> rules, Settings settings) {
    List<? extends Rule> on = rules.stream().filter(settings::on).toList();
    this.settings = settings;
    this.sentenceRules = only(on, SentenceRule.class);
    this.actionRules = only(on, ActionRule.class);
    this.documentRules = only(on, DocumentRule.class);
    this.suppressionRules = only(on, SuppressionRule.class);
    this.known = ids(rules);
    this.asked = ids(on);
    this.gate = new WordGate(sentenceRules);
  }

  private static Set<String> ids(List<? extends Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<T> only(List<? extends Rule> rules, Class<T> sort) {
    return rules.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /// All findings in the order of the document; what its text suppresses is not among them.
  public List<Finding> lint(LintedDocument document) {
    return judge(document).findings();
  }

  /// The findings, and those that the text of the document sets aside.
  public Verdict judge(LintedDocument document) {
    Suppressions suppressions = new Suppressions(SuppressionReader.read(document), known, asked);
    Map<Boolean, List<Finding>> found =
        found(document).stream()
            .filter(finding -> !document.printed().at(finding.span().from()))
            .distinct()
            .sorted(Finding.ORDER)
            .collect(Collectors.partitioningBy(suppressions::take));
    Report report = new Report(document, settings);
    for (SuppressionRule rule : suppressionRules) {
      report.from(rule);
      rule.check(suppressions, document, report);
    }
    List<Finding> all = new ArrayList<>(found.getOrDefault(false, List.of()));
    all.addAll(report.findings());
    all.sort(Finding.ORDER);
    return new Verdict(all, found.getOrDefault(true, List.of()));
  }

  private List<Finding> found(LintedDocument document) {
    Report report = new Report(document, settings);
    for (TextBlock block : document.blocks()) {
      if (block.sort() != TextBlock.Sort.HEADING
          && block.sort() != TextBlock.Sort.QUOTE
          && block.sort() != TextBlock.Sort.COLUMN_NAME) {
        block.sentences().forEach(sentence -> ask(sentence, document, report));
      }
    }
    if (!actionRules.isEmpty()) {
      for (Placed<ActionItem> action : document.record().actions()) {
        ask(action, document, report);
      }
    }
    for (DocumentRule rule : documentRules) {
      report.from(rule);
      rule.check(document, report);
    }
    return report.findings();
  }

  /// What the action rules find in the text of one action of which nothing else is known.
  public List<Finding> lintAction(String text) {
    LintedDocument document = LintedDocument.of("", text);
    Report report = new Report(document, settings);
    ask(
        new Placed<>(
            ActionItem.proposed(new ActionItemId(1), text.strip()), new Span(0, text.length())),
        document,
        report);
    return report.findings();
  }

  /// What the rules on sentences find in a text that stands alone, such as one field of a form: it
  /// is no document, so nothing is missed in it.
  public List<Finding> lintField(String text) {
    LintedDocument document = LintedDocument.of("", text);
    Report report = new Report(document, settings);
    TextBlock.plain(text).sentences().forEach(sentence -> ask(sentence, document, report));
    return report.findings().stream().distinct().sorted(Finding.ORDER).toList();
  }

  private void ask(Placed<ActionItem> action, LintedDocument document, Report report) {
    for (ActionRule rule : actionRules) {
      report.from(rule);
      rule.check(action, document, report);
    }
  }

  private void ask(Sentence sentence, LintedDocument document, Report report) {
    BitSet open = gate.open(sentence.block().text(), sentence.from(), sentence.to());
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      report.from(sentenceRules.get(i));
      sentenceRules.get(i).check(sentence, document, report);
    }
  }
}
