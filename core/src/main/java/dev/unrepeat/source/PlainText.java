package dev.unrepeat.source;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A text with its marks taken off, where a tool says that a field is HTML or Markdown.
public final class PlainText {
  private static final int LONGEST = 20_000;
  private static final Parser MARKDOWN = Parser.builder().maxOpenBlockParsers(20).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private PlainText() {}

  public static String ofHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    Document page = Jsoup.parse(html);
    page.select("script, style").remove();
    for (Element link : page.select("a[href^=http]")) {
      String target = link.attr("href");
      if (!target.contains(link.text())) {
        link.appendText(" (" + target + ")");
      }
    }
    page.select("p, div, li, tr, blockquote, pre, h1, h2, h3, h4, h5, h6").prepend("\n");
    return tidy(page.wholeText());
  }

  public static String ofMarkdown(String text) {
    return text.length() > LONGEST ? text.strip() : tidy(TEXT.render(MARKDOWN.parse(text)));
  }

  private static String tidy(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : (Iterable<String>) text.replace('\u00a0', ' ').lines()::iterator) {
      String said = line.strip();
      if (!said.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(said);
      }
    }
    return lines.toString();
  }
}
