package dev.unrepeat.web.meeting;

import dev.unrepeat.course.DeadlineKind;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.MeetingRights;
import dev.unrepeat.service.Meetings;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.web.course.DeadlineRow;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.IncidentWork;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The review meeting before and after it is held: called, moved, cancelled; its notes, who came,
/// and what they thought of it.
public final class MeetingPage {
  private static final int KNOWN = 200;

  private final Pages pages;
  private final Incidents incidents;
  private final Meetings meetings;
  private final MeetingNotes notes;
  private final MeetingAnswers answers;
  private final CourseReading course;
  private final Accounts accounts;

  public MeetingPage(
      Pages pages,
      Incidents incidents,
      Meetings meetings,
      MeetingNotes notes,
      MeetingAnswers answers,
      CourseReading course,
      Accounts accounts) {
    this.pages = pages;
    this.incidents = incidents;
    this.meetings = meetings;
    this.notes = notes;
    this.answers = answers;
    this.course = course;
    this.accounts = accounts;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// Calls the meeting or moves it.
  public ServerResponse post(ServerRequest request) {
    return step(
        request,
        Deed.MEETING_CALLED,
        (viewer, id, form) -> {
          People people = incidents.get(viewer, id).postmortem().people();
          MeetingRights.mustLead(viewer, people, "call a review meeting");
          TypedMeeting.read(form).ifPresent(plan -> meetings.schedule(viewer, id, plan));
        });
  }

  public ServerResponse cancel(ServerRequest request) {
    return step(request, Deed.MEETING_CANCELLED, (viewer, id, form) -> meetings.cancel(viewer, id));
  }

  public ServerResponse commit(ServerRequest request) {
    return step(request, Deed.PROPOSALS_COMMITTED, (viewer, id, form) -> notes.commit(viewer, id));
  }

  public ServerResponse record(ServerRequest request) {
    return step(request, Deed.MINUTES_RECORDED, (viewer, id, form) -> notes.record(viewer, id));
  }

  public ServerResponse attend(ServerRequest request) {
    return step(
        request,
        Deed.ATTENDANCE_NOTED,
        (viewer, id, form) -> answers.attend(viewer, id, form.all("came"), form.has("named")));
  }

  public ServerResponse answer(ServerRequest request) {
    return step(
        request,
        Deed.MEETING_ANSWERED,
        (viewer, id, form) -> {
          Map<MeetingQuestion, String> said = new EnumMap<>(MeetingQuestion.class);
          Stream.of(MeetingQuestion.values())
              .forEach(one -> said.put(one, form.text(Places.word(one))));
          answers.answer(viewer, id, said);
        });
  }

  /// The meeting as a file for calendars.
  public ServerResponse invitation(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    return pages.download(
        id + "-review.ics",
        "text/calendar;charset=utf-8;method=PUBLISH",
        meetings.invitation(Visitor.of(request), id));
  }

  private ServerResponse step(ServerRequest request, Deed deed, IncidentWork work) {
    return work.answer(
        request,
        id -> pages.go(Places.meeting(id), Said.of(deed)),
        (status, form, refusal) -> show(request, status, Optional.of(form), refusal));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    Optional<ReviewMeeting> meeting = meetings.of(record);
    Optional<ReviewMeeting> held = meeting.filter(one -> one.heldAt().isPresent());
    boolean leads = MeetingRights.mayLead(viewer, postmortem.people());
    List<NoteRow> rows = MeetingRows.notes(id, meeting.isEmpty() ? List.of() : notes.of(record));
    Instant now = meetings.now();
    Optional<MeetingAnswers.Results> results = held.map(one -> answers.of(viewer, record, one));
    return pages.show(
        status,
        "meeting/MeetingPage",
        new MeetingView(
            pages.frame(request, "Review meeting of " + id),
            DocumentHead.of(postmortem, DocumentHead.Tab.COURSE),
            refusal.isEmpty() ? List.of() : refusal.lines().toList(),
            Places.meeting(id),
            leads,
            leads || viewer.is(Role.AUTHOR),
            held.isPresent() ? Optional.empty() : advice(viewer, record, now),
            meeting.map(MeetingRows::meeting),
            leads && held.isEmpty()
                ? Optional.of(call(viewer, postmortem, meeting, typed))
                : Optional.empty(),
            rows.stream().filter(one -> one.kind().equals("note")).toList(),
            MeetingRows.proposals(rows, meeting.flatMap(notes::ripe), now, notes.soak()),
            held.map(one ->
                    one.invitees().stream()
                        .map(each -> new MeetingView.Person(each.address(), each.came()))
                        .toList())
                .orElse(List.of()),
            postmortem.people().attendees().isEmpty(),
            results.filter(MeetingAnswers.Results::waits).isPresent()
                ? MeetingRows.questions()
                : List.of(),
            results.map(found -> MeetingRows.results(found, came(held)))));
  }

  private static int came(Optional<ReviewMeeting> held) {
    return (int)
        held.map(ReviewMeeting::invitees).orElse(List.of()).stream()
            .filter(ReviewMeeting.Invitee::came)
            .count();
  }

  private Optional<DeadlineRow> advice(Viewer viewer, StoredRecord record, Instant now) {
    return course.of(viewer, record).deadlines().stream()
        .filter(one -> one.kind() == DeadlineKind.MEETING)
        .findFirst()
        .map(one -> DeadlineRow.of(one, now));
  }

  private MeetingView.Call call(
      Viewer viewer, Postmortem postmortem, Optional<ReviewMeeting> meeting, Optional<Form> typed) {
    List<Account> known = known(postmortem.incident());
    Function<ReviewMeeting, String> invited =
        one ->
            String.join("\n", one.invitees().stream().map(ReviewMeeting.Invitee::address).toList());
    return new MeetingView.Call(
        meeting.filter(ReviewMeeting::planned).isPresent(),
        meetings.mails(),
        typed.map(Form::refusals).orElse(List.of()),
        field(typed, "date", meeting.map(one -> one.start().toLocalDate().toString())),
        field(typed, "time", meeting.map(one -> one.start().toLocalTime().toString())),
        field(typed, "zone", meeting.map(one -> one.zone().getId())),
        MeetingRows.minutes(
            typed
                .filter(form -> form.sent("minutes"))
                .map(form -> form.text("minutes"))
                .or(() -> meeting.map(one -> String.valueOf(one.minutes())))
                .orElse("60")),
        field(typed, "place", meeting.map(ReviewMeeting::place)),
        field(
            typed,
            "invitees",
            meeting.map(invited).or(() -> Optional.of(proposed(viewer, postmortem, known)))),
        postmortem.facilitatorResponded()
            ? "%s leads the review and took part in the response. Somebody who did not can ask more freely."
                .formatted(NamedPerson.name(postmortem.people().facilitator()))
            : "",
        known.stream().map(one -> new MeetingView.Known(one.name(), one.address())).toList());
  }

  /// The circle of a private incident alone.
  private List<Account> known(Incident incident) {
    return switch (incident.visibility()) {
      case Visibility.Everybody everybody -> accounts.list("", KNOWN);
      case Visibility.Circle circle -> accounts.listKnown(circle.people());
    };
  }

  /// Who calls it, and those whom the record names and whose address is known.
  private String proposed(Viewer viewer, Postmortem postmortem, List<Account> known) {
    People people = postmortem.people();
    List<String> named =
        Stream.of(
                Stream.of(viewer.address(), people.owner(), people.facilitator()),
                people.authors().stream(),
                people.reviewers().stream(),
                postmortem.incident().responders().stream().map(one -> one.name()))
            .flatMap(names -> names)
            .filter(name -> !name.isBlank())
            .map(NamedPerson::of)
            .map(person -> person.address().orElse(person.name()))
            .toList();
    List<String> addresses = known.stream().map(Account::address).toList();
    boolean circle = postmortem.incident().visibility() instanceof Visibility.Circle;
    return String.join(
        "\n",
        accounts.listKnown(named).stream()
            .map(Account::address)
            .filter(one -> !circle || addresses.contains(one))
            .toList());
  }

  private static Field field(Optional<Form> typed, String name, Optional<String> stored) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, stored.orElse("")));
  }
}
