package dev.unrepeat.web.stated;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Statements;
import dev.unrepeat.stated.StatedFinding.Verdict;
import java.time.ZoneOffset;
import java.util.List;

/// What is stated in words, held against the timeline.
///
/// @param open what cannot be checked, with the reason
/// @param zone in which the clock times of the sentences are; empty when that is UTC
public record StatedView(
    List<StatedRow> differ, List<StatedRow> open, List<StatedRow> agree, String zone) {
  public static StatedView of(Statements statements, Postmortem record) {
    return new StatedView(
        rows(statements, Verdict.DIFFERS, record),
        rows(statements, Verdict.CANNOT_BE_CHECKED, record),
        rows(statements, Verdict.AGREES, record),
        statements.zone().normalized().equals(ZoneOffset.UTC) ? "" : statements.zone().getId());
  }

  private static List<StatedRow> rows(Statements statements, Verdict verdict, Postmortem record) {
    return statements.thatAre(verdict).stream()
        .map(statement -> StatedRow.of(statement, record))
        .toList();
  }

  public boolean isEmpty() {
    return differ.isEmpty() && open.isEmpty() && agree.isEmpty();
  }

  /// What a reader should look at.
  public int count() {
    return differ.size() + open.size();
  }

  /// For example "3 stated figures agree with the timeline".
  public String agreement() {
    return agree.size() == 1
        ? "1 stated figure agrees with the timeline"
        : agree.size() + " stated figures agree with the timeline";
  }
}
