package dev.unrepeat.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository is read without a trace, and without believing what it says of other files.
class QuietReadingTest {
  private static final Instant JANUARY = Instant.parse("2026-01-15T09:00:00Z");

  @TempDir private Path temporary;

  @Test
  void leavesNoTraceInTheRepositoryOrAtHome() throws Exception {
    GitWorkTree tree = new GitWorkTree(temporary.resolve("docs"));
    tree.file("a.md", "one").commit(JANUARY);
    tree.pack();
    tree.file("b.md", "two").commit(JANUARY.plusSeconds(60));
    Files.createDirectories(temporary.resolve("home"));
    Map<String, String> before = everything();

    // A process of its own: in this one the tests have made JGit measure already.
    Process reading =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.home=" + temporary.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                temporary.resolve("docs/.git").toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream out = reading.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(said).endsWith("[a.md, b.md] PT2S\n");
    assertThat(everything()).isEqualTo(before);
  }

  /// Reads a repository in a process of its own.
  static final class Reading {
    public static void main(String[] words) {
      Path folder = Path.of(words[0]);
      try (GitRepository repository = GitRepository.open(folder)) {
        List<String> paths = Entries.of(repository).keySet().stream().toList();
        repository.history(repository.commit("HEAD").orElseThrow(), paths);
        // Whoever asks for this first makes JGit measure.
        System.out.print(
            paths + " " + FS.getFileStoreAttributes(folder).getFsTimestampResolution() + "\n");
      }
    }
  }

  @Test
  void keepsTheConfigurationAndWhatItIncludesFromJGit() throws Exception {
    GitWorkTree tree = new GitWorkTree(temporary.resolve("docs"));
    tree.file("a.md", "one").commit(JANUARY);
    Files.writeString(
        temporary.resolve("docs/.git/config"),
        """
        [core]
          repositoryformatversion = 99
          worktree = /
        [include]
          path = /dev/zero
          path = ~/.gitconfig
        """);

    try (GitRepository repository = GitRepository.open(temporary.resolve("docs/.git"))) {
      assertThat(Entries.of(repository)).containsOnlyKeys("a.md");
    }
  }

  @Test
  void refusesWhatItDoesNotReadByName() throws Exception {
    new GitWorkTree(temporary.resolve("docs")).file("a.md", "one").commit(JANUARY);
    Path config = temporary.resolve("docs/.git/config");

    Files.writeString(config, "[extensions]\n refStorage = reftable\n");
    refused("reftable");
    Files.writeString(config, "[Extensions]\n objectformat = SHA256\n");
    refused("SHA-256");
    Files.writeString(config, "[extensions\n");
    refused("\"config\" is damaged");
  }

  @Test
  void doesNotWaitForAPipe() throws Exception {
    new GitWorkTree(temporary.resolve("docs")).file("a.md", "one").commit(JANUARY);
    Path pipe = temporary.resolve("docs/.git/refs/heads/pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    refused("\"pipe\" in it is no plain file");
  }

  @Test
  void borrowsFromTwentyFoldersAtMost() throws Exception {
    new GitWorkTree(temporary.resolve("docs")).file("a.md", "one").commit(JANUARY);
    Path objects = temporary.resolve("docs/.git/objects");
    for (int i = 0; i < 30; i++) {
      Path next = temporary.resolve("borrowed/" + i + "/objects");
      Files.createDirectories(next);
      Files.createDirectories(objects.resolve("info"));
      Files.writeString(objects.resolve("info/alternates"), next + "\n");
      objects = next;
    }

    refused("too many folders");
  }

  private void refused(String why) {
    assertThatExceptionOfType(BrokenRepository.class)
        .isThrownBy(() -> GitRepository.open(temporary.resolve("docs/.git")).close())
        .withMessageContaining(why);
  }

  /// Each file and folder below, with its content and time.
  private Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.toList()) {
        String content =
            Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        all.put(file.toString(), Files.getLastModifiedTime(file) + content);
      }
    }
    return all;
  }
}
