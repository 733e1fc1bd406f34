package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Where marks stand in the rendered document. In the sources below ⟦ ⟧ are the marked stretches.
class DocumentMarksTest {
  @Test
  void marksTheWordsAndLeadsToTheFinding() {
    assertThat(html("It was deleted ⟦by mistake⟧ at noon."))
        .contains(
            "deleted <mark class=\"lint\" data-level=\"warning\" id=\"place-1\">by mistake</mark>"
                + "<a class=\"lint-number\" href=\"#finding-1\" aria-label=\"Finding 1\" data-number=\"1\"></a> at noon");
  }

  @Test
  void marksAcrossEmphasisCodeAndEscapes() {
    assertThat(marked("---\nid: A\n---\n\nIt ⟦was **for\\*got⟧ten**, &amp; `⟦rm⟧` ran."))
        .containsExactly("was ", "for*got", "rm");
    assertThat(marked("Tom &amp; ⟦Ann⟧ did")).containsExactly("Ann");
  }

  @Test
  void marksEachCellOfARowAndNumbersItOnce() {
    String html = html("| A | B |\n|---|---|\n⟦| one | two |⟧\n");

    assertThat(Jsoup.parse(html).select("td mark").eachText()).containsExactly("one", "two");
    assertThat(Jsoup.parse(html).select("a.lint-number")).hasSize(1);
  }

  @Test
  void aTimeStaysATimeWhenItIsMarked() {
    assertThat(html("| At | B |\n|---|---|\n| ⟦2026-10-14 14:02⟧ | two |\n"))
        .contains("<td class=\"time\">");
  }

  @Test
  void leavesNoLinkInALinkAndNoMarkInWhatIsNotShown() {
    String html = html("---\nowner: ⟦Sarah⟧\n---\n\n[see ⟦here⟧](https://tidewater.example/)\n");

    assertThat(Jsoup.parse(html).select("mark").eachText()).containsExactly("here");
    assertThat(html).doesNotContain("lint-number");
  }

  @Test
  void overlappingMarksEachHaveTheirPlace() {
    String source = "Somebody forgot it again.";
    String html =
        DocumentHtml.render(
                source,
                HtmlOptions.STANDARD,
                List.of(
                    new TextMark(1, new Span(0, 15), "error", "1"),
                    new TextMark(2, new Span(9, 25), "warning", "2"),
                    new TextMark(3, new Span(9, 15), "suggestion", "3")))
            .html();

    assertThat(Jsoup.parse(html).text()).isEqualTo(source);
    for (int i = 1; i <= 3; i++) {
      assertThat(Jsoup.parse(html).select("#place-" + i)).as(html).hasSize(1);
      assertThat(Jsoup.parse(html).select("a[href=#finding-" + i + "]")).hasSize(1);
    }
  }

  /// Whatever is marked, the text is the same, and each id is there once.
  @Test
  void marksChangeNoWord() {
    String source =
        "# A *b* c\n\nOne **two `three`** \\* four &lt; five [six](https://tidewater.example/).\n\n| a | b |\n|---|---|\n| x \\| y | **z** |\n\n- one\n  two\n- > three\n";
    String plain = Jsoup.parse(DocumentHtml.render(source).html()).text();
    long seed = 20261126;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<TextMark> marks = new ArrayList<>();
      for (int number = 1; number <= 4; number++) {
        int from = random.nextInt(source.length());
        int to = from + random.nextInt(source.length() - from + 1);
        marks.add(new TextMark(number, new Span(from, to), "warning", "x"));
      }
      String html = DocumentHtml.render(source, HtmlOptions.STANDARD, marks).html();
      assertThat(Jsoup.parse(html).text()).as("seed %d, marks %s", seed, marks).isEqualTo(plain);
      assertThat(Jsoup.parse(html).select("[id^=place-]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  private static List<String> marked(String source) {
    return Jsoup.parse(html(source)).select("mark").stream().map(m -> m.wholeText()).toList();
  }

  private static String html(String marked) {
    StringBuilder source = new StringBuilder();
    List<TextMark> marks = new ArrayList<>();
    int open = 0;
    for (char c : marked.toCharArray()) {
      if (c == '⟦') {
        open = source.length();
      } else if (c == '⟧') {
        int number = marks.size() + 1;
        Span span = new Span(open, source.length());
        marks.add(new TextMark(number, span, "warning", "Finding " + number));
      } else {
        source.append(c);
      }
    }
    return DocumentHtml.render(source.toString(), HtmlOptions.STANDARD, marks).html();
  }
}
