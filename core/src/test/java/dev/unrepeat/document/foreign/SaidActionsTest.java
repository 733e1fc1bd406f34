package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Promises that stand in the talk of an incident become proposed actions, once.
class SaidActionsTest {
  private static final Instant AT = Instant.parse("2026-11-25T14:31:00Z");
  private static final EventId FIRST = new EventId(1);

  @Test
  void proposesWhatIsPromisedWithItsOwnerAndDay() {
    Postmortem record =
        SaidActions.proposed(
            record(
                "slack", "resolved", "ACTION: @tom add a CI check for pool size changes by Dec 5"),
            FIRST);

    ActionItem action = record.actions().getFirst();
    assertThat(record.actions()).hasSize(1);
    assertThat(action.what()).isEqualTo("Add a CI check for pool size changes");
    assertThat(action.owner().print()).isEqualTo("tom");
    assertThat(action.due().map(DueDate::date)).contains(LocalDate.of(2026, 12, 5));
    assertThat(action.why()).isEqualTo("Said on the timeline (E2).");
    assertThat(action.state()).isEqualTo(ActionState.PROPOSED);
  }

  @Test
  void proposesNothingTwiceAndNothingOfBefore() {
    Postmortem twice =
        SaidActions.proposed(
            record("slack", "TODO: write a runbook", "Action item 2: Write a runbook"), FIRST);
    assertThat(twice.actions()).hasSize(1);

    assertThat(SaidActions.proposed(twice, new EventId(3))).isSameAs(twice);
    assertThat(SaidActions.proposed(twice.withActions(List.of()), new EventId(3)).actions())
        .isEmpty();
  }

  @Test
  void proposesWhatIsPromisedBehindASentenceAndOnLinesOfItsOwn() {
    Postmortem record =
        SaidActions.proposed(
            record(
                "slack",
                "resolved. ACTION: @mina add an alert on OOMKilled by Dec 5",
                "all clear!\n- TODO: cap the size of a batch\n- TODO: test with 500 MB",
                "state: up. action: none"),
            FIRST);

    assertThat(record.actions())
        .extracting(ActionItem::what)
        .containsExactly(
            "Add an alert on OOMKilled", "Cap the size of a batch", "Test with 500 MB");
    assertThat(record.actions().getFirst().owner().print()).isEqualTo("mina");
  }

  @Test
  void leavesOtherTalkAndInterviewsAlone() {
    assertThat(
            SaidActions.proposed(
                    record("slack", "the action of the movie: so so", "good work"), FIRST)
                .actions())
        .isEmpty();
    assertThat(SaidActions.proposed(record("interview", "TODO: ask Ines"), FIRST).actions())
        .isEmpty();
  }

  private static Postmortem record(String source, String... texts) {
    List<TimelineEvent> events =
        IntStream.range(0, texts.length).mapToObj(i -> event(i + 1, source, texts[i])).toList();
    return Postmortem.draft(Incident.named(new IncidentId("INC-2026-001"), "Payments fail", AT))
        .withTimeline(Timeline.EMPTY.withEvents(events));
  }

  private static TimelineEvent event(int number, String source, String text) {
    RawTime raw = new RawTime("14:31", "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT);
    return new TimelineEvent(
        new EventId(number),
        new EventTime.At(AT, Optional.empty(), Precision.SECOND, false, raw),
        EventKind.OBSERVATION,
        "",
        Optional.empty(),
        text,
        source,
        "k" + number,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }
}
