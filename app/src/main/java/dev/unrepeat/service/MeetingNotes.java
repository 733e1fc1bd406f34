package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.live.Hub;
import dev.unrepeat.service.live.News;
import dev.unrepeat.store.MeetingNoteStore;
import dev.unrepeat.store.MeetingStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What is written down in a review meeting, and what becomes of it: minutes in the document, and,
/// once they have soaked, action items.
public final class MeetingNotes {
  private static final int MOST = 500;
  private static final String MINUTES = "Minutes of the review meeting";

  private final Ledger ledger;
  private final MeetingStore meetings;
  private final MeetingNoteStore notes;
  private final Policy policy;
  private final Hub hub;

  public MeetingNotes(
      Ledger ledger, MeetingStore meetings, MeetingNoteStore notes, Policy policy, Hub hub) {
    this.ledger = ledger;
    this.meetings = meetings;
    this.notes = notes;
    this.policy = policy;
    this.hub = hub;
  }

  /// All of a record that was read for somebody already, the oldest first.
  public List<MeetingNote> of(StoredRecord record) {
    return ledger.read(() -> notes.list(record.postmortem().incident().id(), MOST));
  }

  /// When proposals may become action items; empty while the meeting is not over.
  public Optional<Instant> ripe(ReviewMeeting meeting) {
    return meeting.heldAt().map(at -> policy.calendar().after(at, policy.soak()));
  }

  /// The length of the soak time, as people read it.
  public String soak() {
    return policy.soak().words();
  }

  /// Writes down what is said, at the item and the event that the room is at.
  public MeetingNote write(
      Viewer viewer, IncidentId id, MeetingNote.Kind kind, Optional<EventId> event, String text) {
    return beside(
        viewer,
        id,
        record -> {
          MeetingRights.mustWrite(viewer, record.postmortem().people());
          ReviewMeeting meeting = meetings.find(id).orElseThrow(Meetings::none);
          int next = notes.next(id);
          if (next > MOST) {
            throw Refused.state(
                "The meeting has 500 notes, which is as many as it can have. Write into the postmortem.");
          }
          MeetingNote note =
              new MeetingNote(
                  next,
                  kind,
                  meeting.current(),
                  event.filter(one -> record.postmortem().timeline().find(one).isPresent()),
                  text.strip(),
                  viewer.name(),
                  viewer.address(),
                  ledger.now(),
                  false,
                  Optional.empty());
          notes.save(id, note);
          return note;
        });
  }

  public MeetingNote reword(Viewer viewer, IncidentId id, int number, String text) {
    return change(viewer, id, number, one -> one.reword(text.strip()));
  }

  public MeetingNote withdraw(Viewer viewer, IncidentId id, int number) {
    return change(viewer, id, number, MeetingNote::withdraw);
  }

  private MeetingNote change(
      Viewer viewer, IncidentId id, int number, UnaryOperator<MeetingNote> change) {
    return beside(
        viewer,
        id,
        record -> {
          MeetingRights.mustWrite(viewer, record.postmortem().people());
          MeetingNote changed =
              change.apply(
                  notes
                      .find(id, number)
                      .orElseThrow(() ->
                          new Refused(
                              Refused.Reason.NOT_FOUND,
                              "There is no note %d in this meeting.".formatted(number))));
          notes.save(id, changed);
          return changed;
        });
  }

  /// Makes action items of all open proposals, once their soak time is over.
  public StoredRecord commit(Viewer viewer, IncidentId id) {
    return ledger.changeByRule(
        viewer,
        id,
        "committed the proposals of the review meeting",
        before -> {
          Postmortem postmortem = before.postmortem();
          MeetingRights.mustLead(viewer, postmortem.people(), "commit proposals");
          ReviewMeeting meeting = meetings.find(id).orElseThrow(Meetings::none);
          refuseUnripe(meeting);
          List<MeetingNote> open =
              notes.list(id, MOST).stream()
                  .filter(one -> one.kind() == MeetingNote.Kind.PROPOSAL && one.open())
                  .toList();
          if (open.isEmpty()) {
            throw Refused.state("No proposal is open. Nothing became an action item.");
          }
          List<ActionItem> actions = new ArrayList<>(postmortem.actions());
          int next = actions.stream().mapToInt(one -> one.id().number()).max().orElse(0);
          for (MeetingNote note : open) {
            next++;
            ActionItemId made = new ActionItemId(next);
            actions.add(ActionItem.proposed(made, note.text().replaceAll("\\s+", " ")));
            notes.save(id, note.commit(made));
          }
          return postmortem.withActions(actions);
        });
  }

  private void refuseUnripe(ReviewMeeting meeting) {
    Instant ripe =
        ripe(meeting)
            .orElseThrow(() ->
                Refused.state("The meeting is not over. End it first; then its proposals soak."));
    if (ledger.now().isBefore(ripe)) {
      throw Refused.state(
          "The proposals soak until %s UTC, so that everybody can sleep on them. Until then reword or withdraw them."
              .formatted(ripe.atOffset(ZoneOffset.UTC).toLocalDateTime().withNano(0)));
    }
  }

  /// Puts the notes into the document, as a section of their own; a second time replaces it.
  public StoredRecord record(Viewer viewer, IncidentId id) {
    return ledger.changeByRule(
        viewer,
        id,
        "put the minutes into the document",
        before -> {
          Postmortem postmortem = before.postmortem();
          MeetingRights.mustLead(viewer, postmortem.people(), "put minutes into the document");
          List<MeetingNote> said =
              notes.list(id, MOST).stream().filter(one -> !one.withdrawn()).toList();
          if (said.isEmpty()) {
            throw Refused.state("Nothing was written down in this meeting.");
          }
          List<BodySection> body =
              new ArrayList<>(
                  postmortem.body().stream()
                      .filter(part ->
                          !(part instanceof BodySection.Foreign own
                              && own.heading().equals(MINUTES)))
                      .toList());
          body.add(new BodySection.Foreign(2, MINUTES, minutes(said)));
          return postmortem.withBody(body);
        });
  }

  private static String minutes(List<MeetingNote> said) {
    return said.stream()
        .map(note ->
            "- %s%s%s"
                .formatted(
                    note.kind() == MeetingNote.Kind.PROPOSAL ? "Proposed: " : "",
                    note.text().replaceAll("\\s+", " "),
                    note.event().map(event -> " (" + event + ")").orElse("")))
        .collect(Collectors.joining("\n"));
  }

  private <T> T beside(
      Viewer viewer, IncidentId id, java.util.function.Function<StoredRecord, T> work) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          T done = work.apply(record);
          long version = record.versions().record();
          hub.changed(
              id, new News.Changed(version, viewer.name(), viewer.address(), List.of("meeting")));
          return done;
        });
  }
}
