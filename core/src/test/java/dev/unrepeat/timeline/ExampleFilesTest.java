package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The evidence in `examples/`, read by the real sources, shows what its README promises.
class ExampleFilesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a | 16 min, 5 min, 16 min, 15 min, 52 min, 1 h 4 min
          b | missing: impact started, 2 min, 4 min, 7 min, missing: impact started, missing: impact started
          c | 0 min, 1 min, 4 min, 20 min, 25 min, 30 min
          d | missing: impact started, 3 min, 7 min, 33 min, missing: impact started, missing: impact started
          e | 3 min, 5 min, 5 min, 1 h 45 min, 1 h 58 min, 2 h 23 min
          """)
  void readsTheWorkedTimelines(String name, String durations) {
    Timeline timeline =
        read(EXAMPLES.resolve("worked").resolve(name + ".txt"), LocalDate.of(2025, 2, 14));
    assertThat(
            IncidentDurations.of(Pasted.incident(timeline)).all().stream()
                .map(NamedMeasure::measure)
                .map(measure -> measure.words())
                .toList())
        .containsExactly(durations.split(", "));
  }

  @Test
  void readsTheCheckoutOutageFromSevenTools() {
    Timeline timeline =
        read(EXAMPLES.resolve("2026-10-14-checkout-outage"), LocalDate.of(2026, 10, 14));
    Proposals proposals = MilestoneProposals.of(timeline, IncidentKind.OUTAGE);

    assertThat(clock(proposals, MilestoneKind.IMPACT_STARTED)).isEqualTo("14:31:42");
    assertThat(clock(proposals, MilestoneKind.DETECTED)).isEqualTo("14:47:10");
    assertThat(clock(proposals, MilestoneKind.ACKNOWLEDGED)).isEqualTo("14:52:03");
    assertThat(clock(proposals, MilestoneKind.DECLARED)).isEqualTo("14:56:10");
    assertThat(clock(proposals, MilestoneKind.MITIGATION_STARTED)).isEqualTo("15:04:12");
    assertThat(clock(proposals, MilestoneKind.DIAGNOSED)).isEqualTo("15:08:31");
    assertThat(clock(proposals, MilestoneKind.MITIGATED)).isEqualTo("15:26:50");
    assertThat(clock(proposals, MilestoneKind.RESOLVED)).isEqualTo("15:35:12");
    assertThat(timeline.clocks())
        .singleElement()
        .satisfies(clock -> {
          assertThat(clock.source()).isEqualTo("log");
          assertThat(clock.ahead().toSeconds()).isEqualTo(40);
          assertThat(clock.set()).isFalse();
        });
  }

  @Test
  void beginsTheOutageEarlierOnceTheClockOfTheLogIsSetRight() {
    Timeline timeline =
        read(EXAMPLES.resolve("2026-10-14-checkout-outage"), LocalDate.of(2026, 10, 14));
    Timeline corrected = Clocks.set(timeline, timeline.clocks().getFirst());
    assertThat(
            clock(
                MilestoneProposals.of(corrected, IncidentKind.OUTAGE),
                MilestoneKind.IMPACT_STARTED))
        .startsWith("14:31:0");
  }

  @Test
  void readsTheLoginFailuresThatCameBack() {
    Timeline timeline =
        read(EXAMPLES.resolve("2026-10-29-login-failures"), LocalDate.of(2026, 10, 29));
    Proposals proposals = MilestoneProposals.of(timeline, IncidentKind.OUTAGE);

    assertThat(clock(proposals, MilestoneKind.ACKNOWLEDGED)).isEqualTo("04:39:52");
    assertThat(clock(proposals, MilestoneKind.MITIGATION_STARTED)).isEqualTo("05:06:45");
    assertThat(clock(proposals, MilestoneKind.MITIGATED)).isEqualTo("06:18:20");
    assertThat(proposals.milestones().stream().filter(m -> m.kind() == MilestoneKind.RESOLVED))
        .hasSize(2);
    assertThat(clock(proposals, MilestoneKind.RESOLVED)).isEqualTo("06:45:00");
  }

  private static String clock(Proposals proposals, MilestoneKind kind) {
    return proposals.find(kind).map(Milestone::at).orElseThrow().toString().substring(11, 19);
  }

  private static Timeline read(Path path, LocalDate day) {
    return read(path, day, ZoneOffset.UTC);
  }

  static Timeline read(Path path, LocalDate day, ZoneId zone) {
    Answers answers = Answers.NONE.withZone(zone).withDate(day);
    TimelineBuilder builder = new TimelineBuilder(Timeline.EMPTY, answers);
    new SourceReading(StandardSources.catalogue())
        .read(
            new EvidenceBundle(path.getFileName().toString(), files(path)),
            Optional.empty(),
            answers,
            builder.reading(new EvidenceId(1)));
    return builder.finish().timeline();
  }

  private static List<EvidenceFile> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !path.endsWith("README.md"))
          .sorted()
          .map(path ->
              (EvidenceFile)
                  new OnDisk(
                      path,
                      root.equals(path)
                          ? path.getFileName().toString()
                          : root.relativize(path).toString()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record OnDisk(Path file, String path) implements EvidenceFile {
    @Override
    public long bytes() {
      return file.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
