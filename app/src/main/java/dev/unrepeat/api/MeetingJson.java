package dev.unrepeat.api;

import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.service.MeetingPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The review meeting of an incident, without what goes on in its room.
///
/// @param start by the clocks of the zone; `begins` is the same as an instant
/// @param sequence rises with each change that calendars learn of
/// @param ripeAt when its proposals may become action items
record MeetingJson(
    LocalDateTime start,
    String zone,
    int minutes,
    String place,
    List<InviteeJson> invitees,
    Instant begins,
    Instant ends,
    Stands standing,
    String calledBy,
    int sequence,
    Optional<Instant> heldAt,
    Optional<Instant> cancelledAt,
    Optional<Instant> ripeAt) {
  private static final int USUAL = 60;

  enum Stands {
    PLANNED,
    HELD,
    CANCELLED
  }

  /// @param leads whether it is told to somebody who leads the review, who alone learns who came
  static MeetingJson of(ReviewMeeting meeting, Optional<Instant> ripeAt, boolean leads) {
    return new MeetingJson(
        meeting.start(),
        meeting.zone().getId(),
        meeting.minutes(),
        meeting.place(),
        meeting.invitees().stream()
            .map(one ->
                new InviteeJson(one.address(), leads ? Optional.of(one.came()) : Optional.empty()))
            .toList(),
        meeting.begins(),
        meeting.ends(),
        switch (meeting.standing()) {
          case ReviewMeeting.Standing.Planned planned -> Stands.PLANNED;
          case ReviewMeeting.Standing.Held held -> Stands.HELD;
          case ReviewMeeting.Standing.Cancelled cancelled -> Stands.CANCELLED;
        },
        meeting.calledBy(),
        meeting.sequence(),
        meeting.heldAt(),
        meeting.standing() instanceof ReviewMeeting.Standing.Cancelled(var at)
            ? Optional.of(at)
            : Optional.empty(),
        ripeAt);
  }

  /// @param came told to those who lead the review
  record InviteeJson(String address, Optional<Boolean> came) {}

  /// When and where it shall be.
  ///
  /// @param zone is never guessed
  /// @param minutes 60 where left out
  /// @param invitees mail addresses
  record Plan(
      LocalDateTime start,
      String zone,
      Optional<Integer> minutes,
      Optional<String> place,
      List<String> invitees) {
    MeetingPlan plan() {
      return new MeetingPlan(
          start, SentEvidence.zone(zone), minutes.orElse(USUAL), place.orElse(""), invitees);
    }
  }

  /// @param came addresses of those who came
  /// @param named whether the record names them too
  record Attendance(List<String> came, Optional<Boolean> named) {}

  /// What goes on in the room.
  ///
  /// @param item it is at; left out before, after and in a pause
  /// @param event it looks at
  record Room(
      boolean running, Optional<AgendaItem> item, Optional<String> event, List<Item> agenda) {
    static Room of(ReviewMeeting meeting, Instant now) {
      return new Room(
          meeting.running(),
          meeting.current(),
          meeting.inView().map(EventId::toString),
          Arrays.stream(AgendaItem.values()).map(item -> Item.of(meeting, item, now)).toList());
    }
  }

  record Item(
      AgendaItem item,
      String title,
      List<String> questions,
      long plannedSeconds,
      long spentSeconds) {
    static Item of(ReviewMeeting meeting, AgendaItem item, Instant now) {
      return new Item(
          item,
          item.words(),
          item.questions(),
          meeting.planned(item).toSeconds(),
          meeting.spent(item, now).toSeconds());
    }
  }

  /// @param item to go to; left out to pause
  record Turn(Optional<AgendaItem> item) {}

  record Look(String event) {}

  /// What was written down.
  ///
  /// @param action that a proposal became
  record NoteJson(
      int number,
      MeetingNote.Kind kind,
      Optional<AgendaItem> item,
      Optional<String> event,
      String text,
      String by,
      Instant at,
      boolean withdrawn,
      Optional<String> action) {
    static NoteJson of(MeetingNote note) {
      return new NoteJson(
          note.number(),
          note.kind(),
          note.item(),
          note.event().map(EventId::toString),
          note.text(),
          note.by(),
          note.at(),
          note.withdrawn(),
          note.action().map(Object::toString));
    }
  }

  /// @param kind a note where left out
  record Said(Optional<MeetingNote.Kind> kind, Optional<String> event, String text) {}

  record Words(String text) {}

  /// The version of the record that came of it.
  record Done(long version) {}

  /// What may be seen of the answers: sums in groups of three, so that nobody sees one arrive.
  ///
  /// @param shown of those given, how many are in the sums
  /// @param waits whether you came and have not answered yet
  record AnswersJson(int given, int shown, boolean waits, List<Question> questions) {
    static AnswersJson of(MeetingAnswers.Results results) {
      return new AnswersJson(
          results.given(),
          results.shown(),
          results.waits(),
          Arrays.stream(MeetingQuestion.values()).map(one -> Question.of(one, results)).toList());
    }
  }

  record Question(MeetingQuestion question, String words, List<Sum> answers) {
    static Question of(MeetingQuestion question, MeetingAnswers.Results results) {
      return new Question(
          question,
          question.words(),
          question.answers().stream()
              .map(answer ->
                  new Sum(
                      answer,
                      results.tallies().stream()
                          .filter(one -> one.question() == question && one.answer().equals(answer))
                          .mapToInt(one -> one.count())
                          .sum()))
              .toList());
    }
  }

  record Sum(String answer, int count) {}

  /// Somebody's two answers, in the words of the questions.
  record Answered(String learned, String again) implements Once.Unkept {}
}
