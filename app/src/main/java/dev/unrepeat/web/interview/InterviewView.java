package dev.unrepeat.web.interview;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;
import java.util.Optional;

/// One interview: for the two whose it is with all they may do, for others as it was released.
///
/// @param between who asked whom; empty for others
/// @param html the notes as they read
/// @param lines what of the notes becomes an event
/// @param prose how many paragraphs have no time and stay notes
/// @param open what the times do not say, as sentences
/// @param evidence where the released text is kept; empty where it is not
public record InterviewView(
    Frame frame,
    List<Crumb> crumbs,
    String base,
    String refusal,
    List<Field> refusals,
    String title,
    String role,
    String between,
    String heldOn,
    String state,
    String html,
    List<Line> lines,
    String prose,
    List<String> open,
    String evidence,
    Optional<Work> work) {
  /// A line that begins with a time.
  ///
  /// @param time in UTC; as written where it cannot be placed yet
  /// @param lacks what it lacks; empty when it is placed
  public record Line(String time, String text, String lacks) {}

  /// What the two can do.
  ///
  /// @param told whether the viewer is the one who told it
  /// @param agreed the sentence about the agreement; empty while there is none
  /// @param asks whether the viewer's own agreement is wanted
  /// @param states whether the viewer says that the other agreed
  /// @param releases whether it can be released now
  /// @param withdraws whether it can be taken away
  /// @param released whether the notes stand released as they are
  /// @param again whether the released text can be put onto the timeline once more
  public record Work(
      int edition,
      Field text,
      Field day,
      Field zone,
      boolean told,
      String agreed,
      boolean asks,
      boolean states,
      Field on,
      boolean releases,
      boolean withdraws,
      boolean released,
      boolean again) {
    /// Whether there is anything to be pressed.
    public boolean acts() {
      return asks || releases || !agreed.isEmpty() || again || withdraws;
    }
  }
}
