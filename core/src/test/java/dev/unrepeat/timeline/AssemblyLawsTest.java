package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds of every assembly, over seeded random exports.
class AssemblyLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final List<String> SOURCES =
      List.of("alertmanager", "pagerduty", "github", "slack", "log", "csv", "text");
  private static final List<String> TEXTS =
      List.of(
          "CheckoutHighErrorRate fires: error rate over 5 %",
          "acknowledged",
          "deployment of v2.3.1 completed",
          "deployment of v2.3.1 started",
          "first 500s in the log",
          "root cause found: pool exhausted",
          "decision to roll back",
          "rollback to v2.3.0 complete",
          "error rate back to normal",
          "resolved",
          "thank you all",
          "status page updated",
          "SEV1 declared",
          "someone has joined the channel");

  @Test
  void givesTheSameTimelineWhateverIsReadFirst() {
    for (long seed = 0; seed < 60; seed++) {
      List<Export> exports = exports(new Random(seed));
      Timeline first = assemble(Timeline.EMPTY, exports).timeline();
      Collections.shuffle(exports, new Random(seed + 1000));
      Same.timeline("seed " + seed, assemble(Timeline.EMPTY, exports).timeline(), first);
    }
  }

  @Test
  void addsNothingWhenTheSameIsReadAgain() {
    for (long seed = 0; seed < 60; seed++) {
      List<Export> exports = exports(new Random(seed));
      Assembly first = assemble(Timeline.EMPTY, exports);
      Assembly again = assemble(first.timeline(), exports);
      Same.timeline("seed " + seed, again.timeline(), first.timeline());
      assertThat(again.added()).as("seed " + seed).isZero();
      assertThat(again.updated()).as("seed " + seed).isZero();
    }
  }

  @Test
  void losesNothing() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Export> exports = exports(random);
      int all = exports.stream().mapToInt(export -> export.events().size()).sum();
      int most = 5 + random.nextInt(40);
      Assembly done = assemble(Timeline.EMPTY, exports, most);
      assertThat(done.added() + done.known() + done.updated() + done.counted() + done.outside())
          .as("seed " + seed)
          .isEqualTo(all);
      long onIt =
          done.timeline().events().stream().filter(e -> !e.key().startsWith("many:")).count();
      long counted =
          done.timeline().events().stream()
              .filter(e -> e.key().startsWith("many:"))
              .mapToLong(e -> e.repeats())
              .sum();
      assertThat(onIt).as("seed " + seed).isEqualTo(done.added());
      assertThat(counted).as("seed " + seed).isEqualTo(done.counted());
    }
  }

  @Test
  void countsTheSameWhateverIsReadFirstWhenThereIsTooMuch() {
    for (long seed = 0; seed < 60; seed++) {
      List<Export> exports = exports(new Random(seed));
      Timeline first = assemble(Timeline.EMPTY, exports, 10).timeline();
      Collections.shuffle(exports, new Random(seed + 1000));
      Timeline second = assemble(Timeline.EMPTY, exports, 10).timeline();
      Same.timeline("seed " + seed, second, first);
      Same.timeline("again, seed " + seed, assemble(first, exports, 10).timeline(), first);
    }
  }

  @Test
  void addsOnlyTheRestOfAnOverlappingExport() {
    for (long seed = 0; seed < 60; seed++) {
      List<Export> exports = exports(new Random(seed));
      List<Export> half = exports.stream().map(e -> e.part(0, e.events().size() * 2 / 3)).toList();
      List<Export> rest =
          exports.stream().map(e -> e.part(e.events().size() / 3, e.events().size())).toList();
      Timeline before = assemble(Timeline.EMPTY, half).timeline();
      Assembly after = assemble(before, rest);
      Set<String> keys = new java.util.HashSet<>();
      exports.forEach(e -> e.events().forEach(event -> keys.add(event.source() + event.key())));
      assertThat(after.timeline().events()).as("seed " + seed).hasSize(keys.size());
      before
          .events()
          .forEach(event ->
              assertThat(after.timeline().find(event.id()).orElseThrow().key())
                  .isEqualTo(event.key()));
    }
  }

  private record Export(EvidenceId id, List<SourceEvent> events) {
    Export part(int from, int to) {
      return new Export(id, events.subList(from, to));
    }
  }

  private static List<Export> exports(Random random) {
    List<Export> exports = new ArrayList<>();
    for (int i = 0; i < SOURCES.size(); i++) {
      List<SourceEvent> events = new ArrayList<>();
      int many = random.nextInt(30);
      for (int line = 1; line <= many; line++) {
        events.add(event(random, SOURCES.get(i), line));
        if (random.nextInt(8) == 0) {
          events.add(events.getLast());
        }
      }
      exports.add(new Export(new EvidenceId(i + 1), events));
    }
    return exports;
  }

  private static SourceEvent event(Random random, String source, int line) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    String clock = LocalTime.ofSecondOfDay(14 * 3600 + random.nextInt(5400)).toString();
    SourceEvent event =
        Pasted.event(source, DAY, clock.length() == 5 ? clock + ":00" : clock, text, line);
    event =
        SourceEvent.of(
            source,
            source + "-" + line,
            undatedSometimes(random, event.time()),
            text,
            source + ".json",
            line);
    return switch (random.nextInt(5)) {
      case 0 -> event.weighing(Weight.NOISE, "notices");
      case 1, 2 -> event.weighing(Weight.CHATTER, "");
      default -> event;
    };
  }

  private static EventTime undatedSometimes(Random random, EventTime time) {
    return random.nextInt(15) == 0
        ? new EventTime.Undated(RawTime.unknown(time.raw().text()), MissingPart.ZONE)
        : time;
  }

  private static Assembly assemble(Timeline existing, List<Export> exports) {
    return assemble(existing, exports, 100_000);
  }

  private static Assembly assemble(Timeline existing, List<Export> exports, int most) {
    TimelineBuilder builder = new TimelineBuilder(existing, Answers.NONE, most, Long.MAX_VALUE);
    for (Export export : exports) {
      EventSink sink = builder.reading(export.id());
      export.events().forEach(sink::event);
    }
    return builder.finish();
  }
}
