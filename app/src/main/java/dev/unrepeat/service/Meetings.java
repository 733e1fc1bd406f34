package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.ReviewMeeting.Invitee;
import dev.unrepeat.model.ReviewMeeting.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.live.Hub;
import dev.unrepeat.service.live.News;
import dev.unrepeat.store.MeetingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The review meeting of an incident: called, moved, cancelled, and led through its agenda.
public final class Meetings {
  private static final int MOST_TURNS = 900;

  private final Ledger ledger;
  private final MeetingStore meetings;
  private final Letterbox post;
  private final Supplier<String> uids;
  private final Hub hub;

  /// @param uids gives what calendars know a meeting by, another each time
  public Meetings(
      Ledger ledger, MeetingStore meetings, Letterbox post, Supplier<String> uids, Hub hub) {
    this.ledger = ledger;
    this.meetings = meetings;
    this.post = post;
    this.uids = uids;
    this.hub = hub;
  }

  /// The meeting about a record that was read for somebody already.
  public Optional<ReviewMeeting> of(StoredRecord record) {
    return ledger.read(() -> meetings.find(id(record)));
  }

  /// Whether invitations are sent; if not, the calendar file is handed over by hand.
  public boolean mails() {
    return post.works();
  }

  public Instant now() {
    return ledger.now();
  }

  /// Calls the meeting, or moves it: everybody invited gets a letter for their calendar, and who is
  /// invited no more a cancellation.
  public ReviewMeeting schedule(Viewer viewer, IncidentId id, MeetingPlan plan) {
    return ledger.beside(
        viewer,
        id,
        "called the review meeting",
        List.of(
            new Difference("meeting", "", plan.start() + " " + plan.zone() + ", " + plan.place())),
        record -> {
          MeetingRights.mustLead(viewer, record.postmortem().people(), "call a review meeting");
          refuseOutsiders(record.postmortem(), plan.invitees());
          Optional<ReviewMeeting> before = meetings.find(id);
          before.ifPresent(Meetings::refuseHeld);
          ReviewMeeting after = planned(viewer, before, plan);
          meetings.save(id, after);
          letters(record, before, after).forEach(post::send);
          tell(viewer, record);
          return after;
        });
  }

  /// A calendar entry goes to the inbox of its reader and tells the title and the timeline.
  private static void refuseOutsiders(Postmortem postmortem, List<String> invitees) {
    if (postmortem.incident().visibility() instanceof Visibility.Circle circle) {
      List<String> outside =
          invitees.stream()
              .filter(one -> circle.people().stream().noneMatch(one::equalsIgnoreCase))
              .toList();
      Refused.unless(
          outside.isEmpty(),
          "This incident is private, and an invitation tells its title and timeline. Not in its circle: %s. Add them to the circle first, or leave them out."
              .formatted(String.join(", ", outside)));
    }
  }

  private static void refuseHeld(ReviewMeeting meeting) {
    if (meeting.heldAt().isPresent()) {
      throw Refused.state("The review meeting has been held; it cannot be moved or cancelled.");
    }
  }

  private ReviewMeeting planned(Viewer viewer, Optional<ReviewMeeting> before, MeetingPlan plan) {
    return new ReviewMeeting(
        before.map(ReviewMeeting::uid).orElseGet(uids),
        plan.start(),
        plan.zone(),
        plan.minutes(),
        plan.place(),
        plan.invitees().stream().map(address -> new Invitee(address, false)).toList(),
        before.map(one -> one.sequence() + 1).orElse(0),
        viewer.name(),
        viewer.address(),
        ledger.now(),
        Standing.PLANNED,
        before.flatMap(ReviewMeeting::inView),
        before.map(ReviewMeeting::turns).orElse(List.of()));
  }

  private List<Letter> letters(
      StoredRecord record, Optional<ReviewMeeting> before, ReviewMeeting after) {
    MeetingLetters words = words(record, after);
    Instant now = ledger.now();
    List<Letter> letters = new ArrayList<>();
    after
        .invitees()
        .forEach(one ->
            letters.add(
                words.invitation(
                    one.address(), before.filter(b -> b.invites(one.address())).isPresent(), now)));
    before.filter(ReviewMeeting::planned).map(ReviewMeeting::invitees).orElse(List.of()).stream()
        .filter(one -> !after.invites(one.address()))
        .filter(one -> MeetingRights.mayHear(record.postmortem(), one.address()))
        .forEach(one -> letters.add(words.cancellation(one.address(), now)));
    return letters;
  }

