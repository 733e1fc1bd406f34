package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The samples in `examples/sources`, one folder a source, tell what stands in
/// `src/test/resources/source/told`: instant, kind, actor, severity, key, text and page of each
/// event. `-Dunrepeat.golden=write` writes those files; read them before you keep them.
class StandardSamplesTest {
  private static final Set<String> LAST = Set.of("log", "json-fields", "text");
  private static final Path TOLD = Path.of("src", "test", "resources", "source", "told");

  static List<MemoryFile> samples() {
    return Arrays.asList(Fixtures.example("sources"));
  }

  static String sourceOf(MemoryFile sample) {
    return sample.path().substring(0, sample.path().indexOf('/'));
  }

  @TestFactory
  Stream<DynamicTest> eachSampleTellsWhatIsWrittenDown() {
    TreeMap<String, List<MemoryFile>> sources = new TreeMap<>();
    samples().forEach(s -> sources.computeIfAbsent(sourceOf(s), x -> new ArrayList<>()).add(s));
    return sources.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> tells(e.getKey(), e.getValue())));
  }

  private static void tells(String source, List<MemoryFile> files) throws IOException {
    Collected told = new Collected();
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(
                new EvidenceBundle("b", List.copyOf(files)), Optional.empty(), Answers.NONE, told);
    assertThat(report.files())
        .as("each file is known by its content")
        .allSatisfy(file -> assertThat(file.source()).as(file.path()).isEqualTo(source));
    StringBuilder text = new StringBuilder();
    told.events.forEach(event -> text.append(line(event)));
    told.problems.forEach(p ->
        text.append("! ")
            .append(p.path())
            .append(':')
            .append(p.line())
            .append(' ')
            .append(p.reason())
            .append('\n'));
    Path golden = TOLD.resolve(source + ".txt");
    if ("write".equals(System.getProperty("unrepeat.golden"))) {
      Files.createDirectories(TOLD);
      Files.writeString(golden, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(golden));
  }

  private static String line(SourceEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(when(event.time()));
    parts.add(event.kind().map(kind -> kind.words()).orElse("-"));
    parts.add(event.actor().map(StandardSamplesTest::who).orElse("-"));
    parts.add(event.severity().isEmpty() ? "-" : event.severity());
    parts.add(event.key());
    parts.add(event.text().replace("\n", " / "));
    parts.add(event.address().isEmpty() ? "-" : event.address());
    if (event.weight() != Weight.SIGNAL) {
      parts.add(event.weight() + (event.group().isEmpty() ? "" : " " + event.group()));
    }
    if (event.repeats() > 1) {
      parts.add("×" + event.repeats());
    }
    parts.add(event.references().stream().sorted().toList().toString());
    return String.join(" | ", parts) + "\n";
  }

  private static String when(EventTime time) {
    return switch (time) {
      case EventTime.At at ->
          at.instant()
              + at.until().map(end -> ".." + end).orElse("")
              + (at.raw().zoneKnown().words().equals("in the text")
                      || at.raw().zoneKnown().words().equals("by the format")
                  ? ""
                  : " (" + at.raw().zoneKnown().words() + ")");
      case EventTime.Undated undated ->
          "undated \"" + undated.raw().text() + "\" " + undated.missing().words();
    };
  }

  private static String who(Actor actor) {
    return actor.kind() + " " + actor.role() + " " + actor.name();
  }

  @TestFactory
  Stream<DynamicTest> noSourceTakesAnothersSample() {
    return samples().stream()
        .filter(sample -> !sourceOf(sample).equals("json"))
        .map(sample -> DynamicTest.dynamicTest(sample.path(), () -> onlyOneTakes(sample)));
  }

  private static void onlyOneTakes(MemoryFile sample) {
    FileHead head =
        new FileHead(sample, new String(sample.content(), java.nio.charset.StandardCharsets.UTF_8));
    List<String> takers =
        StandardSources.catalogue().sources().stream()
            .filter(source -> !source.recognise(List.of(head)).isEmpty())
            .map(EventSource::name)
            // What nobody else knows may be a log, notes or other JSON; they are asked last.
            .filter(name -> !LAST.contains(name) || name.equals(sourceOf(sample)))
            .toList();
    assertThat(takers).containsExactly(sourceOf(sample));
  }
}
