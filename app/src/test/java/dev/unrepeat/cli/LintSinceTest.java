package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.evidence.git.GitWorkTree;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--since`: findings on lines that are new since the work left a commit.
class LintSinceTest {
  private static final Instant DAY = Instant.parse("2026-10-15T09:00:00Z");

  @TempDir private Path temporary;
  private GitWorkTree tree;
  private Path root;

  @BeforeEach
  void layOut() {
    root = temporary.resolve("docs");
    tree = new GitWorkTree(root);
  }

  private CommandRun since(String ref) {
    return CommandRun.of("lint", "--rule", "agentless-blame", "--since", ref, root.toString());
  }

  @Test
  void tellsChangedLinesAlone() throws Exception {
    tree.file("a.md", "Old by mistake.\n\nFine.\n").file("b.md", "By mistake.\n").commit(DAY);
    tree.file("a.md", "Old by mistake.\r\n\r\nNow by mistake.\r\n");
    tree.file("new/c.md", "By mistake.\n");

    CommandRun run = since("HEAD");

    assertThat(run.out()).contains("3:5", "new/c.md", "3 files: 2 warnings.").doesNotContain("1:5");
  }

  @Test
  void doesNotCountWhatOthersDidOnTheirBranch() throws Exception {
    tree.file("a.md", "By mistake.\n").commit(DAY);
    tree.branch("mine").file("b.md", "By mistake.\n").commit(DAY.plusSeconds(1));
    tree.file("c.md", "By mistake.\n");

    assertThat(since("main").out()).contains("b.md", "c.md").doesNotContain("a.md");
    assertThat(since("HEAD~1").out()).contains("b.md", "c.md");
    assertThat(since("HEAD").out()).contains("c.md").doesNotContain("b.md");
  }

  @Test
  void saysWhenThereIsNoSuchCommit() throws Exception {
    tree.file("a.md", "Fine.\n").commit(DAY);

    assertThat(since("nowhere").code()).isEqualTo(2);
    assertThat(since("nowhere").said())
        .contains("There is no branch, tag or commit \"nowhere\" here.");
  }

  @Test
  void saysWhenThereIsNoRepository() {
    new LintFolder(temporary).with("plain/a.md", "Fine.\n");

    CommandRun run =
        CommandRun.of("lint", "--since", "HEAD", temporary.resolve("plain").toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("lies in no Git work tree");
  }
}