  private MeetingLetters words(StoredRecord record, ReviewMeeting meeting) {
    return new MeetingLetters(
        record.postmortem(), meeting, post.page("/incidents/" + id(record) + "/meeting"));
  }

  public ReviewMeeting cancel(Viewer viewer, IncidentId id) {
    return ledger.beside(
        viewer,
        id,
        "cancelled the review meeting",
        List.of(new Difference("meeting", "planned", "")),
        record -> {
          MeetingRights.mustLead(viewer, record.postmortem().people(), "cancel a review meeting");
          ReviewMeeting before = planned(id);
          ReviewMeeting after =
              standing(before, new Standing.Cancelled(ledger.now()), before.sequence() + 1);
          meetings.save(id, after);
          after.invitees().stream()
              .filter(one -> MeetingRights.mayHear(record.postmortem(), one.address()))
              .map(one -> words(record, after).cancellation(one.address(), ledger.now()))
              .forEach(post::send);
          tell(viewer, record);
          return after;
        });
  }

  private static ReviewMeeting standing(ReviewMeeting one, Standing changed, int sequence) {
    return new ReviewMeeting(
        one.uid(),
        one.start(),
        one.zone(),
        one.minutes(),
        one.place(),
        one.invitees(),
        sequence,
        one.calledBy(),
        one.organizer(),
        one.changedAt(),
        changed,
        one.inView(),
        one.turns());
  }

  /// The meeting for a calendar that fetches it.
  public String invitation(Viewer viewer, IncidentId id) {
    StoredRecord record = ledger.get(viewer, id);
    ReviewMeeting meeting = of(record).orElseThrow(Meetings::none);
    return words(record, meeting).file(ledger.now());
  }

  /// Goes to an item of the agenda, or pauses; the first turn begins the meeting.
  public ReviewMeeting turn(Viewer viewer, IncidentId id, Optional<AgendaItem> item) {
    return lead(
        viewer,
        id,
        (record, before) -> {
          if (before.turns().size() >= MOST_TURNS) {
            throw Refused.state(
                "The agenda has taken 900 turns, which is as many as it can. End the meeting.");
          }
          if (before.turns().isEmpty() || !before.turns().getLast().item().equals(item)) {
            meetings.add(id, new ReviewMeeting.Turn(item, ledger.now()));
          }
          return planned(id);
        });
  }

  /// Ends the meeting; what it proposed can be thought over from now on.
  public ReviewMeeting end(Viewer viewer, IncidentId id) {
    return lead(
        viewer,
        id,
        (record, before) -> {
          if (before.turns().isEmpty()) {
            throw Refused.state("The meeting has not begun. Go to its first item, or cancel it.");
          }
          ReviewMeeting after =
              standing(before, new Standing.Held(ledger.now()), before.sequence());
          meetings.save(id, after);
          return after;
        });
  }

  /// Looks at an event of the timeline, on all screens.
  ///
  /// @param event its number, as `E3`
  public ReviewMeeting look(Viewer viewer, IncidentId id, String event) {
    return lead(
        viewer,
        id,
        (record, before) -> {
          EventId seen = EventId.parse(event);
          Refused.unless(
              record.postmortem().timeline().find(seen).isPresent(),
              "There is no event %s on the timeline.".formatted(seen));
          meetings.look(id, seen);
          return planned(id);
        });
  }

  private ReviewMeeting lead(
      Viewer viewer, IncidentId id, BiFunction<StoredRecord, ReviewMeeting, ReviewMeeting> change) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          MeetingRights.mustLead(viewer, record.postmortem().people(), "lead a review meeting");
          ReviewMeeting after = change.apply(record, planned(id));
          tell(viewer, record);
          return after;
        });
  }

  private ReviewMeeting planned(IncidentId id) {
    ReviewMeeting meeting = meetings.find(id).orElseThrow(Meetings::none);
    refuseHeld(meeting);
    if (meeting.cancelled()) {
      throw Refused.state("The review meeting is cancelled. Call it anew with a date.");
    }
    return meeting;
  }

  static Refused none() {
    return new Refused(
        Refused.Reason.NOT_FOUND, "No review meeting is called yet. Call one with its date.");
  }

  /// Screens that show the meeting look again; the record itself has not changed.
  private void tell(Viewer viewer, StoredRecord record) {
    long version = record.versions().record();
    News.Changed news =
        new News.Changed(version, viewer.name(), viewer.address(), List.of("meeting"));
    hub.changed(id(record), news);
  }

  private static IncidentId id(StoredRecord record) {
    return record.postmortem().incident().id();
  }
}
