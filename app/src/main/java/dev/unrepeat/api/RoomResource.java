package dev.unrepeat.api;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.MeetingRights;
import dev.unrepeat.service.Meetings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What goes on in a review meeting: its agenda, the event it looks at, what is written down and
/// what becomes of that.
public final class RoomResource implements Resource {
  private static final String BASE = "/incidents/{id}/meeting";

  private final Incidents incidents;
  private final Meetings meetings;
  private final MeetingNotes notes;

  public RoomResource(Incidents incidents, Meetings meetings, MeetingNotes notes) {
    this.incidents = incidents;
    this.meetings = meetings;
    this.notes = notes;
  }

  @Override
  public List<ApiRoute> routes() {
    return Stream.of(room(), writing(), results()).flatMap(List::stream).toList();
  }

  private List<ApiRoute> room() {
    return List.of(
        ApiRoute.get(
            BASE + "/room",
            "getRoom",
            "Where the meeting is on its agenda, and which event it looks at.",
            MeetingJson.Room.class,
            call -> view(MeetingResource.get(meetings, record(call)))),
        ApiRoute.post(
                BASE + "/room/item",
                "turnAgenda",
                "Goes to an item of the agenda, or pauses; the first turn begins the meeting.",
                MeetingJson.Turn.class,
                MeetingJson.Room.class,
                (call, turn) -> view(meetings.turn(call.viewer(), call.incident(), turn.item())))
            .from(Role.VIEWER),
        ApiRoute.post(
                BASE + "/room/event",
                "lookAtEvent",
                "Looks at an event of the timeline, on all screens.",
                MeetingJson.Look.class,
                MeetingJson.Room.class,
                (call, look) -> view(meetings.look(call.viewer(), call.incident(), look.event())))
            .from(Role.VIEWER),
        ApiRoute.post(
                BASE + "/room/end",
                "endMeeting",
                "Ends the meeting; what it proposed soaks from now on.",
                MeetingJson.Room.class,
                call -> view(meetings.end(call.viewer(), call.incident())))
            .from(Role.VIEWER));
  }

  private List<ApiRoute> writing() {
    String one = BASE + "/notes/{number}";
    return List.of(
        ApiRoute.list(
            BASE + "/notes",
            "listMeetingNotes",
            "What was written down and proposed, the oldest first.",
            MeetingJson.NoteJson.class,
            call ->
                Reply.of(
                    Listing.of(notes.of(record(call)), note -> "" + note.number(), call)
                        .map(MeetingJson.NoteJson::of))),
        ApiRoute.post(
                BASE + "/notes",
                "addMeetingNote",
                "Writes down what is said, or proposes an action.",
                MeetingJson.Said.class,
                MeetingJson.NoteJson.class,
                this::write)
            .from(Role.VIEWER)
            .making(),
        ApiRoute.get(
            one,
            "getMeetingNote",
            "One note.",
            MeetingJson.NoteJson.class,
            call -> Reply.of(find(call, record(call)))),
        ApiRoute.put(
                one,
                "putMeetingNote",
                "Says a note or a proposal in other words.",
                MeetingJson.Words.class,
                MeetingJson.NoteJson.class,
                (call, words) ->
                    holding(
                        call,
                        number ->
                            Reply.of(
                                MeetingJson.NoteJson.of(
                                    notes.reword(
                                        call.viewer(), call.incident(), number, words.text())))))
            .from(Role.VIEWER),
        ApiRoute.delete(
                one,
                "withdrawMeetingNote",
                "Withdraws a note or a proposal; it stays readable as withdrawn.",
                call ->
                    holding(
                        call,
                        number -> {
                          notes.withdraw(call.viewer(), call.incident(), number);
                          return Reply.nothing();
                        }))
            .from(Role.VIEWER));
  }

  private List<ApiRoute> results() {
    return List.of(
        ApiRoute.post(
                BASE + "/commitment",
                "commitProposals",
                "Makes action items of all open proposals, once their soak time is over.",
                MeetingJson.Done.class,
                call -> done(notes.commit(call.viewer(), call.incident())))
            .from(Role.VIEWER),
        ApiRoute.post(
                BASE + "/minutes",
                "recordMinutes",
                "Puts the notes into the document, as a section of their own.",
                MeetingJson.Done.class,
                call -> done(notes.record(call.viewer(), call.incident())))
            .from(Role.VIEWER));
  }

  private static Reply<MeetingJson.Done> done(StoredRecord record) {
    return Reply.of(new MeetingJson.Done(record.versions().record()));
  }

  private StoredRecord record(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private Reply<MeetingJson.Room> view(ReviewMeeting meeting) {
    return Reply.of(MeetingJson.Room.of(meeting, meetings.now()));
  }

  private Reply<MeetingJson.NoteJson> write(Call call, MeetingJson.Said said) {
    MeetingNote made =
        notes.write(
            call.viewer(),
            call.incident(),
            said.kind().orElse(MeetingNote.Kind.NOTE),
            said.event().map(EventId::parse),
            said.text());
    return Reply.made(
        IncidentResource.path(call.incident()) + "/meeting/notes/" + made.number(),
        MeetingJson.NoteJson.of(made));
  }

  private MeetingJson.NoteJson find(Call call, StoredRecord record) {
    int number = call.count("number");
    return notes.of(record).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .map(MeetingJson.NoteJson::of)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no note %d in this meeting.".formatted(number)));
  }

  /// Changes the note that was read, while nobody else does; whoever may not learns nothing of it.
  private <T> T holding(Call call, Function<Integer, T> change) {
    return incidents.holding(
        call.viewer(),
        call.incident(),
        record -> {
          MeetingRights.mustWrite(call.viewer(), record.postmortem().people());
          call.match(Tag.of(find(call, record)));
          return change.apply(call.count("number"));
        });
  }
}
