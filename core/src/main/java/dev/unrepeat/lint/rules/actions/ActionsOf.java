package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import java.util.List;
import java.util.function.Predicate;

/// The actions of a document, and where all of them are spoken of at once.
final class ActionsOf {
  private ActionsOf() {}

  static List<Placed<ActionItem>> open(LintedDocument document) {
    return document.record().actions().stream().filter(ActionText::open).toList();
  }

  /// Those that were not turned down.
  static List<Placed<ActionItem>> promised(LintedDocument document) {
    return document.record().actions().stream()
        .filter(action -> !(action.value().state() instanceof ActionState.Declined))
        .filter(action -> !(action.value().state() instanceof ActionState.Cancelled))
        .toList();
  }

  /// The heading above the first action; the line of the action where there is none.
  static Span heading(LintedDocument document, Placed<ActionItem> first) {
    return document.sections().stream()
        .filter(section -> section.meaning() == Meaning.ACTION_ITEMS)
        .filter(section -> section.heading().from() <= first.span().from())
        .reduce((a, b) -> b)
        .map(LintedSection::heading)
        .orElse(first.span());
  }

  /// Says what is missing at each action that lacks it; once at the heading where most lack it,
  /// since then the document has no place for it.
  ///
  /// @param each about one action
  /// @param all what follows "The 4 open actions" or "3 of the 4 open actions"
  static void missing(
      LintedDocument document,
      Report report,
      Predicate<ActionItem> lacks,
      String each,
      String all,
      Proposal proposal) {
    List<Placed<ActionItem>> open = open(document);
    List<Placed<ActionItem>> lacking =
        open.stream().filter(action -> lacks.test(action.value())).toList();
    if (lacking.size() <= 1 || lacking.size() * 2 <= open.size()) {
      lacking.forEach(action -> report.add(action.span(), each, proposal));
      return;
    }
    String which =
        lacking.size() == open.size()
            ? "The %d open actions".formatted(open.size())
            : "%d of the %d open actions".formatted(lacking.size(), open.size());
    report.add(heading(document, lacking.getFirst()), which + all, proposal);
  }
}
