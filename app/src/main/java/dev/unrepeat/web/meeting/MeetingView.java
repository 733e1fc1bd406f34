package dev.unrepeat.web.meeting;

import dev.unrepeat.web.course.DeadlineRow;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;
import java.util.Optional;

/// The review meeting as a page.
///
/// @param refusal what is wrong with the last step, a sentence a line
/// @param base address of the page, before each step
/// @param leads whether the reader may call and lead it
/// @param writes whether the reader may write in it
/// @param advice until when it had better be held
/// @param form to call or move it, for those who may
public record MeetingView(
    Frame frame,
    DocumentHead head,
    List<String> refusal,
    String base,
    boolean leads,
    boolean writes,
    Optional<DeadlineRow> advice,
    Optional<Meeting> meeting,
    Optional<Call> form,
    List<NoteRow> notes,
    Proposals proposals,
    List<Person> people,
    boolean naming,
    List<Question> questions,
    Optional<Results> results) {

  /// @param state `planned`, `running`, `held` or `cancelled`
  public record Meeting(
      String state,
      String when,
      String utc,
      String minutes,
      String place,
      List<String> invitees,
      String calledBy,
      List<Agenda> agenda) {}

  public record Agenda(String words, String minutes) {}

  /// @param again whether one is called already, so that this moves it
  /// @param mails whether letters go out
  /// @param known people to choose from
  public record Call(
      boolean again,
      boolean mails,
      List<Field> refusals,
      Field date,
      Field time,
      Field zone,
      List<Choice> minutes,
      Field place,
      Field invitees,
      String warning,
      List<Known> known) {}

  public record Known(String name, String address) {}

  /// @param sentence how long they soak, or until when
  /// @param ripe whether they can be committed now
  public record Proposals(List<NoteRow> rows, int open, String sentence, boolean ripe) {}

  public record Person(String address, boolean came) {}

  public record Question(String name, String words, List<String> answers) {}

  /// @param sentence how many answered, or why nothing is shown
  public record Results(String sentence, List<Answered> answered) {}

  public record Answered(String words, List<Sum> sums) {}

  public record Sum(String answer, int count) {}
}
