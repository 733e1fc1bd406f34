package dev.unrepeat.web.meeting;

import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.MeetingTally;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.text.Counted;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the parts of the page of a meeting.
final class MeetingRows {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private MeetingRows() {}

  static MeetingView.Meeting meeting(ReviewMeeting meeting) {
    return new MeetingView.Meeting(
        state(meeting),
        "%s (%s)".formatted(LOCAL.format(meeting.start()), meeting.zone()),
        Printing.minute(meeting.begins()) + " UTC",
        meeting.minutes() + " minutes",
        meeting.place(),
        meeting.invitees().stream().map(ReviewMeeting.Invitee::address).toList(),
        meeting.calledBy(),
        Stream.of(AgendaItem.values())
            .map(
                item -> new MeetingView.Agenda(item.words(), Printing.rough(meeting.planned(item))))
            .toList());
  }

  static String state(ReviewMeeting meeting) {
    return switch (meeting.standing()) {
      case ReviewMeeting.Standing.Planned s -> meeting.running() ? "running" : "planned";
      case ReviewMeeting.Standing.Held s -> "held";
      case ReviewMeeting.Standing.Cancelled s -> "cancelled";
    };
  }

  static List<Choice> minutes(String chosen) {
    return Stream.of("60", "75", "90")
        .map(one -> new Choice(one, one + " minutes", one.equals(chosen)))
        .toList();
  }

  /// @param ripe when they may be committed; empty while the meeting is not over
  static MeetingView.Proposals proposals(
      List<NoteRow> notes, Optional<Instant> ripe, Instant now, String soak) {
    List<NoteRow> rows = notes.stream().filter(one -> one.kind().equals("proposal")).toList();
    int open = (int) rows.stream().filter(NoteRow::open).count();
    boolean over = ripe.filter(at -> !now.isBefore(at)).isPresent();
    String sentence =
        over
            ? "Their soak time of %s is over.".formatted(soak)
            : ripe.map(at ->
                    "They soak until %s UTC (%s): sleep on them, reword or withdraw them."
                        .formatted(Printing.minute(at), soak))
                .orElse("They soak for %s once the meeting is over.".formatted(soak));
    return new MeetingView.Proposals(rows, open, sentence, over && open > 0);
  }

  static List<MeetingView.Question> questions() {
    return Stream.of(MeetingQuestion.values())
        .map(one -> new MeetingView.Question(Places.word(one), one.words(), one.answers()))
        .toList();
  }

  static MeetingView.Results results(MeetingAnswers.Results found, int came) {
    String given = Counted.part(found.given(), came, "", "has", "have");
    if (found.shown() == 0) {
      return new MeetingView.Results(
          "%s answered: too few to stay anonymous. The sums are shown from three on."
              .formatted(given),
          List.of());
    }
    int later = found.given() - found.shown();
    return new MeetingView.Results(
        "%s answered.%s"
            .formatted(
                given,
                later == 0
                    ? ""
                    : " The last %s until three have come, so that nobody can tell them apart."
                        .formatted(later == 1 ? "answer waits" : later + " answers wait")),
        Stream.of(MeetingQuestion.values())
            .map(one ->
                new MeetingView.Answered(
                    one.words(),
                    one.answers().stream()
                        .map(answer -> new MeetingView.Sum(answer, sum(found, one, answer)))
                        .toList()))
            .toList());
  }

  private static int sum(MeetingAnswers.Results found, MeetingQuestion question, String answer) {
    return found.tallies().stream()
        .filter(one -> one.question() == question && one.answer().equals(answer))
        .mapToInt(MeetingTally::count)
        .sum();
  }

  static List<NoteRow> notes(dev.unrepeat.model.IncidentId id, List<MeetingNote> notes) {
    return notes.stream().map(note -> NoteRow.of(id, note)).toList();
  }
}
