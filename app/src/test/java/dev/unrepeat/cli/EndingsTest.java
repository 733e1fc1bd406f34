package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No command writes a file under a name that it is not.
class EndingsTest {
  @TempDir private Path folder;
  private String document = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("checkout.md");
    Files.writeString(
        file,
        """
        # Checkout fails

        ## Impact

        Checkout answered 500.

        ## Timeline

        - 2026-08-01 14:02 UTC first errors in the logs
        - 2026-08-01 15:00 UTC resolved
        """);
    document = file.toString();
  }

  private CommandRun run(String command, String name, String... more) {
    List<String> line = new ArrayList<>(List.of(command, document));
    line.addAll(List.of("-o", folder.resolve(name).toString()));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "render", "timeline", "new", "lint", "fta"})
  void anUnknownEndingIsRefusedWithThoseThatAreKnown(String command) {
    CommandRun run = run(command, "made.docx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains(".docx", "end in .");
    assertThat(folder.resolve("made.docx")).doesNotExist();
  }

  @Test
  void theEndingSaysTheFormat() throws IOException {
    assertThat(run("timeline", "made.svg").code()).isZero();
    assertThat(Files.readString(folder.resolve("made.svg"))).startsWith("<svg");
    run("lint", "made.sarif");
    assertThat(Files.readString(folder.resolve("made.sarif"))).contains("sarif-2.1.0");
    assertThat(run("render", "made.HTML").code()).isZero();
    assertThat(Files.readString(folder.resolve("made.HTML"))).contains("<html");
  }

  @Test
  void aFormatThatIsAskedForDoesNotGetTheNameOfAnother() {
    assertThat(run("timeline", "made.md", "--format", "svg").said())
        .contains("ends as markdown does, and svg was asked for");
    assertThat(run("render", "page", "--to", "confluence").code()).isZero();
    assertThat(run("render", "page.txt", "--to", "mediawiki").code()).isZero();
    assertThat(run("render", "page.json", "--to", "notion").code()).isZero();
  }

  @Test
  void theDocumentsAreNoPlaceForWhatIsMadeOfThem() throws IOException {
    CommandRun run =
        CommandRun.of("export", folder.toString(), "--to", "html", "-o", folder + "/.");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("holds the documents themselves", "-html");
    assertThat(folder.resolve("checkout.html")).doesNotExist();
  }

  @Test
  void aSiteOfDraftsSaysHowOneIsPublished() {
    CommandRun run =
        CommandRun.of("site", folder.toString(), "-o", folder.resolve("site").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said().replaceAll("\\s+", " "))
        .contains("1 document is left out", "its first lines are ---, state: published and ---");
  }
}
