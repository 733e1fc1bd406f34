package dev.unrepeat.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.evidence.git.History.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What JGit writes is read alike: objects of their own and packed ones, with deltas.
class RepositoryTest {
  private static final Instant JANUARY = Instant.parse("2026-01-15T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path temporary;
  private GitWorkTree tree;

  @BeforeEach
  void layOut() {
    tree = new GitWorkTree(temporary.resolve("docs"));
  }

  @Test
  void readsWhatIsCommittedAndNothingElse() throws Exception {
    tree.file("a.md", "one").file("incidents/2026/b c.md", "zwei ü").commit(JANUARY);
    tree.file("a.md", "changed and not committed").file("untracked.md", "three");

    assertThat(read("HEAD")).isEqualTo(Map.of("a.md", "one", "incidents/2026/b c.md", "zwei ü"));
  }

  @Test
  void readsPacksWithDeltas() throws Exception {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      text.append("- 14:%02d UTC line %d %d%n".formatted(i, i, random.nextLong()));
      tree.file("growing.md", text.toString()).file("note-" + i + ".md", text.substring(i * 9));
      expected.put("note-" + i + ".md", text.substring(i * 9));
      tree.commit(JANUARY.plusSeconds(i));
    }
    expected.put("growing.md", text.toString());
    tree.pack();

    // The random numbers do not compress: without deltas each of 80 texts would be there whole.
    assertThat(tree.packed()).isPositive().isLessThan(10L * text.length());
    assertThat(read("HEAD")).isEqualTo(expected);
  }

  @Test
  void findsBranchesTagsAndCommitsByName() throws Exception {
    String first = tree.file("a.md", "one").commit(JANUARY);
    tree.tag("v1").branch("other").file("a.md", "two").commit(MARCH);

    assertThat(read("v1")).containsEntry("a.md", "one");
    assertThat(read(first)).containsEntry("a.md", "one");
    assertThat(read("other")).containsEntry("a.md", "two");
    assertThat(read("refs/heads/other")).containsEntry("a.md", "two");
    tree.pack();
    assertThat(read("v1")).containsEntry("a.md", "one");
    assertThat(read("other")).containsEntry("a.md", "two");
    try (Repository repository = open()) {
      assertThat(repository.branch()).contains("other");
      assertThat(repository.commit("nowhere")).isEmpty();
      assertThat(repository.commit("../../HEAD")).isEmpty();
    }
  }

  @Test
  void tellsWhenAFileWasFirstAndLastWritten() throws Exception {
    tree.file("in/a.md", "one").commit(JANUARY);
    tree.file("in/b.md", "other").commit(JANUARY.plusSeconds(60));
    tree.file("in/a.md", "two").commit(MARCH);

    try (Repository repository = open()) {
      History history =
          repository.history(
              repository.commit("HEAD").orElseThrow(), List.of("in/a.md", "in/b.md"));
      assertThat(history.of("in/a.md")).contains(new Written(JANUARY, MARCH));
      assertThat(history.of("in/b.md"))
          .contains(new Written(JANUARY.plusSeconds(60), JANUARY.plusSeconds(60)));
      assertThat(history.of("in/c.md")).isEmpty();
    }
  }

  @Test
  void readsABareRepositoryAndOneThatBorrowsItsObjects() throws Exception {
    tree.file("a.md", "one").commit(JANUARY);
    Path bare = temporary.resolve("docs.git");
    tree.cloneBare(bare);
    assertThat(Repository.find(bare)).contains(bare);
    assertThat(contents(bare, "HEAD")).containsEntry("a.md", "one");

    Path borrowing =
        Files.createDirectories(temporary.resolve("borrowing/objects/info"))
            .getParent()
            .getParent();
    Files.writeString(borrowing.resolve("objects/info/alternates"), bare.resolve("objects") + "\n");
    Files.createDirectories(borrowing.resolve("refs"));
    String id = commit(bare);
    Files.writeString(borrowing.resolve("HEAD"), id + "\n");
    assertThat(contents(borrowing, "HEAD")).containsEntry("a.md", "one");
  }

  @Test
  void followsTheFileOfALinkedWorkTree() throws Exception {
    tree.file("a.md", "one").commit(JANUARY);
    Path own = Files.createDirectories(temporary.resolve("docs/.git/worktrees/second"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Path second = Files.createDirectories(temporary.resolve("second"));
    Files.writeString(second.resolve(".git"), "gitdir: " + own + "\n");

    Path found = Repository.find(second).orElseThrow();
    assertThat(contents(found, "HEAD")).containsEntry("a.md", "one");
  }

  @Test
  void saysNothingOfFilesFromBeforeAShallowClone() throws Exception {
    String first = tree.file("a.md", "one").file("c.md", "three").commit(JANUARY);
    tree.file("b.md", "two").file("c.md", "changed").commit(MARCH);
    tree.file("b.md", "changed").commit(MARCH.plusSeconds(60));
    Files.delete(
        temporary.resolve("docs/.git/objects/" + first.substring(0, 2) + "/" + first.substring(2)));

    try (Repository repository = open()) {
      Commit head = repository.commit("HEAD").orElseThrow();
      History history = repository.history(head, List.of("a.md", "b.md", "c.md"));
      assertThat(List.of(history.of("a.md"), history.of("b.md"), history.of("c.md")))
          .allMatch(Optional::isEmpty);
    }
  }

  @Test
  void refusesOrReadsWhateverIsBroken() throws Exception {
    for (int i = 0; i < 30; i++) {
      tree.file("growing.md", "line\n".repeat(i * 50) + i).commit(JANUARY.plusSeconds(i));
    }
    tree.pack();
    Path folder = temporary.resolve("docs/.git/objects/pack");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().matches(".*\\.(pack|idx)")).sorted().toList();
    }
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      Path file = files.get(round % files.size());
      byte[] whole = Files.readAllBytes(file);
      byte[] broken =
          round % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int i = 0; i < 3 && broken.length > 0; i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      file.toFile().setWritable(true);
      Files.write(file, broken);
      try {
        read("HEAD");
      } catch (BrokenRepository refused) {
        assertThat(refused).hasMessageMatching("(?s).{5,}");
      } finally {
        Files.write(file, whole);
      }
    }
    assertThat(read("HEAD")).hasSize(1);
  }

  @Test
  void refusesARepositoryWithoutObjects() throws IOException {
    Path broken = Files.createDirectories(temporary.resolve("broken/.git"));
    Files.writeString(broken.resolve("HEAD"), "ref: refs/heads/main\n");

    assertThatExceptionOfType(BrokenRepository.class)
        .isThrownBy(() -> Repository.open(broken))
        .withMessage("it has no objects");
  }

  private Repository open() throws IOException {
    return Repository.open(temporary.resolve("docs/.git"));
  }

  private Map<String, String> read(String name) throws IOException {
    return contents(temporary.resolve("docs/.git"), name);
  }

  private static String commit(Path folder) throws IOException {
    try (Repository repository = Repository.open(folder)) {
      return repository.commit("HEAD").orElseThrow().id();
    }
  }

  private static Map<String, String> contents(Path folder, String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Repository repository = Repository.open(folder)) {
      repository.visit(
          repository.commit(name).orElseThrow(),
          new Repository.Visitor() {
            @Override
            public boolean enters(String path) {
              return true;
            }

            @Override
            public void take(Repository.Entry entry) {
              contents.put(
                  entry.path(), new String(repository.content(entry.id()), StandardCharsets.UTF_8));
            }
          });
    }
    return contents;
  }
}
