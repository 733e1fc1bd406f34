package dev.unrepeat.lint.rules.suppression;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.Suppression;
import dev.unrepeat.lint.SuppressionRule;
import dev.unrepeat.lint.Suppressions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds suppressions that give no reason, name no rule, or name one that does not exist.
public final class SuppressionWithoutReason implements SuppressionRule {
  private static final List<String> WORDS =
      List.of("disable-next-line", "disable-line", "disable", "enable", "disable-file");

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
    Set<Span> told = new HashSet<>();
    for (Suppression suppression : suppressions.all()) {
      switch (suppression.form()) {
        case LINE, STRETCH -> {
          boolean silent = suppression.reason().isEmpty();
          if (!names(suppression, suppressions, report)
              || !silent
              || !told.add(suppression.place())) {
            continue;
          }
          report.add(
              suppression.place(),
              "This sets findings aside and does not say why. Add the reason behind two dashes: \"-- she asked to be named\".");
        }
        case UNKNOWN ->
            report.add(
                suppression.place(),
                "\"unrepeat-%s\" means nothing.%s Known are %s."
                    .formatted(
                        suppression.reason(),
                        NearestWord.hint(suppression.reason(), WORDS),
                        String.join(", ", WORDS)));
        case END, VALE -> {}
      }
    }
  }

  private static boolean names(Suppression suppression, Suppressions all, Report report) {
    if (suppression.rules().isEmpty()) {
      report.add(
          suppression.place(),
          "This names no rule, so it sets nothing aside. Write the id of the rule that found something here.");
      return false;
    }
    List<String> unknown = all.unknown(suppression);
    if (unknown.size() == 1) {
      report.add(
          suppression.place(),
          "There is no rule \"%s\".%s \"unrepeat lint --list-rules\" prints all of them."
              .formatted(unknown.getFirst(), NearestWord.hint(unknown.getFirst(), all.known())));
    } else if (!unknown.isEmpty()) {
      report.add(
          suppression.place(),
          "There are no rules \"%s\".%s A reason stands behind two dashes: \"-- she asked to be named\"."
              .formatted(
                  String.join("\", \"", unknown),
                  NearestWord.hint(unknown.getFirst(), all.known())));
    }
    return unknown.size() < suppression.rules().size();
  }
}
