package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Times without a zone: asked for where somebody is there, told by options, by a sheet, or left
/// undated; never guessed.
class ImportTimesTest {
  private static final Instant IN_UTC = Instant.parse("2026-01-14T14:02:00Z");
  private static final Instant IN_BERLIN = Instant.parse("2026-01-14T13:02:00Z");

  @TempDir private Path temporary;

  @BeforeEach
  void layOut() {
    EvidenceFolder folder = new EvidenceFolder(temporary);
    for (String id : List.of("a/OLD-1", "b/OLD-2", "c/OLD-3")) {
      String text = OldPostmortems.text(id.substring(2)).replace(" UTC ", " ");
      folder.file("in/" + id + ".md", text);
    }
  }

  @Test
  void guessesNothingWhenNobodyIsThere() throws IOException {
    CommandRun run = CommandRun.of(words());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.said())
        .contains(
            "Needs an answer; undated until then",
            "What has no time zone, answer with --zone Europe/Berlin",
            "- 3 times of 1 document in a/ OLD-1.md:",
            "Give the answer with --force");
    assertThat(run.err()).isEmpty();
    assertThat(dated("a/OLD-1")).isEmpty();
  }

  @Test
  void takesTheAnswerOfAnOption() throws IOException {
    CommandRun run = CommandRun.of(words("--zone", "UTC"));

    assertThat(run.code()).isZero();
    assertThat(dated("a/OLD-1")).hasSize(3).startsWith(IN_UTC);
  }

  @Test
  void doesNotAskAgainForTheZoneThatWasGiven() throws IOException {
    Path file = temporary.resolve("in/a/OLD-1.md");
    Files.writeString(file, Files.readString(file).replace("14:02 ", "14:02 CST "));

    CommandRun run = CommandRun.of(words("--zone", "UTC"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.said())
        .contains("names a zone that can be one of several, none of them the one you gave")
        .doesNotContain("What has no time zone");
  }

  @Test
  void takesTheAnswersOfASheetForTheirPaths() throws IOException {
    Path sheet = temporary.resolve("answers.yml");
    Files.writeString(sheet, "\"**\": { zone: UTC }\n\"b/*.md\": { zone: Europe/Berlin }\n");

    CommandRun run = CommandRun.of(words("--answers", sheet.toString()));

    assertThat(run.code()).isZero();
    assertThat(dated("a/OLD-1")).startsWith(IN_UTC);
    assertThat(dated("b/OLD-2")).startsWith(IN_BERLIN);
  }

  @Test
  void asksOnceForEachFolder() throws IOException {
    CommandRun run = CommandRun.typing("Europe/Berlin\n\nUTC\n\nnowhere\n\n", words());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "3 times of 1 document in a/ have no time zone", "\"nowhere\" is not a time zone");
    assertThat(dated("a/OLD-1")).startsWith(IN_BERLIN);
    assertThat(dated("b/OLD-2")).startsWith(IN_UTC);
    assertThat(dated("c/OLD-3")).isEmpty();
  }

  @Test
  void takesOneAnswerForAllFolders() throws IOException {
    CommandRun run = CommandRun.typing("UTC\ny\n", words());

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Same for the 2 other folders that wait alike?");
    assertThat(dated("a/OLD-1")).startsWith(IN_UTC);
    assertThat(dated("c/OLD-3")).startsWith(IN_UTC);
  }

  @Test
  void writesAgainWithTheAnswerWhenForced() throws IOException {
    CommandRun.of(words());

    CommandRun again = CommandRun.of(words("--zone", "UTC", "--force"));

    assertThat(again.code()).isZero();
    assertThat(dated("a/OLD-1")).startsWith(IN_UTC);
  }

  private String[] words(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "import",
                temporary.resolve("in").toString(),
                "-o",
                temporary.resolve("out").toString()));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  private List<Instant> dated(String id) throws IOException {
    String text = Files.readString(temporary.resolve("out/" + id + ".md"));
    return PostmortemReader.read(text).postmortem().timeline().dated().stream()
        .map(event -> event.time().known().orElseThrow())
        .toList();
  }
}
