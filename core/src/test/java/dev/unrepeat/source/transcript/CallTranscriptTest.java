package dev.unrepeat.source.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The forms of Teams, Zoom and SubRip stand in `examples/sources/transcript`.
class CallTranscriptTest {
  private static final String CUES =
      """
      00:01.000 --> 00:04.000
      <v.loud Ann Low>First.</v>

      00:05.000 --> 00:06.000
      <v Ann Low>And</v>
      <v Ann Low>second.</v>

      01:00:30.000 --> 01:00:31.000
      <v Ann Low>After a pause.</v>

      01:00:32.000 --> 01:00:33.000
      <v Bo>Yes: rolled back.</v>
      """;

  private static Collected read(String path, String text) {
    return Collected.read(new CallTranscript(), MemoryFile.of(path, text));
  }

  @Test
  void whatOneSpeakerSaysWithoutAPauseIsOneEvent() {
    Collected told = read("a.vtt", "WEBVTT\n\nNOTE began 2026-10-14T16:40:00+02:00\n\n" + CUES);
    assertThat(told.texts())
        .containsExactly("First. And second.", "After a pause.", "Yes: rolled back.");
    assertThat(told.events)
        .extracting(event -> event.time().known().orElseThrow())
        .containsExactly(
            Instant.parse("2026-10-14T14:40:01Z"),
            Instant.parse("2026-10-14T15:40:30Z"),
            Instant.parse("2026-10-14T15:40:32Z"));
    assertThat(told.events.getLast().actor().orElseThrow().name()).isEqualTo("Bo");
    assertThat(told.notes).isEmpty();
  }

  /// A day and a zone would make clock times of what counts from the beginning of a recording.
  @Test
  void withoutABeginningNothingIsDatedWhateverWasAnswered() {
    Answers answers =
        Answers.NONE.withDate(LocalDate.parse("2026-10-14")).withZone(ZoneId.of("UTC"));
    Collected told =
        Collected.read(
            new CallTranscript(), answers, MemoryFile.of("a.vtt", "WEBVTT - Call\n\n" + CUES));
    assertThat(told.events)
        .hasSize(3)
        .allSatisfy(event -> assertThat(event.time()).isInstanceOf(EventTime.Undated.class));
    assertThat(told.notes).singleElement().asString().contains("NOTE began 2026-10-14T14:30:00Z");
  }

  @Test
  void aNoteWithoutAZoneOrATimeIsNoBeginning() {
    for (String note : new String[] {"NOTE began 2026-10-14T16:40:00", "NOTE made by a program"}) {
      assertThat(read("a.vtt", "WEBVTT\n\n" + note + "\n\n" + CUES).events.getFirst().time())
          .isInstanceOf(EventTime.Undated.class);
    }
  }

  @Test
  void theSameTranscriptTellsTheSameKeys() {
    String text = "WEBVTT\n\nNOTE began 2026-10-14T14:40:00Z\n\n" + CUES;
    assertThat(read("b/other name.vtt", text).events)
        .extracting(event -> event.key())
        .isEqualTo(read("a.vtt", text).events.stream().map(event -> event.key()).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void otherTextsAreLeftToOthers() {
    assertThat(read("a.txt", "WEBVTTX\n\n00:01.000 --> 00:04.000\nFirst.\n").events).isEmpty();
    assertThat(read("a.txt", "1\n14:02 alert fired\n").events).isEmpty();
  }
}
