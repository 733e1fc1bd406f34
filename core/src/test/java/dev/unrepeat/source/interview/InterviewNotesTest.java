package dev.unrepeat.source.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.ReadReport;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewNotesTest {
  private static final Answers DAY =
      Answers.NONE.withZone(ZoneOffset.UTC).withDate(LocalDate.parse("2026-10-14"));

  private record Text(String path, String content) implements EvidenceFile {
    @Override
    public long bytes() {
      return content.length();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Told implements EventSink {
    private final List<SourceEvent> events = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();

    @Override
    public void event(SourceEvent event) {
      events.add(event);
    }

    @Override
    public void problem(Problem problem) {
      throw new AssertionError(problem.reason());
    }

    @Override
    public void prose(String path, long line, String text) {
      prose.add(text);
    }
  }

  private static ReadReport read(String text, Answers answers, Told told) {
    EvidenceBundle bundle = new EvidenceBundle("notes.md", List.of(new Text("notes.md", text)));
    return new SourceReading(StandardSources.catalogue())
        .read(bundle, Optional.empty(), answers, told);
  }

  @Test
  void isKnownByItsFirstLineAndToldByAPartWithoutAName() {
    Told told = new Told();
    String text =
        InterviewNotes.write(
            2,
            "database on call",
            "It was quiet.\n\n14:02 @omar restarted it\n14:02 saw the queue");
    ReadReport report = read(text, DAY, told);
    assertThat(report.files().getFirst().source()).isEqualTo("interview");
    assertThat(told.events).extracting(SourceEvent::key).containsExactly("2/14:02", "2/14:02 #2");
    assertThat(told.events)
        .allSatisfy(event -> {
          assertThat(event.source()).isEqualTo("interview");
          assertThat(event.actor()).contains(new Actor(ActorKind.PERSON, "database on call", ""));
          assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:02:00Z"));
        });
    assertThat(told.prose).contains("It was quiet.");
  }

  @Test
  void guessesNoDay() {
    Told told = new Told();
    read(InterviewNotes.write(1, "scribe", "14:02 saw the queue"), Answers.NONE, told);
    assertThat(told.events).hasSize(1);
    assertThat(told.events.getFirst().time().known()).isEmpty();
  }

  @Test
  void leavesOtherNotesToOthers() {
    ReadReport report = read("# Interview with a team\n\n14:02 saw the queue", DAY, new Told());
    assertThat(report.files().getFirst().source()).isEqualTo("text");
  }
}
