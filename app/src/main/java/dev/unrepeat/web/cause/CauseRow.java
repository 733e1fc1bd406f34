package dev.unrepeat.web.cause;

import dev.unrepeat.cause.FollowUp;
import dev.unrepeat.web.writing.FieldView;
import java.util.List;

/// One place of a factor in the tree of whys, as a line to read or to write in.
///
/// @param anchor unique on the page
/// @param from the number of the condition whose why it answers here; empty below the incident
/// @param level how far in it stands, as a class of its own: `in-0` to `in-8`
/// @param again whether it is unfolded in another place, where it is written
/// @param fields what can be changed of it in this view
/// @param covered what is done about it; empty for nothing
/// @param questions that go on where it stops at what somebody did
/// @param answers how many conditions answer its why
public record CauseRow(
    String anchor,
    String number,
    String from,
    String level,
    boolean again,
    String statement,
    List<String> marks,
    String covered,
    boolean end,
    String details,
    List<FieldView> fields,
    List<FollowUp> questions,
    int answers) {

  /// What the fold of the questions says once one of them is answered.
  public String answered() {
    return "%d of %d questions %s answered"
        .formatted(answers, FollowUp.values().length, answers == 1 ? "is" : "are");
  }
}
