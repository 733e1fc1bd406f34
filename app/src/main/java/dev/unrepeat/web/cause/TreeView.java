package dev.unrepeat.web.cause;

import dev.unrepeat.web.page.Choice;
import java.util.List;

/// What the fault tree answers, in words and numbers.
///
/// @param refusal why it cannot be computed; empty when it was
/// @param top P(top), or why it is not known
/// @param sentences what is enough, in words
/// @param listed a sentence on how many sets are shown
/// @param unknown what could not be computed in the time a page has; empty for nothing
/// @param happened the conditions of each combination that was whole
/// @param change what the what-if changes; empty without one
/// @param without the events that can be thought away
/// @param measured whether the importances have their probabilities
public record TreeView(
    boolean asked,
    String refusal,
    String top,
    List<String> sentences,
    List<SetRow> sets,
    String listed,
    String unknown,
    boolean coherent,
    List<List<String>> happened,
    List<Near> oneAway,
    String change,
    List<Choice> without,
    boolean measured,
    List<ImportanceRow> importances) {

  /// A minimal cut set.
  public record SetRow(String order, List<String> events, String probability) {}

  /// A combination that lacked one condition.
  ///
  /// @param present the others, which were there
  public record Near(String missing, List<String> present) {}

  /// How much the top owes to one event.
  ///
  /// @param numbers in the order of [#MEASURES], or the structural one alone
  public record ImportanceRow(String event, String statement, List<String> numbers) {}

  /// A measure with its formula.
  public record Measure(String name, String formula) {}

  static final List<Measure> MEASURES =
      List.of(
          new Measure("Birnbaum (MIF)", "P(top | x) − P(top | not x)"),
          new Measure("Criticality (CIF)", "p · MIF ÷ P(top)"),
          new Measure("Fussell–Vesely (FV)", "P(union of the cut sets with x) ÷ P(top)"),
          new Measure("Risk achievement (RAW)", "P(top | x) ÷ P(top)"),
          new Measure("Risk reduction (RRW)", "P(top) ÷ P(top | not x)"),
          new Measure("Diagnostic (DIF)", "p · RAW"));

  private static final List<Measure> STRUCTURAL =
      List.of(new Measure("Structural", "MIF with every probability 0.5"));

  public List<Measure> measures() {
    return measured ? MEASURES : STRUCTURAL;
  }

  static TreeView none() {
    return refused(false, "");
  }

  static TreeView refused(boolean asked, String why) {
    return new TreeView(
        asked, why, "", List.of(), List.of(), "", "", true, List.of(), List.of(), "", List.of(),
        false, List.of());
  }
}
