package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.time.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinesTest {
  private static final IncidentId ID = new IncidentId("INC-2026-007");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    Timeline timeline =
        new Timeline(
            List.of(
                alert(1, "2026-01-14T22:03:11.25Z"),
                alert(2, "2026-01-14T22:03:11.25Z"),
                alert(3, "2026-01-14T22:09:00Z"),
                note(4, 1, "23:58", "rolled back"),
                note(5, 2, "00:04", "errors are gone")),
            List.of(new EventGroup("alerts", List.of(new EventId(2), new EventId(3)))),
            List.of(
                new EventLink(
                    new EventId(1), new EventId(2), "same alert name", Certainty.PROPOSED)),
            List.of(),
            List.of());
    desk.incidents.takeIn(
        INES, Postmortem.draft(Incident.named(ID, "Checkout fails", NOW)).withTimeline(timeline));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsWhatAnEventSaidFirst() {
    EventEdit edit = edit(1, "2026-01-14T22:03:11.250Z", EventKind.DETECTION, "Pool ran dry");
    TimelineEvent after = edited(desk.timelines.edit(INES, ID, 1, new EventId(1), edit));
    assertThat(after.text()).isEqualTo("Pool ran dry");
    assertThat(after.kind()).isEqualTo(EventKind.DETECTION);
    assertThat(after.earlier())
        .containsExactly(new Revision("alert 1", Optional.of(NOW), "edited by Ines Okafor"));
    assertThat(after.time()).isEqualTo(alert(1, "2026-01-14T22:03:11.25Z").time());
  }

  @Test
  void readsATypedTimeAndRefusesHalfOfOne() {
    EventEdit whole = edit(1, "2026-01-14 23:03 +01:00", EventKind.ALERT, "alert 1");
    TimelineEvent after = edited(desk.timelines.edit(INES, ID, 1, new EventId(1), whole));
    assertThat(after.time().known()).contains(Instant.parse("2026-01-14T22:03:00Z"));
    EventEdit half = edit(1, "23:03", EventKind.ALERT, "alert 1");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.timelines.edit(INES, ID, 2, new EventId(1), half))
        .satisfies(r -> assertThat(r.reason()).isEqualTo(Refused.Reason.ANSWER_NEEDED))
        .withMessageContaining("\"23:03\" has no date");
  }

  @Test
  void tellsTheSecondOfTwoWhoEditOneEvent() {
    desk.timelines.edit(
        RAVI, ID, 1, new EventId(1), edit(1, "2026-01-14T22:03:11.250Z", EventKind.ALERT, "His"));
    EventEdit hers = edit(1, "2026-01-14T22:03:11.250Z", EventKind.ALERT, "Hers");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.timelines.edit(INES, ID, 1, new EventId(1), hers))
        .withMessageContaining("E1 text now says \"His\"; you wrote \"Hers\"");
    EventEdit other = edit(3, "2026-01-14T22:09:00Z", EventKind.ALERT, "Another event");
    assertThat(desk.timelines.edit(INES, ID, 1, new EventId(3), other).versions().record())
        .isEqualTo(3);
  }

  @Test
  void addsAnEventThatNoToolTold() {
    EventEdit typed =
        new EventEdit(
            "2026-01-14 22:30",
            Optional.of(ZoneId.of("UTC")),
            EventKind.DECISION,
            Optional.empty(),
            "Roll back");
    Timeline after = desk.timelines.add(INES, ID, typed).postmortem().timeline();
    TimelineEvent added = after.find(new EventId(6)).orElseThrow();
    assertThat(added.source()).isEqualTo(Timelines.BY_HAND);
    assertThat(added.time().known()).contains(Instant.parse("2026-01-14T22:30:00Z"));
  }

  @Test
  void foldsAndUnfoldsAGroupAndLosesNothing() {
    Timeline folded =
        desk.timelines
            .standTogether(INES, ID, new EventId(2), Standing.FOLDED)
            .postmortem()
            .timeline();
    assertThat(folded.shown()).hasSize(3);
    Timeline shown =
        desk.timelines
            .standTogether(INES, ID, new EventId(2), Standing.SHOWN)
            .postmortem()
            .timeline();
    assertThat(shown.shown()).hasSize(5);
  }

  @Test
  void leavesAKeyMomentOfAGroupWhereItStands() {
    desk.timelines.stand(INES, ID, new EventId(3), Standing.KEY);
    Timeline folded =
        desk.timelines
            .standTogether(INES, ID, new EventId(2), Standing.FOLDED)
            .postmortem()
            .timeline();
    assertThat(folded.find(new EventId(3)).orElseThrow().standing()).isEqualTo(Standing.KEY);
    assertThat(folded.shown()).hasSize(4);
  }

  @Test
  void asksForTheDayTooWhereItsEvidenceIsNotKept() {
    RawTime headed = new RawTime("10:10", "", Provenance.UNKNOWN, Provenance.FROM_DOCUMENT);
    TimelineEvent waiting =
        event(
            1,
            new EventTime.Undated(headed, MissingPart.ZONE),
            "alert fired",
            "text",
            List.of(new EvidenceLink.InFile(new EvidenceId(9), "notes.txt", 3)));
    IncidentId id = new IncidentId("INC-2026-008");
    desk.incidents.takeIn(
        INES,
        Postmortem.draft(Incident.named(id, "Headed", NOW))
            .withTimeline(
                new Timeline(List.of(waiting), List.of(), List.of(), List.of(), List.of())));
    assertThat(desk.timelines.questions(INES, id))
        .singleElement()
        .satisfies(open ->
            assertThat(open.parts()).containsExactlyInAnyOrder(MissingPart.ZONE, MissingPart.DATE));
    Answers both =
        Answers.NONE.withZone(ZoneId.of("Europe/Berlin")).withDate(LocalDate.of(2026, 11, 3));
    Timeline after = desk.timelines.answer(INES, id, "text", both).postmortem().timeline();
    assertThat(after.events().getFirst().time().known())
        .contains(Instant.parse("2026-11-03T09:10:00Z"));
  }

  @Test
  void judgesLinks() {
    Timeline confirmed =
        desk.timelines
            .confirmLink(INES, ID, new EventId(1), new EventId(2))
            .postmortem()
            .timeline();
    assertThat(confirmed.links().getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
    Timeline apart =
        desk.timelines.undoLink(INES, ID, new EventId(1), new EventId(2)).postmortem().timeline();
    assertThat(apart.links()).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.timelines.undoLink(INES, ID, new EventId(1), new EventId(2)))
        .satisfies(r -> assertThat(r.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
  }

  @Test
  void linksAgainWhatWasTakenApartAndTellsBothInTheHistory() {
    EventId told = new EventId(1);
    EventId other = new EventId(2);
    desk.timelines.undoLink(INES, ID, told, other);
    Timeline apart = desk.incidents.get(INES, ID).postmortem().timeline();
    assertThat(apart.denied()).containsExactly(new DeniedLink(told, other, "same alert name"));
    Timeline again = desk.timelines.confirmLink(INES, ID, told, other).postmortem().timeline();
    assertThat(again.links())
        .containsExactly(new EventLink(told, other, "same alert name", Certainty.CONFIRMED));
    assertThat(again.denied()).isEmpty();
    assertThat(desk.incidents.history(INES, ID))
        .extracting(line -> line.subject() + ": " + line.before() + " > " + line.after())
        .contains("links: E1 and E2 (proposed) > ", "taken apart:  > E1 and E2")
        .contains("links:  > E1 and E2 (confirmed)", "taken apart: E1 and E2 > ");
    assertThat(again.find(other).orElseThrow().standing()).isEqualTo(Standing.FOLDED);
  }

  @Test
  void linksNoEventWithTwo() {
    EventId second = new EventId(2);
    Timeline linked =
        desk.timelines.undoLink(INES, ID, new EventId(1), second).postmortem().timeline();
    EventLink other = new EventLink(new EventId(3), second, "same minute", Certainty.PROPOSED);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> linked.withLinks(List.of(other)).linkAgain(linked.denied().getFirst()))
        .withMessage("By now E2 is linked with E3. Take these two apart first.");
  }

  @Test
  void movesTheEventsOfASourceWhoseClockRunsAhead() {
    Timeline set =
        desk.timelines
            .setClock(INES, ID, "alertmanager", Duration.ofSeconds(11))
            .postmortem()
            .timeline();
    assertThat(set.events().getFirst().time().known())
        .contains(Instant.parse("2026-01-14T22:03:00.25Z"));
    Timeline back = desk.timelines.unsetClock(INES, ID, "alertmanager").postmortem().timeline();
    assertThat(back.events().getFirst().time())
        .isEqualTo(alert(1, "2026-01-14T22:03:11.25Z").time());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.timelines.unsetClock(INES, ID, "alertmanager"))
        .satisfies(r -> assertThat(r.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
  }

  @Test
  void asksForWhatIsMissingAndPlacesTheRunOverMidnight() {
    assertThat(desk.timelines.questions(INES, ID))
        .containsExactly(
            new OpenTime(
                "text",
                MissingPart.DATE,
                Set.of(MissingPart.DATE, MissingPart.ZONE),
                2,
                List.of("23:58 rolled back", "00:04 errors are gone")));
    Answers answers =
        Answers.NONE.withZone(ZoneId.of("Europe/Berlin")).withDate(LocalDate.of(2026, 1, 14));
    Timeline answered = desk.timelines.answer(INES, ID, "text", answers).postmortem().timeline();
    assertThat(answered.undated()).isEmpty();
    assertThat(instant(answered, 4)).isEqualTo(Instant.parse("2026-01-14T22:58:00Z"));
    assertThat(instant(answered, 5)).isEqualTo(Instant.parse("2026-01-14T23:04:00Z"));
    assertThat(desk.timelines.questions(INES, ID)).isEmpty();
  }

  @Test
  void answersSeveralQuestionsEachForItsOwnEventsOrNone() {
    IncidentId id = new IncidentId("INC-2026-009");
    desk.incidents.takeIn(
        INES,
        Postmortem.draft(Incident.named(id, "Two questions", NOW))
            .withTimeline(
                new Timeline(
                    List.of(
                        waiting(1, "2026-01-12 10:10", MissingPart.ZONE),
                        waiting(2, "10:40", MissingPart.DATE)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    TimeAnswer zone = answer(MissingPart.ZONE, Answers.NONE.withZone(ZoneId.of("Europe/Berlin")));
    Answers utc = Answers.NONE.withZone(ZoneId.of("UTC"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> desk.timelines.answer(INES, id, List.of(zone, answer(MissingPart.DATE, utc))))
        .satisfies(refused ->
            assertThat(refused.fields())
                .containsOnlyKeys("text.DATE")
                .containsValue(
                    "This places none of these events of Notes. For example \"10:40 deployed 2\" has no date."));
    assertThat(desk.timelines.questions(INES, id)).hasSize(2);

    TimeAnswer date = answer(MissingPart.DATE, utc.withDate(LocalDate.of(2026, 1, 20)));
    Timeline both = desk.timelines.answer(INES, id, List.of(zone, date)).postmortem().timeline();
    assertThat(instant(both, 1)).isEqualTo(Instant.parse("2026-01-12T09:10:00Z"));
    assertThat(instant(both, 2)).isEqualTo(Instant.parse("2026-01-20T10:40:00Z"));
  }

  private static TimeAnswer answer(MissingPart missing, Answers answers) {
    return new TimeAnswer("text." + missing, "text", missing, answers);
  }

  private static TimelineEvent waiting(int number, String at, MissingPart missing) {
    RawTime raw = new RawTime(at, "", Provenance.UNKNOWN, Provenance.UNKNOWN);
    return event(
        number, new EventTime.Undated(raw, missing), "deployed " + number, "text", List.of());
  }

  @Test
  void refusesAnAnswerThatPlacesNothing() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.timelines.answer(INES, ID, "text", Answers.NONE))
        .withMessageContaining("\"23:58 rolled back\" has no date");
  }

  private static Instant instant(Timeline timeline, int number) {
    return timeline.find(new EventId(number)).flatMap(e -> e.time().known()).orElseThrow();
  }

  private static TimelineEvent edited(StoredRecord record) {
    return record.postmortem().timeline().find(new EventId(1)).orElseThrow();
  }

  private static EventEdit edit(int number, String time, EventKind kind, String text) {
    return new EventEdit(time, Optional.empty(), kind, Optional.empty(), text);
  }

  private static TimelineEvent alert(int number, String at) {
    RawTime raw = new RawTime(at, "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT);
    return event(
        number,
        new EventTime.At(Instant.parse(at), Optional.empty(), Precision.MILLISECOND, false, raw),
        "alert " + number,
        "alertmanager",
        List.of());
  }

  private static TimelineEvent note(int number, int line, String time, String text) {
    return event(
        number,
        new EventTime.Undated(RawTime.unknown(time), MissingPart.DATE),
        text,
        "text",
        List.of(new EvidenceLink.InFile(new EvidenceId(1), "notes.txt", line)));
  }

  private static TimelineEvent event(
      int number, EventTime time, String text, String source, List<EvidenceLink> evidence) {
    return new TimelineEvent(
        new EventId(number),
        time,
        EventKind.ALERT,
        "",
        Optional.empty(),
        text,
        source,
        source + "/" + number,
        evidence,
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }
}
