package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentHtmlTest {
  @Test
  void htmlInADocumentIsShownAsText() {
    assertThat(html("<script>alert(1)</script>\n\nOne <img src=x onerror=alert(1)> two"))
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;", "&lt;img");
  }

  @Test
  void addressesThatAreNoLinksAreDropped() {
    assertThat(
            html(
                "[a](javascript:alert(1)) [b](https://tidewater.example/) ![c](https://tracker.example/p.gif) [d](data:text/html,x)"))
        .doesNotContain("javascript:", "data:text", "<img")
        .contains("href=\"https://tidewater.example/\"", "class=\"image\"");
  }

  @Test
  void aPictureIsNamedAndLinkedOnlyWhereItCanBeReached() {
    assertThat(html("![](https://tidewater.example/load/p95.png?w=2)"))
        .contains(
            "<a class=\"image\" href=\"https://tidewater.example/load/p95.png?w=2\">picture: p95.png</a>");
    assertThat(html("![Load](./images/load.png)"))
        .contains("<span class=\"image\">picture: Load (not kept here)</span>");
    assertThat(html("[![Build](https://a.example/b.svg)](https://a.example/)"))
        .contains("href=\"https://a.example/\"><span class=\"image\">picture: Build</span></a>");
    assertThat(html("![](data:image/png;base64,AAAA)"))
        .contains("picture: without a name (not kept here)")
        .doesNotContain("base64");
  }

  @Test
  void recordAndMarksOfTheProgramAreLeftOut() {
    String html =
        html(
            "## Metrics\n\n<!-- computed metrics -->\n\nfive\n\n<!-- /computed -->\n\n<!-- unrepeat:record v1\n{\"event\":\"E1\",\"text\":\"hidden\"}\n-->\n");

    assertThat(html).contains("five").doesNotContain("hidden", "computed metrics", "--");
  }

  @Test
  void guidanceIsACalloutOrNothing() {
    String markdown =
        "## Impact\n\n<!-- guidance 1a -->\n> Say it in numbers.\n<!-- /guidance -->\n\nText.\n";

    assertThat(html(markdown))
        .contains("<div class=\"guidance\" role=\"note\">\n<p>Say it in numbers.</p>\n</div>");
    assertThat(DocumentHtml.render(markdown, new HtmlOptions(false, false, false)).html())
        .doesNotContain("numbers")
        .contains("<p>Text.</p>");
  }

  @Test
  void aFinishedDocumentShowsNoColumnInWhichNothingIsSaid() {
    String table = "| Id | Owner | Due |\n|---|---|---|\n| A1 | | |\n| A2 | | Friday |\n";

    assertThat(DocumentHtml.render(table, HtmlOptions.FINISHED).html())
        .contains(">Id</th>", ">Due</th>", "<td>Friday</td>")
        .doesNotContain("Owner");
    assertThat(html(table)).contains(">Owner</th>");
    assertThat(DocumentHtml.render("| Id | Owner |\n|---|---|\n", HtmlOptions.FINISHED).html())
        .contains("Owner");
  }

  @Test
  void headingsHaveAnchorsOfTheirWordsAndAreListed() {
    RenderedDocument document =
        DocumentHtml.render(
            "# A & B\n\n## What happened\n\n## What happened\n",
            new HtmlOptions(true, true, false));

    assertThat(document.headings())
        .extracting(RenderedDocument.Heading::id)
        .containsExactly("s-a-b", "s-what-happened", "s-what-happened-2");
    assertThat(document.html())
        .contains(
            "<li><a href=\"#s-what-happened-2\">What happened</a></li>",
            "<h2 id=\"s-what-happened\">");
  }

  @Test
  void tablesSayWhatTheirHeadersAreAndScroll() {
    assertThat(html("| Time (UTC) | What |\n|---|---|\n| 2026-10-14 14:31 | one<br>two |\n"))
        .contains(
            "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">",
            "<th scope=\"col\">",
            "<td class=\"time\">",
            "one<br />\ntwo");
  }

  @Test
  void frontMatterIsLeftOutOrShownAsText() {
    String markdown = "---\nid: INC-1\ntitle: \"<b>\"\n---\n\n# T\n";

    assertThat(html(markdown)).doesNotContain("INC-1", "<hr");
    assertThat(DocumentHtml.render(markdown, new HtmlOptions(false, true, true)).html())
        .contains("id: INC-1")
        .contains("&lt;b&gt;");
  }

  private static String html(String markdown) {
    return DocumentHtml.render(markdown).html();
  }
}
