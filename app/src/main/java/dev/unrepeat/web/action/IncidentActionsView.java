package dev.unrepeat.web.action;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// What was promised after one incident.
///
/// @param add where actions are written
/// @param compared what was compared where nothing is proposed; empty where there is nothing to say
/// @param writes whether the viewer may change something
public record IncidentActionsView(
    Frame frame,
    DocumentHead head,
    List<String> refusal,
    String base,
    String add,
    boolean writes,
    List<Row> rows,
    String prevention,
    String quadrant,
    List<Likeness> proposals,
    String compared,
    List<Told> decided,
    List<Told> cameBack,
    List<Stopgap> workarounds,
    Field text,
    Field expires,
    List<Choice> replacements) {

  /// @param quadrant what effect and effort say; empty while they say nothing
  public record Row(String id, String what, String address, ActionMark mark, String quadrant) {}

  /// A likeness that waits for a person.
  public record Likeness(
      String factor,
      String statement,
      String earlier,
      String earlierAddress,
      String earlierFactor,
      String earlierStatement,
      List<String> reasons,
      List<Answer> answers) {}

  public record Answer(String id, String what, String address) {}

  /// A likeness that somebody has decided on.
  public record Told(String sentence, String other, String address, String by, String reason) {}

  /// @param tone `bad` once its day is past
  public record Stopgap(
      int place,
      String text,
      String expires,
      String tone,
      String presses,
      String by,
      String address) {}
}
