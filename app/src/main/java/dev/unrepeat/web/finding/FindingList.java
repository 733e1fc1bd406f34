package dev.unrepeat.web.finding;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.render.TextMark;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// The findings of one text, numbered in its order.
///
/// @param asked whether there was anything to judge
/// @param selects id of the field that holds the text; empty when a page shows it
public record FindingList(boolean asked, String sentence, List<FindingItem> items, String selects) {
  public FindingList {
    items = List.copyOf(items);
  }

  /// Of a text that a page shows.
  ///
  /// @param address where the place of a number is
  public static FindingList of(LintedText linted, IntFunction<String> address) {
    return new FindingList(true, sentence(linted), items(linted, address), "");
  }

  /// Of a text in a field of a form.
  public static FindingList ofField(LintedText linted, String field) {
    return ofField(linted, field, field);
  }

  /// The same of a field whose id is not its name.
  public static FindingList ofField(LintedText linted, String id, String field) {
    boolean asked = !linted.text().isBlank();
    return new FindingList(
        asked, asked ? sentence(linted) : "", items(linted, number -> "#" + id), field);
  }

  private static List<FindingItem> items(LintedText linted, IntFunction<String> address) {
    List<FindingItem> items = new ArrayList<>();
    for (Finding finding : linted.findings()) {
      int number = items.size() + 1;
      items.add(FindingItem.of(number, finding, linted, address.apply(number)));
    }
    return items;
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  /// The places in the text, the heaviest first.
  public static List<TextMark> marks(LintedText linted) {
    List<TextMark> marks = new ArrayList<>();
    for (Finding finding : linted.findings()) {
      int number = marks.size() + 1;
      marks.add(
          new TextMark(
              number,
              finding.span(),
              finding.level().word(),
              "Finding %d, %s: %s".formatted(number, finding.level().word(), finding.rule())));
    }
    List<Finding> findings = linted.findings();
    marks.sort(Comparator.comparing(mark -> findings.get(mark.number() - 1).level()));
    return marks;
  }

  /// For example "3 findings: 1 error, 2 warnings."
  private static String sentence(LintedText linted) {
    if (linted.findings().isEmpty()) {
      return "Nothing found.";
    }
    List<String> parts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count = linted.count(level);
      if (count > 0) {
        parts.add(Printing.count(count, level.word()));
      }
    }
    return Printing.count(linted.findings().size(), "finding")
        + ": "
        + String.join(", ", parts)
        + ".";
  }
}
