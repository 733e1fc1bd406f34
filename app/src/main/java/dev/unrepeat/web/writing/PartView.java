package dev.unrepeat.web.writing;

import dev.unrepeat.lint.rules.actions.Smart;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Conflict;
import java.util.List;

/// A part as a form of its own.
///
/// @param anchor its id on the page
/// @param part its name, as the history has it
/// @param label for those who do not see where it stands
/// @param number printed before it, for example `L3`; empty for none
/// @param row whether it can be moved and taken away
/// @param html its text as a reader will see it; empty when it is no running text
/// @param mark what became of the last saving; empty for nothing
/// @param merged whether somebody else's words were brought in
/// @param smart whether an action is a good promise; empty for other parts
/// @param refusal why it was not saved; empty when it was
public record PartView(
    String anchor,
    String part,
    String label,
    String number,
    String sort,
    boolean row,
    List<FieldView> fields,
    List<FieldView> more,
    String html,
    FindingList findings,
    List<Smart> smart,
    List<Conflict> conflicts,
    String mark,
    boolean merged,
    String refusal) {
  public boolean clashed() {
    return !conflicts.isEmpty();
  }
}
