package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Each format, parsed back: that its places are those of the file.
class LintFormatsTest {
  private static final String AWKWARD =
      "\uFEFF---\r\ntitle: Checkout & \"outage\"\r\n---\r\n\r\n"
          + "Gel&ouml;scht \\*R\\&D\\*, by mistake.\r\n\r\n"
          + "障害🚒 was **by** mistake here.\r\n\r\n"
          + "| Step | Why |\r\n|---|---|\r\n| 一 | It ran `by mistake` by mistake, |\r\n\r\n"
          + "It was\tby mistake <x&y> and\r\nsaid by\r\nmistake.\r\n";
  private static final List<String> PLACES = List.of("5:25", "7:12", "11:27", "13:8", "14:6");

  @TempDir Path folder;

  private String print(String format) {
    LintFolder files = new LintFolder(folder).with("a b/ä.md", AWKWARD).with("clean.md", "Fine.\n");
    CommandRun run =
        CommandRun.of(
            "lint", "--rule", "agentless-blame", "--format", format, files.root().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    return run.out();
  }

  private static Object json(String text) {
    return new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build()).loadFromString(text);
  }

  @SuppressWarnings("unchecked")
  private static <T> T at(Object json, Object... path) {
    Object at = json;
    for (Object step : path) {
      at = step instanceof Integer i ? ((List<Object>) at).get(i) : ((Map<?, ?>) at).get(step);
    }
    return (T) at;
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void jsonSaysWhereItStandsAsOffsetsToo() {
    Object json = json(print("json"));

    List<Object> findings = at(json, "files", 0, "findings");
    assertThat(findings.stream().map(f -> at(f, "line") + ":" + at(f, "column")))
        .containsExactlyElementsOf(PLACES);
    for (Object finding : findings) {
      int offset = at(finding, "offset");
      int length = at(finding, "length");
      assertThat(AWKWARD.substring(offset, offset + length))
          .isEqualTo(at(finding, "text"))
          .containsPattern("(?s)by.*mistake");
    }
    assertThat(LintFormatsTest.<String>at(json, "files", 1, "path")).endsWith("clean.md");
    assertThat(LintFormatsTest.<Integer>at(json, "counts", "warning")).isEqualTo(5);
    assertThat(LintFormatsTest.<Integer>at(json, "counts", "files")).isEqualTo(2);
  }

  @Test
  void sarifHoldsWhatGithubAsksFor() {
    Object json = json(print("sarif"));

    assertThat(LintFormatsTest.<String>at(json, "version")).isEqualTo("2.1.0");
    Object run = at(json, "runs", 0);
    assertThat(LintFormatsTest.<String>at(run, "columnKind")).isEqualTo("utf16CodeUnits");
    List<Object> rules = at(run, "tool", "driver", "rules");
    List<Object> results = at(run, "results");
    HashSet<String> prints = new HashSet<>();
    List<String> places = new ArrayList<>();
    for (Object result : results) {
      int index = at(result, "ruleIndex");
      assertThat(LintFormatsTest.<String>at(rules.get(index), "id"))
          .isEqualTo(at(result, "ruleId"));
      assertThat(LintFormatsTest.<String>at(rules.get(index), "help", "text"))
          .contains("# agentless-blame", "## Why");
      Object location = at(result, "locations", 0, "physicalLocation");
      assertThat(LintFormatsTest.<String>at(location, "artifactLocation", "uri"))
          .startsWith("file:///")
          .endsWith("/a%20b/%C3%A4.md");
      places.add(at(location, "region", "startLine") + ":" + at(location, "region", "startColumn"));
      prints.add(at(result, "partialFingerprints", "primaryLocationLineHash"));
      assertThat(((Map<?, ?>) result).containsKey("fixes")).isFalse();
    }
    assertThat(places).containsExactlyElementsOf(PLACES);
    assertThat(prints).hasSize(PLACES.size());
    Object last = at(results.get(4), "locations", 0, "physicalLocation", "region");
    assertThat(LintFormatsTest.<Integer>at(last, "endLine")).isEqualTo(15);
    assertThat(LintFormatsTest.<Integer>at(last, "endColumn")).isEqualTo(8);
  }

  @Test
  void githubAnnotationsAreOneLineEach() {
    List<String> lines = print("github").lines().toList();

    assertThat(lines.getFirst())
        .startsWith("::warning file=")
        .contains(",line=5,endLine=5,col=25,endColumn=35,title=agentless-blame::");
    assertThat(lines.get(4)).contains("line=14,endLine=15,title=");
    assertThat(lines.getLast()).isEqualTo("0 errors, 5 warnings, 0 suggestions in 2 files");
  }

  @Test
  void githubKeepsWhatItWouldDropInTheLog() {
    new LintFolder(folder).with("many.md", "It went by mistake.\n\n".repeat(14));

    CommandRun run =
        CommandRun.of("lint", "--rule", "agentless-blame", "--format", "github", folder.toString());

    assertThat(run.out().lines().filter(line -> line.startsWith("::"))).hasSize(10);
    assertThat(run.out().lines().filter(line -> line.startsWith("  "))).hasSize(4);
  }

  @Test
  void gitlabFingerprintsAreUnique() {
    new LintFolder(folder).with("twice.md", "By mistake.\n\nBy mistake.\n");

    List<Object> issues =
        json(print("gitlab")) instanceof List<?> list ? List.copyOf(list) : List.of();

    assertThat(issues).hasSize(7);
    assertThat(issues.stream().map(i -> LintFormatsTest.<String>at(i, "fingerprint")))
        .doesNotHaveDuplicates();
    assertThat(LintFormatsTest.<Integer>at(issues.get(0), "location", "lines", "begin"))
        .isEqualTo(5);
    assertThat(LintFormatsTest.<String>at(issues.get(0), "severity")).isEqualTo("minor");
  }

  @Test
  void checkstyleAndJunitAreXml() throws Exception {
    assertThat(elements(xml(print("checkstyle")), "error"))
        .extracting(e -> e.getAttribute("line") + ":" + e.getAttribute("column"))
        .containsExactlyElementsOf(PLACES);

    Document junit = xml(print("junit"));
    assertThat(junit.getDocumentElement().getAttribute("tests")).isEqualTo("6");
    assertThat(elements(junit, "failure")).hasSize(5);
    assertThat(elements(junit, "testsuite")).hasSize(2);
  }

  @Test
  void writesIntoAFile() {
    LintFolder files = new LintFolder(folder).with("a.md", LintFolder.BLAME);

    CommandRun run =
        CommandRun.of(
            "lint", "--format", "sarif", "-o", files.path("out.sarif"), files.path("a.md"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(files.text("out.sarif")).startsWith("{\"$schema\"");
  }
}
