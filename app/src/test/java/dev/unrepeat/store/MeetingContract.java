package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.MeetingTally;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.ReviewMeeting.Invitee;
import dev.unrepeat.model.ReviewMeeting.Standing;
import dev.unrepeat.model.ReviewMeeting.Turn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What review meetings, their notes and their answers must hold to on every database.
abstract class MeetingContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final IncidentId ONE = new IncidentId("MEET-1");
  private static final IncidentId TWO = new IncidentId("MEET-2");

  private MeetingStore meetings;
  private MeetingNoteStore notes;
  private MeetingAnswerStore answers;

  @BeforeAll
  void fill() {
    meetings = new MeetingStore(database);
    notes = new MeetingNoteStore(database);
    answers = new MeetingAnswerStore(database);
    RecordStore records = new RecordStore(database);
    for (IncidentId id : List.of(ONE, TWO)) {
      does(() -> records.insert(Postmortem.draft(Incident.named(id, "Checkout", NOW)), List.of()));
    }
  }

  private static ReviewMeeting meeting(int sequence, Standing standing, Invitee... invitees) {
    return new ReviewMeeting(
        "uid-1",
        LocalDateTime.parse("2026-01-20T14:30"),
        ZoneId.of("Europe/Paris"),
        75,
        "Room 4",
        List.of(invitees),
        sequence,
        "Marta Lindqvist",
        "marta@lumen.example",
        NOW,
        standing,
        Optional.of(new EventId(3)),
        List.of());
  }

  @Test
  void keepsTheMeetingItsInviteesAndItsTurns() {
    Invitee ines = new Invitee("ines@lumen.example", false);
    Invitee ravi = new Invitee("ravi@lumen.example", true);
    assertThat(database.read(() -> meetings.find(ONE))).isEmpty();
    does(() -> meetings.save(ONE, meeting(0, Standing.PLANNED, ines, ravi)));
    assertThat(database.read(() -> meetings.find(ONE)))
        .contains(meeting(0, Standing.PLANNED, ines, ravi));
    ReviewMeeting held = meeting(1, new Standing.Held(NOW), ravi);
    does(() -> meetings.save(ONE, held));
    assertThat(database.read(() -> meetings.find(ONE))).contains(held);
    Turn timeline = new Turn(Optional.of(AgendaItem.TIMELINE), NOW);
    Turn pause = new Turn(Optional.empty(), NOW.plusSeconds(60));
    does(() -> meetings.add(ONE, timeline));
    does(() -> meetings.add(ONE, pause));
    does(() -> meetings.look(ONE, new EventId(9)));
    ReviewMeeting after = database.read(() -> meetings.find(ONE)).orElseThrow();
    assertThat(after.turns()).containsExactly(timeline, pause);
    assertThat(after.inView()).contains(new EventId(9));
  }

  @Test
  void keepsNotesAndWhatBecameOfProposals() {
    MeetingNote note = note(1, MeetingNote.Kind.NOTE, "The alert was quiet\0");
    MeetingNote proposal = note(2, MeetingNote.Kind.PROPOSAL, "Alert on failed payments");
    assertThat(database.read(() -> notes.next(ONE))).isEqualTo(1);
    does(() -> notes.save(ONE, note));
    does(() -> notes.save(ONE, proposal));
    assertThat(database.read(() -> notes.next(ONE))).isEqualTo(3);
    assertThat(database.read(() -> notes.open(ONE))).isEqualTo(1);
    assertThat(database.read(() -> notes.list(ONE, 10)))
        .containsExactly(note(1, MeetingNote.Kind.NOTE, "The alert was quiet\uFFFD"), proposal);
    does(() -> notes.save(ONE, proposal.reword("Page on failed payments")));
    MeetingNote made = proposal.reword("Page on failed payments").commit(new ActionItemId(4));
    does(() -> notes.save(ONE, made));
    assertThat(database.read(() -> notes.find(ONE, 2))).contains(made);
    assertThat(database.read(() -> notes.open(ONE))).isZero();
    assertThat(database.read(() -> notes.list(TWO, 10))).isEmpty();
  }

  private static MeetingNote note(int number, MeetingNote.Kind kind, String text) {
    return new MeetingNote(
        number,
        kind,
        Optional.of(AgendaItem.TIMELINE),
        Optional.of(new EventId(3)),
        text,
        "Ines Okafor",
        "ines@lumen.example",
        NOW,
        false,
        Optional.empty());
  }

  @Test
  void countsAnswersAndShowsThemWhenToldTo() {
    assertThat(does(() -> answers.answered(ONE, "ines@lumen.example"))).isTrue();
    assertThat(does(() -> answers.answered(ONE, "ines@lumen.example"))).isFalse();
    assertThat(database.read(() -> answers.hasAnswered(ONE, "ines@lumen.example"))).isTrue();
    assertThat(database.read(() -> answers.hasAnswered(TWO, "ines@lumen.example"))).isFalse();
    assertThat(database.read(() -> answers.count(ONE))).isEqualTo(1);
    does(() -> answers.add(ONE, MeetingQuestion.AGAIN, "Yes"));
    does(() -> answers.add(ONE, MeetingQuestion.AGAIN, "Yes"));
    assertThat(database.read(() -> answers.shown(ONE))).isEmpty();
    does(() -> answers.show(ONE));
    does(() -> answers.add(ONE, MeetingQuestion.AGAIN, "No"));
    assertThat(database.read(() -> answers.shown(ONE)))
        .containsExactly(new MeetingTally(MeetingQuestion.AGAIN, "Yes", 2));
  }

  /// The columns themselves: nothing in the tallies can be joined to a person, a time or an order.
  @Test
  void holdsNothingThatTellsWhoAnsweredWhat() {
    List<String> columns =
        database.read(() ->
            database
                .sql()
                .list(
                    database.dialect() == Dialect.SQLITE
                        ? "SELECT name FROM pragma_table_info('meeting_tally')"
                        : "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'meeting_tally'",
                    Row.empty(),
                    row -> row.text("name")));
    assertThat(columns)
        .containsExactlyInAnyOrder("incident_id", "question", "answer", "given", "shown");
    List<String> apart =
        database.read(() ->
            database
                .sql()
                .list(
                    database.dialect() == Dialect.SQLITE
                        ? "SELECT name FROM pragma_table_info('meeting_answered')"
                        : "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'meeting_answered'",
                    Row.empty(),
                    row -> row.text("name")));
    assertThat(apart).containsExactlyInAnyOrder("incident_id", "address");
  }
}
