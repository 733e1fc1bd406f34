package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Real messages from the corpus beside the project, where it is there: known by their content, and
/// with the instants a person reads in them.
class RealSamplesTest {
  private final Collected told = new Collected();

  private String read(String sample) {
    Optional<MemoryFile[]> folder =
        Fixtures.corpus("events/" + sample.substring(0, sample.indexOf('/')));
    assumeTrue(folder.isPresent(), "no corpus beside the project");
    MemoryFile file =
        List.of(folder.get()).stream()
            .filter(f -> sample.endsWith("/" + f.path()))
            .findFirst()
            .orElseThrow();
    return read(file);
  }

  private String read(MemoryFile file) {
    return new SourceReading(StandardSources.catalogue())
        .read(new EvidenceBundle("b", List.of(file)), Optional.empty(), Answers.NONE, told)
        .files()
        .getFirst()
        .source();
  }

  private List<String> instants() {
    return told.events.stream()
        .map(e -> e.time().known().map(Object::toString).orElse("undated"))
        .toList();
  }

  @Test
  void anAlarmOfCloudWatch() {
    assertThat(read("cloudwatch/cloudwatch-alarm-sns-payload-single-metric.json"))
        .isEqualTo("cloudwatch");
    assertThat(instants()).containsExactly("2015-06-03T17:43:27.123Z");
    assertThat(told.texts()).singleElement().asString().startsWith("EXAMPLE fires");
    assertThat(told.problems).isEmpty();
  }

  @Test
  void anIssueOfJira() {
    assertThat(read("jira/webhook-issue-updated-resolved.json")).isEqualTo("jira");
    assertThat(instants()).containsExactly("2019-02-16T03:15:40.507Z", "2019-02-16T03:15:40.507Z");
    assertThat(told.texts())
        .containsExactly("TES-41 resolution: none → Done", "TES-41 status: In Progress → Done");
    assertThat(told.keys()).containsExactly("TES-41/10228/0", "TES-41/10228/1");
  }

  @Test
  void aLogRecordOfOpenTelemetry() {
    assertThat(read("otlp/logs.json")).isEqualTo("otlp");
    assertThat(instants()).containsExactly("2018-12-13T14:51:00.300Z");
    assertThat(told.texts()).containsExactly("Example log record");
    assertThat(told.only().severity()).isEqualTo("Information");
  }

  @Test
  void theHistoryOfAStatusPage() {
    assertThat(read("statuspage/history-1.json")).isEqualTo("statuspage");
    assertThat(instants()).contains("2025-06-12T18:03:00Z").doesNotContain("undated");
    assertThat(told.texts()).anyMatch(text -> text.startsWith("Increased Delivery Error Rate"));
  }

  @Test
  void eachEventInTheSpecificationOfCloudEvents() {
    Optional<MemoryFile[]> folder = Fixtures.corpus("events/cloudevents");
    assumeTrue(folder.isPresent(), "no corpus beside the project");
    String text = new String(folder.get()[0].content(), StandardCharsets.UTF_8);
    Matcher blocks = Pattern.compile("(?ms)^ *```[A-Za-z]*\\s*$(.*?)^ *```").matcher(text);
    int events = 0;
    while (blocks.find()) {
      String block = blocks.group(1).strip();
      if (block.startsWith("{\n") && block.contains("specversion") || block.startsWith("[")) {
        told.events.clear();
        assertThat(read(MemoryFile.of("event.json", block))).as(block).isIn("cloudevents", "");
        events += told.events.size();
      }
    }
    assertThat(events).isGreaterThan(3);
  }
}
