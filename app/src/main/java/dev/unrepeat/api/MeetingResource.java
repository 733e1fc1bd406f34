package dev.unrepeat.api;

import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.MeetingRights;
import dev.unrepeat.service.Meetings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The review meeting before and after it is held: called, moved, cancelled; who came, and what
/// they thought of it.
public final class MeetingResource implements Resource {
  private final Incidents incidents;
  private final Meetings meetings;
  private final MeetingNotes notes;
  private final MeetingAnswers answers;

  public MeetingResource(
      Incidents incidents, Meetings meetings, MeetingNotes notes, MeetingAnswers answers) {
    this.incidents = incidents;
    this.meetings = meetings;
    this.notes = notes;
    this.answers = answers;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/meeting";
    return List.of(
        ApiRoute.get(
            base,
            "getMeeting",
            "The review meeting: when, where, who is invited, and whether it was held.",
            MeetingJson.class,
            call -> {
              StoredRecord record = record(call);
              return Reply.of(json(call, record, get(meetings, record)));
            }),
        ApiRoute.put(
                base,
                "putMeeting",
                "Calls the review meeting, or moves it; those invited get a letter for their calendar.",
                MeetingJson.Plan.class,
                MeetingJson.class,
                this::put)
            .from(Role.VIEWER),
        ApiRoute.post(
                base + "/cancellation",
                "cancelMeeting",
                "Cancels the review meeting, in the calendars of those invited too.",
                MeetingJson.class,
                call -> led(meetings.cancel(call.viewer(), call.incident())))
            .from(Role.VIEWER),
        ApiRoute.get(
            base + "/invitation.ics",
            "getMeetingInvitation",
            "The review meeting as an entry for calendars.",
            Reply.Calendar.class,
            call ->
                Reply.of(new Reply.Calendar(meetings.invitation(call.viewer(), call.incident())))),
        ApiRoute.post(
                base + "/attendance",
                "noteAttendance",
                "Notes who came, and asks them the two questions.",
                MeetingJson.Attendance.class,
                MeetingJson.class,
                (call, typed) ->
                    led(
                        get(
                            meetings,
                            answers.attend(
                                call.viewer(),
                                call.incident(),
                                typed.came(),
                                typed.named().orElse(false)))))
            .from(Role.VIEWER),
        ApiRoute.get(
            base + "/answers",
            "getMeetingAnswers",
            "The two questions, with the sums of the answers in groups of three.",
            MeetingJson.AnswersJson.class,
            call -> {
              StoredRecord record = record(call);
              return Reply.of(
                  MeetingJson.AnswersJson.of(
                      answers.of(call.viewer(), record, get(meetings, record))));
            }),
        ApiRoute.post(
                base + "/answers",
                "answerMeeting",
                "Counts your two answers, once; nobody can tell whose they are.",
                MeetingJson.Answered.class,
                Reply.Nothing.class,
                (call, said) -> {
                  answers.answer(
                      call.viewer(),
                      call.incident(),
                      Map.of(
                          MeetingQuestion.LEARNED, said.learned(),
                          MeetingQuestion.AGAIN, said.again()));
                  return Reply.nothing();
                })
            .from(Role.VIEWER));
  }

  static ReviewMeeting get(Meetings meetings, StoredRecord record) {
    return meetings
        .of(record)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "No review meeting is called yet. Call one by PUT, with If-Match: *."));
  }

  private StoredRecord record(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private Reply<MeetingJson> put(Call call, MeetingJson.Plan typed) {
    return incidents.holding(
        call.viewer(),
        call.incident(),
        record -> {
          Optional<ReviewMeeting> before = meetings.of(record);
          call.match(before.map(one -> Tag.of(json(call, record, one))).orElse("\"none\""));
          return led(meetings.schedule(call.viewer(), record.id(), typed.plan()));
        });
  }

  /// To somebody who has just changed it, and so leads.
  private Reply<MeetingJson> led(ReviewMeeting meeting) {
    return Reply.of(MeetingJson.of(meeting, notes.ripe(meeting), true));
  }

  private MeetingJson json(Call call, StoredRecord record, ReviewMeeting meeting) {
    return MeetingJson.of(
        meeting,
        notes.ripe(meeting),
        MeetingRights.mayLead(call.viewer(), record.postmortem().people()));
  }
}
