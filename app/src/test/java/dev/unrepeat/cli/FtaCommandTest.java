package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtaCommandTest {
  private static final String GALILEO =
      """
      toplevel "outage";
      "outage" or "pool" "both";
      "both" and "primary" "replica";
      "pool" prob=0.01; "primary" prob=0.1; "replica" prob=0.2;
      """;

  @TempDir Path folder;
  private String model = "";

  @BeforeEach
  void write() throws IOException {
    model = Files.writeString(folder.resolve("shop.dft"), GALILEO).toString();
  }

  @Test
  void tellsTheTopInNumbersAndWordsWithinEightyColumns() {
    CommandRun run = CommandRun.of("fta", model, "--importance", "--happened", "primary");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.said())
        .contains(
            "shop, top outage: 2 gates, 3 events",
            "0.0298, exact",
            "2 minimal",
            "1: 1, 2: 1",
            "One condition is enough alone: a single point of failure.",
            "One pair of conditions is enough together.",
            "event MIF CIF FV RAW RRW DIF",
            "pool 0.9800",
            "replica was missing in: primary + replica");
  }

  @Test
  void answersWhatIf() {
    CommandRun run = CommandRun.of("fta", model, "--without", "pool");

    assertThat(run.said())
        .contains(
            "What if: without pool",
            "1 of 2 combinations is left",
            "P(top) falls from 0.0298 to 0.02");
    assertThat(CommandRun.of("fta", model, "--without", "both").err()).contains("is a gate");
    assertThat(CommandRun.of("fta", model, "--without", "moon").err()).contains("no \"moon\"");
  }

  @Test
  void listsSetsUpToAnOrder() {
    assertThat(CommandRun.of("fta", model, "--cut-sets", "--order", "1").said())
        .contains("smallest first: 1 of 2");
    assertThat(CommandRun.of("fta", model, "--cut-sets", "5").said())
        .contains("smallest first: 2 of 2");
  }

  @Test
  void printsJson() {
    String json = CommandRun.of("fta", model, "--json", "--importance").out();

    assertThat(json)
        .startsWith(
            "{\"model\":\"shop\",\"top\":\"outage\",\"gates\":2,\"events\":3,\"coherent\":true")
        .contains(
            "\"cut_set_count\":2",
            "\"cut_sets_by_order\":[0,1,1]",
            "{\"events\":[\"pool\"],\"probability\":0.01}",
            "\"fussell_vesely\":");
  }

  @Test
  void drawsAndExports() throws IOException {
    assertThat(CommandRun.of("fta", model, "--svg").out())
        .startsWith("<svg")
        .contains("<title id=\"drawing-title\">Fault tree: outage", "any of 2", "p 0.0100");
    assertThat(CommandRun.of("fta", model, "--format", "outline").out())
        .contains("- outage: any of 2\n  - pool (p 0.0100)\n  - both: all of 2\n");
    Path file = folder.resolve("tree.xml");
    assertThat(CommandRun.of("fta", model, "--format", "open-psa", "-o", file.toString()).code())
        .isZero();
    assertThat(CommandRun.of("fta", file.toString()).said()).contains("0.0298, exact");
    assertThat(CommandRun.of("fta", model, "--format", "galileo").out())
        .startsWith("toplevel \"outage\";");
  }

  @Test
  void readsThePipe() {
    assertThat(CommandRun.piped(GALILEO, "fta", "-").said()).contains("model, top outage");
  }

  @Test
  void readsAPostmortemWithGatesAndKnowsWhatItConfirmed() throws IOException {
    String plain = Files.readString(Path.of("../core/src/test/corpus/document/security.md"));
    String second = "  - **F2** Connections were not given back\n";
    String gates = second + "\n<!-- fault-tree -->\n\n- **G1** and of F1, F2 (top)\n";
    String tree = plain.replace(second, gates).replaceFirst("(\\| F2 .*) possible", "$1 confirmed");

    assertThat(CommandRun.piped(tree, "fta", "-").said())
        .contains(
            "top G1: 1 gate, 2 events",
            "One pair of conditions is enough together.",
            "F1 The pool ran dry was missing in: F1 The pool ran dry + F2 Connections");
    assertThat(CommandRun.piped(plain, "fta", "-").said())
        .contains("has no fault tree", "<!-- fault-tree -->");
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    assertThat(CommandRun.of("fta", "nowhere.xml").code()).isEqualTo(2);
    assertThat(CommandRun.of("fta", model, "--format", "pdf").said()).contains("mermaid or dot");
    assertThat(CommandRun.of("fta", model, "--json", "--svg").said()).contains("Say one of");
    Path two =
        Files.writeString(folder.resolve("two.dft"), "\"a\" or \"x\"; \"b\" or \"x\"; \"x\";");
    assertThat(
            CommandRun.piped(
                    Files.readString(two).replace("\"a\"", "toplevel \"q\"; \"a\""), "fta", "-")
                .code())
        .isEqualTo(2);
    Path xml =
        Files.writeString(
            folder.resolve("two.xml"),
            """
            <opsa-mef><define-fault-tree name="t">
            <define-gate name="a"><event name="x"/></define-gate>
            <define-gate name="b"><event name="x"/></define-gate>
            <define-basic-event name="x"/>
            </define-fault-tree></opsa-mef>
            """);
    CommandRun run = CommandRun.of("fta", xml.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("2 tops: a, b", "--top");
    assertThat(CommandRun.of("fta", xml.toString(), "--top", "b").said())
        .contains("1 of 1 event has no probability: x.");
  }
}
