package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Test
  void leavesOutWhatLiesOutsideTheWindow() {
    Answers window =
        new Answers(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-10-14T14:00:00Z")),
            Optional.of(Instant.parse("2026-10-14T15:00:00Z")));
    Assembly done =
        assemble(
            Timeline.EMPTY,
            window,
            at("13:59", "too early"),
            at("14:00", "alert fires"),
            at("15:00", "too late"));

    assertThat(done.timeline().events())
        .extracting(TimelineEvent::text)
        .containsExactly("alert fires");
    assertThat(done.outside()).isEqualTo(2);
    assertThat(done.notes()).anyMatch(note -> note.contains("outside the window"));
  }

  @Test
  void keepsWhatAMessageSaidFirst() {
    SourceEvent said =
        SourceEvent.of("slack", "C1/1", at("14:40", "x").time(), "rolling back now", "a.json", 1);
    SourceEvent edited = said.withText("rolling back checkout to v2.3.0 now");
    Assembly first = assemble(Timeline.EMPTY, Answers.NONE, said);
    Assembly second = assemble(first.timeline(), Answers.NONE, edited);

    TimelineEvent event = second.timeline().events().getFirst();
    assertThat(second.updated()).isEqualTo(1);
    assertThat(event.id()).isEqualTo(new EventId(1));
    assertThat(event.text()).isEqualTo("rolling back checkout to v2.3.0 now");
    assertThat(event.earlier()).extracting(Revision::text).containsExactly("rolling back now");
    assertThat(assemble(second.timeline(), Answers.NONE, said).known()).isEqualTo(1);
  }

  @Test
  void foldsNoPromiseOfAnActionAmongTheChatter() {
    Assembly done =
        assemble(
            Timeline.EMPTY,
            Answers.NONE,
            said("14:40", "Action: Tom adds a canary stage to the pipeline by 2026-11-20"),
            said("14:41", "*Action item 2:* Ines writes a test of the pool"),
            said("14:42", "TODO - Ravi asks for more disk"),
            said("14:42", "ACTION: @tom adds a check of the pool's size"),
            said("14:43", "the action of the movie: so so"),
            said("14:44", "good work everybody"));

    assertThat(done.timeline().shown())
        .extracting(TimelineEvent::text)
        .hasSize(4)
        .noneMatch(text -> text.contains("movie") || text.contains("good work"));
  }

  private static SourceEvent said(String clock, String text) {
    return Pasted.event("slack", DAY, clock, text, 1).weighing(Weight.CHATTER, "");
  }

  @Test
  void keepsWhatAPersonCorrected() {
    SourceEvent said = at("14:40", "deployment of v2.3.1 completed");
    Timeline first = assemble(Timeline.EMPTY, Answers.NONE, said).timeline();
    Timeline corrected =
        first.change(
            new EventId(1),
            e ->
                e.correct(
                    e.time(),
                    EventKind.TRIGGER,
                    e.actor(),
                    "deployment of v2.3.1 to production completed",
                    new Revision(e.text(), Optional.empty(), "Ines Okafor")));

    Assembly again = assemble(corrected, Answers.NONE, said);

    assertThat(again.known()).isEqualTo(1);
    assertThat(again.timeline().events()).isEqualTo(corrected.events());
  }

  @Test
  void datesAnEventOnceTheAnswerIsThere() {
    EventTime undated = new EventTime.Undated(RawTime.unknown("14:40"), MissingPart.DATE);
    SourceEvent before =
        SourceEvent.of("text", "14:40 alert fires", undated, "alert fires", "notes.txt", 1);
    Timeline first =
        assemble(Timeline.EMPTY, Answers.NONE, before, at("14:41", "acknowledged")).timeline();
    assertThat(first.events())
        .extracting(TimelineEvent::text)
        .containsExactly("acknowledged", "alert fires");

    Assembly second = assemble(first, Answers.NONE, at("14:40", "alert fires"));

    assertThat(second.updated()).isEqualTo(1);
    assertThat(second.timeline().events())
        .extracting(TimelineEvent::text)
        .containsExactly("alert fires", "acknowledged");
  }

  @Test
  void countsChatterPerHourWhenThereIsTooMuchOfIt() {
    TimelineBuilder builder =
        new TimelineBuilder(Timeline.EMPTY, Answers.NONE, 100, Long.MAX_VALUE);
    for (int i = 0; i < 500; i++) {
      String clock = "%02d:%02d:%02d".formatted(13 + i / 300, i / 5 % 60, i % 60);
      SourceEvent event =
          Pasted.event("slack", DAY, clock, "message " + i, i).weighing(Weight.CHATTER, "");
      builder.reading(new EvidenceId(1)).event(event);
    }
    builder.reading(new EvidenceId(2)).event(at("14:47", "alert fires"));
    Assembly done = builder.finish();

    assertThat(done.counted()).isEqualTo(500);
    assertThat(done.added()).isEqualTo(1);
    assertThat(done.timeline().events())
        .extracting(TimelineEvent::text)
        .containsExactly("300 messages", "200 messages", "alert fires");
    assertThat(done.timeline().shown()).hasSize(1);
    assertThat(done.notes()).singleElement().asString().contains("--from and --to");
  }

  @Test
  void givesIdsInTheOrderOfTimeAndKeepsThem() {
    Timeline first =
        assemble(
                Timeline.EMPTY,
                Answers.NONE,
                at("14:50", "acknowledged"),
                at("14:40", "alert fires"))
            .timeline();
    Timeline second = assemble(first, Answers.NONE, at("14:45", "engineer joins")).timeline();

    assertThat(second.events())
        .extracting(e -> e.id() + " " + e.text())
        .containsExactly("E1 alert fires", "E3 engineer joins", "E2 acknowledged");
  }

  private static SourceEvent at(String clock, String text) {
    return Pasted.event("text", DAY, clock, text, 1);
  }

  private static Assembly assemble(Timeline existing, Answers answers, SourceEvent... events) {
    TimelineBuilder builder = new TimelineBuilder(existing, answers);
    List.of(events).forEach(event -> builder.reading(new EvidenceId(1)).event(event));
    return builder.finish();
  }
}
