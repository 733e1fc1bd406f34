package dev.unrepeat.document.markup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a document is written in, found by what it says.
enum Format {
  MARKDOWN,
  HTML,
  CONFLUENCE,
  MEDIAWIKI,
  JIRA;

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
  private static final Pattern MARKDOWN_BEGIN =
      Pattern.compile("```|~~~|\\s*[-+] \\S|\\s*\\d+\\. \\S|> ");
  private static final Pattern MARKDOWN_MARK = Pattern.compile("\\]\\(|\\*\\*\\S");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|(?:\\s*+:?-{3,}+:?\\s*+\\|)++\\s*");
  private static final Pattern WIKI_HEADING = Pattern.compile("^(={1,6})\\s*[^=\\s].*?\\1\\s*$");
  private static final Pattern WIKI_BEGIN =
      Pattern.compile("\\{\\||\\|-|\\|\\}|[*:;]+\\s*[^*#:;\\s]");
  private static final Pattern WIKI_MARK = Pattern.compile("'''|\\[\\[|\\[https?://");
  private static final Pattern JIRA_HEADING = Pattern.compile("^h[1-6]\\.\\s+\\S.*");
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
    if (marks.confluence > 0
        && (first.startsWith("<") || marks.markdown + marks.markdownHeadings == 0)) {
      return CONFLUENCE;
    }
    if (marks.jiraHeadings > marks.markdownHeadings + marks.htmlHeadings + marks.wikiHeadings) {
      return JIRA;
    }
    boolean wiki =
        marks.wikiHeadings > 0
            ? marks.wikiHeadings * 2 > marks.markdownHeadings
                && marks.wiki > marks.markdown + marks.markdownHeadings
            : WIKI_NAME.matcher(name).matches() && marks.wiki > 0;
    if (wiki) {
      return MEDIAWIKI;
    }
    boolean named = HTML_NAME.matcher(name).matches();
    if (marks.tags == 0 || !(first.startsWith("<") || named)) {
      return MARKDOWN;
    }
    boolean headed = marks.markdownHeadings > 0 && marks.htmlHeadings <= 1;
    boolean tabled = marks.markdownTables > 0 && !named;
    return !headed
            && !tabled
            && (marks.tags > marks.markdown || (named && marks.tags * 2 > marks.markdown))
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
    private int markdownTables;
    private int wiki;
    private int wikiHeadings;
    private int jiraHeadings;

    static Marks of(List<String> lines) {
      Marks marks = new Marks();
      boolean fenced = false;
      boolean pre = false;
      boolean blank = true;
      for (String line : lines) {
        if (!pre && (line.startsWith("```") || line.startsWith("~~~"))) {
          fenced = !fenced;
          marks.markdown++;
        } else if (!fenced) {
          boolean tagged = line.indexOf('<') >= 0;
          if (!pre) {
            marks.count(line, blank, tagged);
          }
          if (tagged) {
            String low = line.toLowerCase(Locale.ROOT);
            int opens = low.lastIndexOf("<pre");
            int closes = low.lastIndexOf("</pre");
            pre = opens > closes || (pre && closes <= opens);
          }
        }
        blank = line.isBlank();
      }
      return marks;
    }

    /// @param alone a blank line stands before it: `# one` below `# zero` is an item of a wiki list
    private void count(String line, boolean alone, boolean tagged) {
      if (tagged) {
        tags += count(TAG, line);
        htmlHeadings += count(HTML_HEADING, line);
        confluence += CONFLUENCE_TAG.matcher(line).find() ? 1 : 0;
      }
      boolean linked = line.indexOf('[') >= 0 || line.indexOf(']') >= 0;
      boolean marked =
          MARKDOWN_BEGIN.matcher(line).lookingAt()
              || ((linked || line.indexOf('*') >= 0) && MARKDOWN_MARK.matcher(line).find());
      markdown += marked ? 1 : 0;
      markdownHeadings +=
          alone && line.startsWith("#") && MARKDOWN_HEADING.matcher(line).matches() ? 1 : 0;
      markdownTables += line.startsWith("|") && TABLE_RULE.matcher(line).matches() ? 1 : 0;
      boolean heading = line.startsWith("=") && WIKI_HEADING.matcher(line).matches();
      wikiHeadings += heading ? 1 : 0;
      jiraHeadings += line.startsWith("h") && JIRA_HEADING.matcher(line).matches() ? 1 : 0;
      boolean wikiMarked =
          heading
              || WIKI_BEGIN.matcher(line).lookingAt()
              || ((linked || line.indexOf('\'') >= 0) && WIKI_MARK.matcher(line).find());
      wiki += wikiMarked ? 1 : 0;
    }

    private static int count(Pattern pattern, String line) {
      return (int) pattern.matcher(line).results().limit(1000).count();
    }
  }
}
