package dev.unrepeat.web.course;

import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;
import java.util.Optional;

/// The way of one postmortem.
///
/// @param refusal what is wrong with the last step, a sentence a line
/// @param base address of the incident, before each step
/// @param version that the reader has before them
/// @param writes whether the reader may change people, coverage and actions
/// @param noDeadlines why there are none
/// @param changed who agreed to a text that has changed since
public record CourseView(
    Frame frame,
    DocumentHead head,
    CoursePanel panel,
    List<String> refusal,
    String base,
    long version,
    Optional<Move> move,
    List<DeadlineRow> deadlines,
    String noDeadlines,
    List<RuleRow> rules,
    Wish wish,
    People people,
    List<String> approvals,
    List<String> changed,
    String published,
    String announcement,
    List<StepTaken> taken,
    List<ActionRow> actions,
    boolean writes,
    Field other) {

  /// The step that the present state allows, with its fields; `kind` tells the template which.
  ///
  /// @param awaited whose approval is missing
  /// @param known the audiences that are set, in words; empty for none
  /// @param may whether the reader may take it
  /// @param refused why the reader's approval would be refused now, line by line; empty when not
  public record Move(
      String kind,
      List<String> awaited,
      boolean may,
      List<String> refused,
      boolean mayReturn,
      Field reason,
      Field audiences,
      Field summary,
      List<Choice> editions,
      String known,
      Optional<Announcements.Preview> preview) {}

  public record RuleRow(String tone, String glyph, String rule, String sentence) {}

  /// Asking for a postmortem, or going without.
  public record Wish(
      boolean mayAsk,
      Field asking,
      boolean mayWaive,
      Field waiver,
      boolean waived,
      String policy) {}

  /// @param seen the people before the reader, so that nobody overwrites what another named
  /// @param warning that the facilitator responded; empty when not
  public record People(
      Field owner,
      Field facilitator,
      Field reviewers,
      Field authors,
      Field attendees,
      Field reviewedOn,
      String seen,
      String warning) {}

  public record StepTaken(String when, String what, String by, String reason) {}
}
