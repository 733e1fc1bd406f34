package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private static final Path CHECKOUT = Path.of("../core/src/test/corpus/document/full.md");
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  @TempDir Path folder;
  private String document = "";

  @BeforeEach
  void write() throws IOException {
    document = folder.resolve("checkout.md").toString();
    Files.writeString(
        Path.of(document),
        Files.readString(CHECKOUT)
            .replace(
                "## Summary\n",
                "## Summary\n\n![the rate](rate.png) ![](/etc/passwd) ![](../away.png)\n"));
    Files.write(folder.resolve("rate.png"), PNG);
  }

  @Test
  void rendersEachFormatToStandardOutput() {
    assertThat(CommandRun.of("render", document).out())
        .startsWith("<!DOCTYPE html>")
        .contains("data:image/png;base64,", "class=\"drawn timeline\"", "passwd (not kept here");
    assertThat(CommandRun.of("render", document, "--to", "pdf").out()).startsWith("%PDF-");
    assertThat(CommandRun.of("render", document, "--to", "confluence").out())
        .contains("<ac:structured-macro ac:name=\"info\">", "ri:filename=\"timeline.svg\"");
    assertThat(CommandRun.of("render", document, "--to", "notion").out())
        .startsWith("{\"title\":\"Checkout outage\",\"requests\":[{\"children\":[");
    assertThat(CommandRun.of("render", document, "--to", "mediawiki").out())
        .startsWith("= Checkout outage =");
    assertThat(CommandRun.of("render", document, "--to", "json").out())
        .startsWith("{\"format\":\"unrepeat/postmortem\",\"version\":1,");
  }

  @Test
  void theJsonIsAsItsPublishedSchemaSays() throws IOException {
    String schema = CommandRun.of("render", "--schema").out();
    assertThat(schema)
        .as(
            "a change of the model: write the file anew by `unrepeat render --schema`, and raise the version if readers would misread")
        .isEqualTo(Files.readString(Path.of("../docs/postmortem-1.schema.json")));
    String json = CommandRun.of("render", document, "--to", "json").out();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theFormatFollowsTheNameOfTheFile() throws IOException {
    Path pdf = folder.resolve("out.pdf");
    CommandRun run = CommandRun.of("render", document, "-o", pdf.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(CommandRun.of("render", document, "-o", pdf.toString()).err())
        .contains("There is already a file");
  }

  @Test
  void readsStandardInputAndSaysWhatIsWrong() {
    assertThat(CommandRun.piped("# A title\n\nWords.\n", "render", "-").out())
        .contains("<title>A title</title>");
    CommandRun none = CommandRun.of("render", document, "--to", "docx");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.said()).contains("There is no format \"docx\". Use html, pdf,");
    assertThat(CommandRun.of("render", "gone.md").code()).isEqualTo(2);
    assertThat(CommandRun.of("render").err()).contains("Name the postmortem");
    assertThat(CommandRun.of("render", document, "--to", "zip").code()).isEqualTo(2);
    assertThat(CommandRun.of("render", document, "--language", "\"><script>").code()).isEqualTo(2);
    assertThat(CommandRun.of("render", document, "--font", "gone.ttf", "--to", "pdf").err())
        .contains("There is no font");
  }

  @Test
  void aFolderIsMirroredAndOneBadDocumentStopsNoOther() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(folder.resolve("2026"));
    Files.writeString(folder.resolve("2026/second.md"), "# Second\n\nWords.\n");
    Files.writeString(folder.resolve("empty.md"), "");
    CommandRun run =
        CommandRun.of("export", folder.toString(), "--to", "html", "-o", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is empty", "2 files written");
    assertThat(out.resolve("checkout.html")).exists();
    assertThat(Files.readString(out.resolve("2026/second.html"))).contains("<h1");
    assertThat(
            CommandRun.of(
                    "export", folder.toString(), "--to", "html", "-o", out.toString(), "--force")
                .err())
        .contains("2 files written");
  }
}
