package dev.unrepeat.document.markup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a document is written in, found by what it says.
enum Format {
  MARKDOWN,
  HTML,
  CONFLUENCE,
  MEDIAWIKI;

  private static final Pattern WHOLE_PAGE =
      Pattern.compile("^<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONFLUENCE_TAG = Pattern.compile("<(?:ac|ri):[a-z-]+[\\s/>]");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|h[1-6]|li|[uod]l|d[td]|t[drh]|table|div|section|article|blockquote|pre|br"
              + "|strong|em|ul|a|span)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_HEADING =
      Pattern.compile("<h[1-6]\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}\\s+\\S.*");
  private static final Pattern MARKDOWN_MARK =
      Pattern.compile(
          "^(?:#{1,6}\\s+\\S|```|~~~|\\s*[-+] \\S|\\s*\\d+\\. \\S|> ).*|.*(?:\\]\\(|\\*\\*\\S).*");
  private static final Pattern WIKI_HEADING = Pattern.compile("^(={1,6})\\s*[^=\\s].*?\\1\\s*$");
  private static final Pattern WIKI_MARK =
      Pattern.compile(
          "^(?:\\{\\||\\|-|\\|\\}|[*#:;]+\\s*[^*#:;\\s]).*|.*(?:'''|\\[\\[|\\[https?://).*");
  private static final Pattern WIKI_NAME = Pattern.compile(".*\\.(?:mediawiki|wiki|wikitext)");
  private static final Pattern HTML_NAME = Pattern.compile(".*\\.(?:x?html?|xml)");

  static Format of(String path, List<String> lines) {
    String name = path.toLowerCase(Locale.ROOT);
    String first = firstWords(lines);
    if (WHOLE_PAGE.matcher(first).find()) {
      return lines.stream().anyMatch(line -> CONFLUENCE_TAG.matcher(line).find())
          ? CONFLUENCE
          : HTML;
    }
    Marks marks = Marks.of(lines);
    if (marks.confluence > 0 && (first.startsWith("<") || marks.markdown == 0)) {
      return CONFLUENCE;
    }
    boolean wiki =
        marks.wikiHeadings > 0
            ? marks.wikiHeadings > marks.markdownHeadings / 2 && marks.wiki >= marks.markdown
            : WIKI_NAME.matcher(name).matches() && marks.wiki > 0;
    if (wiki) {
      return MEDIAWIKI;
    }
    boolean named = HTML_NAME.matcher(name).matches();
    if (marks.tags == 0 || !(first.startsWith("<") || named)) {
      return MARKDOWN;
    }
    boolean headed = marks.markdownHeadings > 0 && marks.htmlHeadings <= 1;
    return !headed && (marks.tags > marks.markdown || (named && marks.tags * 2 > marks.markdown))
        ? HTML
        : MARKDOWN;
  }

  /// Where the text begins, after comments and what XML says of itself.
  private static String firstWords(List<String> lines) {
    String inside = "";
    for (String written : lines) {
      String line = written.strip();
      while (!line.isEmpty()) {
        if (!inside.isEmpty()) {
          int end = line.indexOf(inside);
          line = end < 0 ? "" : line.substring(end + inside.length()).strip();
          inside = end < 0 ? inside : "";
        } else if (line.startsWith("<!--")) {
          inside = "-->";
          line = line.substring(4);
        } else if (line.startsWith("<?")) {
          inside = "?>";
          line = line.substring(2);
        } else {
          return line;
        }
      }
    }
    return "";
  }

  /// How often the marks of each format occur outside code.
  private static final class Marks {
    private int tags;
    private int htmlHeadings;
    private int confluence;
    private int markdown;
    private int markdownHeadings;
    private int wiki;
    private int wikiHeadings;

    static Marks of(List<String> lines) {
      Marks marks = new Marks();
      boolean fenced = false;
      boolean pre = false;
      for (String line : lines) {
        if (!pre && (line.startsWith("```") || line.startsWith("~~~"))) {
          fenced = !fenced;
          marks.markdown++;
        } else if (!fenced) {
          String low = line.toLowerCase(Locale.ROOT);
          boolean opens = low.lastIndexOf("<pre") > low.lastIndexOf("</pre");
          boolean closes = low.lastIndexOf("</pre") > low.lastIndexOf("<pre");
          if (!pre) {
            marks.count(line);
          }
          pre = opens || (pre && !closes);
        }
      }
      return marks;
    }

    private void count(String line) {
      tags += count(TAG, line);
      htmlHeadings += count(HTML_HEADING, line);
      confluence += CONFLUENCE_TAG.matcher(line).find() ? 1 : 0;
      markdown += MARKDOWN_MARK.matcher(line).matches() ? 1 : 0;
      markdownHeadings += MARKDOWN_HEADING.matcher(line).matches() ? 1 : 0;
      boolean heading = WIKI_HEADING.matcher(line).matches();
      wikiHeadings += heading ? 1 : 0;
      wiki += heading || WIKI_MARK.matcher(line).matches() ? 1 : 0;
    }

    private static int count(Pattern pattern, String line) {
      return (int) pattern.matcher(line).results().limit(1000).count();
    }
  }
}
