package dev.unrepeat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenRespondersTest {
  @Test
  void knowsAPersonByNameShortNameAndMailAddress() {
    assertThat(names("tom@example.com", "Tom Beck", "tom", "tom.beck@example.com"))
        .containsExactly("Tom Beck");
  }

  @Test
  void joinsNobodyWhereTwoAreMeant() {
    assertThat(names("tom@example.com", "Tom Beck", "Tom Weiss"))
        .containsExactly("tom@example.com", "Tom Beck", "Tom Weiss");
    assertThat(names("ops@example.com", "Tom Beck")).hasSize(2);
  }

  private static List<String> names(String... actors) {
    List<TimelineEvent> events =
        IntStream.range(0, actors.length).mapToObj(i -> event(i + 1, actors[i])).toList();
    return SeenResponders.on(Timeline.EMPTY.withEvents(events)).stream()
        .map(Responder::name)
        .toList();
  }

  private static TimelineEvent event(int number, String who) {
    RawTime raw = new RawTime("14:31", "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT);
    return new TimelineEvent(
        new EventId(number),
        new EventTime.At(
            Instant.parse("2026-11-25T14:31:00Z").plusSeconds(number),
            Optional.empty(),
            Precision.SECOND,
            false,
            raw),
        EventKind.ACTION,
        "",
        Optional.of(new Actor(ActorKind.PERSON, "responder", who)),
        "did something",
        "slack",
        "k" + number,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }
}
