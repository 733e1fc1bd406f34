package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Evidence of a gigabyte passes in a heap of 512 MB. Slow: run with `-Dlarge=1024` (in MB).
@EnabledIfSystemProperty(named = "large", matches = "\\d+")
class LargeEvidenceTest {
  private static final long BYTES = Long.getLong("large", 1024) << 20;

  @TempDir private Path temporary;

  @Test
  void readsALogThatIsLargerThanTheHeap() throws Exception {
    Path log = temporary.resolve("checkout.log");
    new LargeEvidence().log(log, BYTES);

    passes(log);
  }

  @Test
  void readsASlackExportThatIsLargerThanTheHeap() throws Exception {
    Path export = temporary.resolve("export");
    new LargeEvidence().slack(export, BYTES);

    passes(export);
  }

  private void passes(Path evidence) throws IOException, InterruptedException {
    Path out = temporary.resolve("out.txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.unrepeat.Main",
                "new",
                evidence.toString(),
                "-o",
                temporary.resolve("pm.md").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    String peak = "";
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peak = peak(process.pid(), peak);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %.1f s, %.0f MB/s, %s%n",
        evidence.getFileName(), seconds, BYTES / 1e6 / seconds, peak);
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
  }

  /// The most memory the process has held so far, where the system tells.
  private static String peak(long pid, String before) {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse(before);
    } catch (IOException gone) {
      return before;
    }
  }
}
