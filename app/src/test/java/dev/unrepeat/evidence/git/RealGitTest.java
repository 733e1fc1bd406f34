package dev.unrepeat.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.evidence.git.History.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Git itself writes is read; without a `git` on the path these cases are left out.
class RealGitTest {
  private static final Instant JANUARY = Instant.parse("2026-01-15T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path temporary;
  private Path docs;

  @BeforeEach
  void layOut() throws Exception {
    docs = Files.createDirectories(temporary.resolve("docs"));
    boolean there;
    try {
      there = new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    Assumptions.assumeTrue(there, "there is no git on the path");
    git(docs, JANUARY, "init", "-q", "-b", "main");
    write("in/a.md", "one", JANUARY);
    write("in/b.md", "other", MARCH);
    git(docs, MARCH, "tag", "-a", "v1", "-m", "tag");
    write("in/a.md", "two", MARCH.plusSeconds(60));
  }

  @Test
  void readsAWorkTreeItsPackAndItsLinkedWorkTree() throws Exception {
    git(docs, MARCH, "worktree", "add", "-q", "../linked", "v1");
    git(docs, MARCH, "gc", "-q", "--aggressive");
    git(docs, MARCH, "pack-refs", "--all");
    Files.createSymbolicLink(docs.resolve("out.md"), Path.of("../../nowhere.md"));
    write("in/c.md", "loose", MARCH.plusSeconds(90));

    try (GitRepository repository = open(docs)) {
      assertThat(Entries.of(repository))
          .containsEntry("in/a.md", "two")
          .containsEntry("in/b.md", "other")
          .containsEntry("in/c.md", "loose")
          .containsEntry("out.md", "LINK");
      assertThat(Entries.of(repository, "v1")).containsEntry("in/a.md", "one");
      assertThat(repository.branch()).contains("main");
      assertThat(history(repository).of("in/a.md"))
          .contains(new Written(JANUARY, MARCH.plusSeconds(60)));
    }
    try (GitRepository repository = open(temporary.resolve("linked"))) {
      assertThat(Entries.of(repository)).containsEntry("in/a.md", "one");
      assertThat(repository.branch()).isEmpty();
    }
  }

  @Test
  void takesNoTimeFromBeforeTheCutOfAShallowClone() throws Exception {
    String url = "file://" + docs.toUri().getPath();
    git(temporary, MARCH, "clone", "-q", "--bare", "--depth", "2", url, "shallow.git");

    try (GitRepository repository = open(temporary.resolve("shallow.git"))) {
      assertThat(Entries.of(repository)).containsEntry("in/a.md", "two");
      History history = history(repository);
      assertThat(history.of("in/a.md")).isEmpty();
      assertThat(history.of("in/b.md")).isEmpty();
    }
  }

  @Test
  void listsSubmodules() throws Exception {
    git(temporary, MARCH, "clone", "-q", "docs", "inner");
    git(docs, MARCH, "-c", "protocol.file.allow=always", "submodule", "-q", "add", "../inner");
    git(docs, MARCH, "commit", "-q", "-m", "add");

    try (GitRepository repository = open(docs)) {
      assertThat(Entries.of(repository)).containsEntry("inner", "SUBMODULE");
    }
  }

  @Test
  void refusesNamesBySha256() throws Exception {
    Path other = Files.createDirectories(temporary.resolve("other"));
    git(other, MARCH, "init", "-q", "--object-format=sha256");

    assertThatExceptionOfType(BrokenRepository.class)
        .isThrownBy(() -> open(other).close())
        .withMessageContaining("SHA-256");
  }

  private static GitRepository open(Path folder) throws IOException {
    return GitRepository.open(RepositoryFolder.find(folder).orElseThrow());
  }

  private static History history(GitRepository repository) {
    return repository.history(
        repository.commit("HEAD").orElseThrow(), List.of("in/a.md", "in/b.md"));
  }

  private void write(String path, String text, Instant at) throws Exception {
    Files.createDirectories(docs.resolve(path).getParent());
    Files.writeString(docs.resolve(path), text);
    git(docs, at, "add", ".");
    git(docs, at, "commit", "-q", "-m", "write");
  }

  private void git(Path folder, Instant at, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Ines Okafor");
      builder.environment().put("GIT_" + role + "_EMAIL", "ines@example.org");
      builder.environment().put("GIT_" + role + "_DATE", at.toString());
    }
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
