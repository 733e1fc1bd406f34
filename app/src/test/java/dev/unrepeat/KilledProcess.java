package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that works on a folder, says each thing that it has done in a line of its own, and is
/// killed while it works.
public final class KilledProcess {
  private KilledProcess() {}

  /// Lets it work until it has said so many lines.
  ///
  /// @return all that it has said
  public static List<String> run(Class<?> program, Path folder, int lines) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged.size() < lines) {
        String line = said.readLine();
        assertThat(line).as("the process ended by itself").isNotNull();
        acknowledged.add(line);
      }
      process.toHandle().destroyForcibly(); // SIGKILL; what it said is still there to read
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged.add(line);
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }
}
