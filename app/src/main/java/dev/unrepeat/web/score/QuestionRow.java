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

  /// The questions of one asker.
  ///
  /// @param count `2 of 5 answered`
  public record Group(String id, String asker, String count, boolean open, List<QuestionRow> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }
}
