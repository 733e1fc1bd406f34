package dev.unrepeat.web.score;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The score of one postmortem.
///
/// @param mean as people read it
/// @param gate what stands between this postmortem and the end of its review; empty when it is open
/// @param conflict what somebody else did meanwhile; empty for nothing
public record ScoreView(
    Frame frame,
    List<Crumb> crumbs,
    DocumentHead head,
    boolean burning,
    String mean,
    boolean judged,
    String grade,
    String basis,
    MeanBar bar,
    List<String> gate,
    String conflict,
    List<Field> refusals,
    List<Step> steps,
    List<CriterionRow> criteria,
    List<Check> checks,
    String answers,
    List<QuestionRow.Group> groups) {

  /// What to do next.
  public record Step(String gain, String step, String criterion, String address) {}

  /// A line of the self-check.
  ///
  /// @param tone `good`, `warn`, or `info` when only people can say
  public record Check(String tone, String glyph, String said, String words, String evidence) {}
}
