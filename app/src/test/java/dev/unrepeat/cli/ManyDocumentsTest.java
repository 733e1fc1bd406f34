package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A folder of thousands passes in a small heap, and an import that was killed goes on where it
/// was.
class ManyDocumentsTest {
  @TempDir private Path temporary;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void readsTenThousandDocumentsInASmallHeap() throws Exception {
    OldPostmortems.fill(temporary.resolve("in"), 10_000);

    Process process = start("-Xmx96m");

    assertThat(process.waitFor()).as(said()).isZero();
    assertThat(said()).contains("Sums of 10,000 postmortems", "10,000 documents written");
    assertThat(written()).hasSize(10_000);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void goesOnWhereItWasKilled() throws Exception {
    OldPostmortems.fill(temporary.resolve("in"), 3_000);
    Process process = start("-Xmx256m");
    while (process.isAlive() && written().size() < 50) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
    List<Path> before = written();
    assertThat(before).as(said()).hasSizeBetween(50, 2_999);
    for (Path file : before) {
      assertThat(file).content().as("whole: " + file).endsWith("-->\n");
    }

    assertThat(start("-Xmx256m").waitFor()).as(said()).isZero();

    String there = Counts.of(before.size(), "file", "files");
    assertThat(said().replaceAll(" +", " "))
        .contains("Sums of " + Counts.number(3_000 - before.size()), "there already " + there);
    assertThat(written()).hasSize(3_000);
    try (Stream<Path> all = Files.walk(temporary.resolve("out"))) {
      assertThat(all.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  private List<Path> written() throws IOException {
    Path out = temporary.resolve("out");
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    // Not Files.walk: it fails when the running import renames a file between listing and reading.
    List<Path> written = new ArrayList<>();
    Files.walkFileTree(
        out,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              written.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return written;
  }

  private String said() throws IOException {
    return Files.readString(temporary.resolve("said.txt"));
  }

  private Process start(String heap) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.unrepeat.Main",
            "import",
            temporary.resolve("in").toString(),
            "-o",
            temporary.resolve("out").toString())
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("said.txt").toFile())
        .start();
  }
}
