package dev.unrepeat.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `git log` prints in its default and fuller form stands in `examples/sources/git`.
class GitLogTest {
  private static final String SHA = "4f2a9c1d0e8b7a6f5e4d3c2b1a09f8e7d6c5b4a3";

  private static Collected read(Answers answers, String date) {
    String log = "commit %s\nAuthor: A <a@b.example>\nDate:   %s\n\n    Raise it\n";
    return Collected.read(
        new GitLog(), answers, MemoryFile.of("log.txt", log.formatted(SHA, date)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed Oct 7 16:58:44 2026 +0200",
        "2026-10-07 16:58:44 +0200",
        "2026-10-07T16:58:44+02:00",
        "Wed, 7 Oct 2026 16:58:44 +0200"
      })
  void theDatesOfGitAreRead(String date) {
    SourceEvent event = read(Answers.NONE, date).only();
    assertThat(event.time().known()).contains(Instant.parse("2026-10-07T14:58:44Z"));
    assertThat(event.time().raw().text()).isEqualTo(date);
    assertThat(event.key()).isEqualTo(SHA);
    assertThat(event.references()).contains("4f2a9c1");
  }

  @Test
  void aDateWithoutAZoneIsAskedFor() {
    String date = "Wed Oct 7 16:58:44 2026";
    assertThat(read(Answers.NONE, date).only().time()).isInstanceOf(EventTime.Undated.class);
    assertThat(read(Answers.NONE.withZone(ZoneId.of("Europe/Berlin")), date).only().time().known())
        .contains(Instant.parse("2026-10-07T14:58:44Z"));
  }

  @Test
  void aDateInWordsIsNotGuessedAndACommitWithoutOneIsNamed() {
    assertThat(read(Answers.NONE, "3 days ago").only().time())
        .isInstanceOf(EventTime.Undated.class);
    Collected told =
        Collected.read(
            new GitLog(),
            MemoryFile.of(
                "log.txt", "commit %s\nAuthor: A <a@b.example>\n\n    x\n".formatted(SHA)));
    assertThat(told.events).isEmpty();
    assertThat(told.problems).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(1));
  }

  @Test
  void linesOfAPatchAreNoCommits() {
    Collected told =
        Collected.read(
            new GitLog(),
            MemoryFile.of(
                "log.txt",
                """
                commit %s
                Author: A <a@b.example>
                Date:   Wed Oct 7 16:58:44 2026 +0200

                    Raise it

                diff --git a/notes b/notes
                +commit 1111111
                +Date: today
                """
                    .formatted(SHA)));
    assertThat(told.only().text()).isEqualTo("Commit 4f2a9c1d0e: Raise it");
  }
}
