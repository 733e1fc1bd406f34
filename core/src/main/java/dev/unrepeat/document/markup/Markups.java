package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a document in whatever it is written: Markdown, HTML, mediawiki text, the marks of Jira,
/// the storage format of Confluence, or what Notion exports.
public final class Markups {
  private static final Pattern HEADING_TAG =
      Pattern.compile(
          " {0,3}<h([1-6])(?: [^<>]*+)?>\\s*+([^<>\\s][^<>]*+)</h\\1>(?:\\s*</?br ?/?>)*+\\s*",
          Pattern.CASE_INSENSITIVE);

  private Markups() {}

  /// Turns a document into Markdown; never fails on its content.
  ///
  /// @param path as the person gave it; asked only when the content could be one thing or another
  public static MarkdownText read(String path, String text) {
    List<String> lines = lines(text);
    Head head = Head.of(lines);
    List<String> body = withoutHead(lines, head);
    MarkdownText read =
        switch (Format.of(path, body)) {
          case MARKDOWN -> markdown(lines, head);
          case HTML -> HtmlReader.read(String.join("\n", body));
          case CONFLUENCE -> ConfluenceReader.read(String.join("\n", body));
          case MEDIAWIKI -> WikiReader.read(body);
          case JIRA -> JiraReader.read(body);
        };
    if (head.fields().isEmpty() || read.format().equals("Markdown")) {
      return read;
    }
    List<HeadField> fields = new ArrayList<>(head.fields());
    fields.addAll(read.fields());
    return new MarkdownText(read.format(), read.lines(), read.origins(), fields);
  }

  /// The lines of a text, however they end; a mark of the byte order is no part of it.
  private static List<String> lines(String text) {
    List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    return lines;
  }

  /// The head's lines are left blank, so that each other line keeps its number.
  private static List<String> withoutHead(List<String> lines, Head head) {
    List<String> body = new ArrayList<>(lines);
    for (int i = head.from(); i < head.to(); i++) {
      body.set(i, "");
    }
    return body;
  }

  private static MarkdownText markdown(List<String> lines, Head head) {
    List<String> kept = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      if (i < head.from() || i >= head.to()) {
        String line = lines.get(i);
        fenced ^= line.startsWith("```") || line.startsWith("~~~");
        for (String piece : fenced ? List.of(line) : pieces(line)) {
          kept.add(piece);
          origins.add(i + 1);
        }
      }
    }
    return new MarkdownText("Markdown", kept, origins, head.fields());
  }

  /// A heading that is written as a tag stands alone, whatever is above.
  private static List<String> pieces(String line) {
    Matcher tag = HEADING_TAG.matcher(line);
    return tag.matches()
        ? List.of("", "#".repeat(Integer.parseInt(tag.group(1))) + " " + tag.group(2).strip(), "")
        : LineBreaks.of(line);
  }
}
