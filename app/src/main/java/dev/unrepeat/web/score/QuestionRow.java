package dev.unrepeat.web.score;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import java.util.List;

/// One question of the review with its answer.
///
/// @param choices yes, no and not answered; empty when it is answered in words
/// @param given who answered and when; empty while nobody did
/// @param seen when the answer was given that the page shows; empty for none
public record QuestionRow(
    String key, String words, List<Choice> choices, Field text, String given, String seen) {
  public QuestionRow {
    choices = List.copyOf(choices);
  }

  /// A runbook of a service that the incident touches.
  public record Runbook(String service, String label, String address) {}

  /// The questions of one asker.
  ///
  /// @param count `2 of 5 answered`
  /// @param runbooks what there was to use, where the questions are about that
  public record Group(
      String id,
      String asker,
      String count,
      boolean open,
      List<Runbook> runbooks,
      List<QuestionRow> rows) {
    public Group {
      runbooks = List.copyOf(runbooks);
      rows = List.copyOf(rows);
    }
  }
}
