package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Small files as tools write them, each with what it tells: below `=== name` and an optional zone
/// stands the file, below `---` its events as `instant | severity | actor | text`.
class TrapsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "source", "traps");
  private static final Pattern HEAD =
      Pattern.compile("=== (?<about>[^\\[\\n]*) \\[(?<name>\\S+)(?: (?<zone>\\S+))?]");

  private record Trap(String about, String name, String zone, String file, List<String> told) {}

  @TestFactory
  Stream<DynamicTest> aFileTellsWhatItTells() throws IOException {
    List<Trap> traps = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path path : files.sorted().toList()) {
        for (String block : Files.readString(path).split("(?m)^(?==== )")) {
          if (!block.isBlank()) {
            traps.add(trap(block));
          }
        }
      }
    }
    return traps.stream()
        .map(trap ->
            DynamicTest.dynamicTest(
                trap.about(), () -> assertThat(told(trap)).isEqualTo(trap.told())));
  }

  private static Trap trap(String block) {
    int line = block.indexOf('\n');
    var head = HEAD.matcher(block.substring(0, line));
    assertThat(head.matches()).as(block).isTrue();
    int end = block.indexOf("\n---\n", line);
    assertThat(end).as(block).isPositive();
    return new Trap(
        head.group("about"),
        head.group("name"),
        Optional.ofNullable(head.group("zone")).orElse(""),
        block.substring(line + 1, end + 1),
        block.substring(end + 5).lines().filter(told -> !told.isBlank()).toList());
  }

  private static List<String> told(Trap trap) {
    Collected told = new Collected();
    Answers answers =
        trap.zone().isEmpty() ? Answers.NONE : Answers.NONE.withZone(ZoneId.of(trap.zone()));
    new SourceReading(StandardSources.catalogue())
        .read(
            new EvidenceBundle("traps", List.of(MemoryFile.of(trap.name(), trap.file()))),
            Optional.empty(),
            answers,
            told);
    return told.events.stream().map(TrapsTest::line).toList();
  }

  private static String line(SourceEvent event) {
    String line = Collected.line(event);
    String time = line.substring(0, line.indexOf(' '));
    String until =
        event.time() instanceof dev.unrepeat.model.EventTime.At at && at.until().isPresent()
            ? ".." + at.until().get()
            : "";
    return String.join(
        " | ",
        time + until,
        event.severity(),
        event.actor().map(Actor::name).orElse(""),
        event.text().replace("\n", "\\n"));
  }
}
