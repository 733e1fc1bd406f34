package dev.unrepeat.web.meeting;

import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.MeetingRights;
import dev.unrepeat.service.Meetings;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The facilitator's screen: agenda with its clock, questions, the timeline event by event, and
/// what is written down. The server holds all of it, so that every screen shows the same.
public final class RoomPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Meetings meetings;
  private final MeetingNotes notes;

  public RoomPage(Pages pages, Incidents incidents, Meetings meetings, MeetingNotes notes) {
    this.pages = pages;
    this.incidents = incidents;
    this.meetings = meetings;
    this.notes = notes;
  }

  private interface Work {
    void run(Viewer viewer, IncidentId id, Form form);
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// Goes to an item of the agenda, pauses, or ends the meeting.
  public ServerResponse item(ServerRequest request) {
    return step(
        request,
        (viewer, id, form) -> {
          switch (form.text("item")) {
            case "end" -> meetings.end(viewer, id);
            case "pause" -> meetings.turn(viewer, id, Optional.empty());
            default ->
                meetings.turn(
                    viewer,
                    id,
                    Optional.of(
                        Asked.word(AgendaItem.class, form.text("item"))
                            .orElse(AgendaItem.OPENING)));
          }
        });
  }

  public ServerResponse event(ServerRequest request) {
    return step(request, (viewer, id, form) -> meetings.look(viewer, id, form.text("event")));
  }

  public ServerResponse note(ServerRequest request) {
    return step(
        request,
        (viewer, id, form) -> {
          boolean proposal = form.text("kind").equals("proposal");
          notes.write(
              viewer,
              id,
              proposal ? MeetingNote.Kind.PROPOSAL : MeetingNote.Kind.NOTE,
              form.has("event") ? Optional.of(EventId.parse(form.text("event"))) : Optional.empty(),
              form.text("text"));
        });
  }

  public ServerResponse reword(ServerRequest request) {
    int number = (int) Math.min(Asked.number(request), Integer.MAX_VALUE);
    return step(request, (viewer, id, form) -> notes.reword(viewer, id, number, form.text("text")));
  }

  public ServerResponse withdraw(ServerRequest request) {
    int number = (int) Math.min(Asked.number(request), Integer.MAX_VALUE);
    return step(request, (viewer, id, form) -> notes.withdraw(viewer, id, number));
  }

  private ServerResponse step(ServerRequest request, Work work) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    try {
      work.run(viewer, id, form);
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.FORBIDDEN
          || refused.reason() == Refused.Reason.NOT_FOUND) {
        throw refused;
      }
      return show(request, RefusedStatus.of(refused), Optional.of(form), refused.sentence());
    }
    return pages.go(
        form.text("from").equals("meeting") ? Places.meeting(id) + "#notes" : Places.room(id));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    ReviewMeeting meeting =
        meetings
            .of(record)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "No review meeting is called yet. Call one from the course of the postmortem."));
    boolean leads = MeetingRights.mayLead(viewer, postmortem.people());
    List<NoteRow> rows = MeetingRows.notes(id, notes.of(record));
    Instant now = meetings.now();
    return pages.show(
        status,
        "meeting/RoomPage",
        new RoomView(
            pages.frame(request, "Review of " + id + ", room"),
            DocumentHead.of(postmortem, DocumentHead.Tab.COURSE),
            refusal,
            Places.meeting(id),
            Places.incident(id) + "/live",
            record.versions().record(),
            MeetingRows.state(meeting),
            leads,
            leads || viewer.is(Role.AUTHOR),
            whole(meeting, now),
            Stream.of(AgendaItem.values()).map(item -> item(meeting, item, now)).toList(),
            meeting.running() && meeting.current().isEmpty(),
            meeting.current().map(AgendaItem::words).orElse(""),
            meeting.current().orElse(AgendaItem.OPENING).questions(),
            event(postmortem.timeline().shown(), meeting, rows),
            rows.reversed(),
            typed(typed, "note"),
            typed(typed, "proposal")));
  }

  /// What was typed and refused is not lost.
  private static String typed(Optional<Form> typed, String kind) {
    return typed
        .filter(form -> form.text("kind").equals(kind))
        .map(form -> form.text("text"))
        .orElse("");
  }

  private static RoomView.Clock whole(ReviewMeeting meeting, Instant now) {
    Duration spent =
        Stream.of(AgendaItem.values())
            .map(item -> meeting.spent(item, now))
            .reduce(Duration.ZERO, Duration::plus);
    return clock(Duration.ofMinutes(meeting.minutes()).minus(spent), meeting.current().isPresent());
  }

  private static RoomView.Item item(ReviewMeeting meeting, AgendaItem item, Instant now) {
    boolean here = meeting.current().equals(Optional.of(item));
    Duration left = meeting.planned(item).minus(meeting.spent(item, now));
    return new RoomView.Item(
        Places.word(item),
        item.words(),
        Printing.rough(meeting.planned(item)),
        here,
        left.isNegative(),
        clock(left, here));
  }

  /// `12:30`, or `2:10 over`.
  private static RoomView.Clock clock(Duration left, boolean runs) {
    long seconds = left.toSeconds();
    long shown = Math.abs(seconds);
    String words = "%d:%02d".formatted(shown / 60, shown % 60);
    return new RoomView.Clock(seconds, runs, seconds < 0 ? words + " over" : words + " left");
  }

  private static Optional<RoomView.Event> event(
      List<TimelineEvent> shown, ReviewMeeting meeting, List<NoteRow> rows) {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    int at =
        IntStream.range(0, shown.size())
            .filter(i -> meeting.inView().equals(Optional.of(shown.get(i).id())))
            .findFirst()
            .orElse(0);
    TimelineEvent event = shown.get(at);
    String id = event.id().toString();
    return Optional.of(
        new RoomView.Event(
            id,
            event.time() instanceof EventTime.At one ? Printing.clock(one) : "time not known",
            event.time() instanceof EventTime.At one ? Printing.longDay(one.instant()) : "",
            KindMark.of(event.kind()),
            event.text(),
            event.actor().map(who -> who.role()).orElse(""),
            event.source(),
            "%d of %d".formatted(at + 1, shown.size()),
            at > 0 ? shown.get(at - 1).id().toString() : "",
            at + 1 < shown.size() ? shown.get(at + 1).id().toString() : "",
            (int) rows.stream().filter(row -> row.event().equals(id)).count()));
  }
}
