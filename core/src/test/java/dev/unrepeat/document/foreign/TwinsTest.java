package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One incident written in two formats is one record.
class TwinsTest {
  private static final Path REAL = Path.of("../../shared/corpus/documents");

  @Test
  void realTwinsAreOneRecord() throws IOException {
    if (!Files.isDirectory(REAL)) {
      System.out.println(
          "NOT TESTED: no real postmortems beside the project, so no real twins were compared");
      return;
    }
    Map<String, List<Path>> files = new TreeMap<>();
    for (Path file : CorpusReadingTest.files()) {
      String name = file.getFileName().toString();
      if (name.matches(".*\\.(?:html|md|markdown)")) {
        files.computeIfAbsent(name.replaceFirst("\\.\\w+$", ""), n -> new ArrayList<>()).add(file);
      }
    }
    List<String> told = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, List<Path>> twin : files.entrySet()) {
      if (twin.getValue().size() == 2 && twin.getValue().toString().contains(".html")) {
        compared++;
        Postmortem page = read(twin.getValue().getFirst());
        Postmortem markdown = read(twin.getValue().getLast());
        Twins twins = Twins.of(page, markdown);
        told.add(twin.getKey() + " " + twins.differing() + " " + twins.besides());
        assertThat(twins.same()).as(told.getLast()).isTrue();
        assertThat(Twins.of(markdown, page).differing()).isEmpty();
      }
    }
    System.out.println(told);
    assertThat(compared).isGreaterThanOrEqualTo(5);
  }

  @Test
  void ourOwnTwinsAreOneRecordToTheLastField() throws IOException {
    Postmortem page = own("fragment.html");
    Postmortem markdown = own("fragment.md");

    assertThat(markdown.body()).containsExactlyInAnyOrderElementsOf(page.body());
    assertThat(
            markdown
                .withIncident(page.incident())
                .withTimeline(page.timeline(), page.evidence())
                .withBody(page.body()))
        .isEqualTo(page);
    assertThat(Twins.of(page, markdown).differing()).isEmpty();
    assertThat(Twins.of(page, markdown).besides()).isEmpty();
    assertThat(Twins.of(page, markdown).same()).isTrue();
  }

  @Test
  void aDocumentWithOtherTimesOrMuchMoreTextIsNoTwin() {
    String text =
        """
        # Pool

        ## Timeline

        - 2026-01-14 14:02 UTC alert
        """;
    Postmortem record = Fixture.reading("pool.md", text).postmortem();
    Postmortem later = Fixture.reading("pool.html", text.replace("14:02", "14:03")).postmortem();
    Postmortem longer =
        Fixture.reading("pool.html", text + "\n## Impact\n\n" + "One more word. ".repeat(9))
            .postmortem();

    assertThat(Twins.of(record, later).differing()).containsExactly("times");
    assertThat(Twins.of(record, longer).same()).isFalse();
    assertThat(Twins.of(longer, record).same()).as("the longer one is kept").isTrue();
  }

  @Test
  void aHeadingItDoesNotKnowStaysBehindTheSectionBesideIt() {
    String text =
        """
        # Pool

        # Summary

        It was slow.

        ## Impact

        All shops.

        ## Readiness of the barbecue

        There was bread.
        """;

    assertThat(Fixture.reading("pool.md", text).postmortem().body())
        .extracting(BodySection::text)
        .containsExactly("It was slow.", "All shops.", "There was bread.");
  }

  private static Postmortem own(String name) throws IOException {
    String text =
        Files.readString(Path.of("src/test/corpus/markup").resolve(name))
            .replace("_down_", "*down*");
    return Fixture.reading(name, text).postmortem();
  }

  private static Postmortem read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return ForeignReader.read(
            CorpusReadingTest.source(REAL.relativize(file).toString(), content), Answers.NONE)
        .postmortem();
  }
}
