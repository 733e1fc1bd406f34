package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own can show: exit codes, streams, encoding.
class ProcessTest {
  private static final String NOTES = "14:02 — alert fires\n14:05 — acknowledged by Inès\n";

  @TempDir private Path temporary;

  @Test
  void endsWithThreeWhenAnAnswerIsNeededAndNobodyIsThere() throws Exception {
    CommandRun run = start(NOTES, "new", "-", "-o", "-");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("---\n").contains("Inès");
    assertThat(run.err()).contains("--date 2026-01-31").doesNotContain("\u001b", "\r");
  }

  @Test
  void printsUtf8InAnyLocaleAndNoColourIntoAPipe() throws Exception {
    CommandRun run = start(NOTES, "timeline", "-", "--date", "2026-10-14", "--zone", "UTC");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("acknowledged by Inès").doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void endsWithTwoOnAWrongCommandLine() throws Exception {
    CommandRun run = start("", "timelin", "-");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Did you mean \"unrepeat timeline\"?");
  }

  private CommandRun start(String in, String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    line.add("dev.unrepeat.Main");
    line.addAll(List.of(words));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (OutputStream typed = process.getOutputStream()) {
      typed.write(in.getBytes(StandardCharsets.UTF_8));
    }
    return new CommandRun(process.waitFor(), Files.readString(out), Files.readString(err));
  }
}
