package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a document is written in is found by what it says; its name is asked only in doubt.
class FormatTest {
  @Test
  void aPageIsHtmlWhateverItsName() {
    assertThat(format("notes.txt", "<!-- saved -->\n<!DOCTYPE html>\n<html><body>x</body></html>"))
        .isEqualTo("HTML");
    assertThat(format("a", "<h1>Outage</h1>\n<p>We were down.</p>")).isEqualTo("HTML");
    assertThat(format("a.html", "Outage\n<p>We were down.</p>")).isEqualTo("HTML");
    assertThat(format("a.md", "---\ntitle: x\n---\n<h1>Outage</h1><p>We were down.</p>"))
        .isEqualTo("HTML");
  }

  @Test
  void markdownThatBeginsWithTagsIsMarkdown() {
    String pictured = "<p align=\"center\"><img src=\"x.png\"></p>\n\n# Outage\n\nWe were down.\n";
    assertThat(format("a.md", pictured)).isEqualTo("Markdown");
    assertThat(format("a", "<h1>Outage</h1>\n\n## Summary\n\n- a\n- b\n")).isEqualTo("Markdown");
    assertThat(format("a.html.md.erb", "---\ntitle: x\n---\n# Outage\n<%= partial 'x' %>\n"))
        .isEqualTo("Markdown");
    assertThat(format("a.md", "# On Confluence\n\nWrite `<ac:task>` for a task.\n"))
        .isEqualTo("Markdown");
    assertThat(format("a", "")).isEqualTo("Markdown");
  }

  @Test
  void aTableOfMarkdownAmongTagsIsReadAsOne() {
    String tagged =
        "<h1>Outage</h1>\n<p>We were <b>down</b>.</p>\n\n<h2>Timeline:</h2></br>\n\n"
            + "| Time | What |\n| --- | --- |\n| 10:00 | slow |\n";
    assertThat(format("README.md", tagged)).isEqualTo("Markdown");
    assertThat(format("outage.html", tagged)).isEqualTo("HTML");
  }

  @Test
  void aHeadingThatIsATagIsAHeadingInMarkdown() {
    MarkdownText read =
        Markups.read("a.md", "We were down.\n<h2 id=\"t\">Timeline</h2>\n- 10:00 slow\n");
    assertThat(read.lines())
        .containsExactly("We were down.", "", "## Timeline", "", "- 10:00 slow");
    assertThat(read.origins()).containsExactly(1, 2, 2, 2, 3);
  }

  @Test
  void wikiTextIsToldByItsHeadings() {
    assertThat(format("a", "== Summary ==\nWe were '''down'''.\n\n# one\n# two\n"))
        .isEqualTo("mediawiki");
    assertThat(format("a.mediawiki", "* 10:00 started\n* 10:05 ended\n")).isEqualTo("mediawiki");
    assertThat(format("a.md", "# Log\n\n## Output\n\n== test session ==\n- ok\n"))
        .isEqualTo("Markdown");
    assertThat(format("a.md", "Summary\n=======\n\n* 10:00 started\n")).isEqualTo("Markdown");
  }

  @Test
  void textOfJiraIsToldByItsHeadings() {
    String text = "h2. Action items\n\n||Action||Owner||\n|Raise the limit|[~mina]|\n";
    assertThat(format("a.txt", text)).isEqualTo("Jira wiki");
    assertThat(format("a.wiki", text)).isEqualTo("Jira wiki");
    assertThat(format("a.md", "# Log\n\n## Output\n\nh2. is a heading of Jira\n"))
        .isEqualTo("Markdown");
  }

  @Test
  void aStoredPageIsToldByItsMacros() {
    String page = "<p>Status: <ac:structured-macro ac:name=\"status\"/></p>";
    assertThat(format("a", page)).isEqualTo("Confluence");
    assertThat(format("a.html", "<html><body>" + page + "</body></html>")).isEqualTo("Confluence");
  }

  private static String format(String path, String text) {
    return Markups.read(path, text).format();
  }
}
