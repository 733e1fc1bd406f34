package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns text with the marks of Jira, which Confluence had too, into Markdown, line by line: `h2.
/// Impact`, `||Action||Owner||`, `* item`, `{code}`.
final class JiraReader {
  private static final Pattern HEADING = Pattern.compile("^\\s*h([1-6])\\.\\s+(.*)$");
  private static final Pattern ITEM = Pattern.compile("^\\s*([*#-]{1,12})\\s+(\\S.*)$");
  private static final Pattern RULE = Pattern.compile("^\\s*-{4,}\\s*$");
  private static final Pattern QUOTED = Pattern.compile("^\\s*bq\\.\\s+(.*)$");
  private static final Pattern CODE =
      Pattern.compile("^\\s*\\{(code|noformat)(?::([^}]*))?}(.*)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|language=)([\\w+#.-]{1,30})(?:\\||$)");

  /// A frame around text, which says nothing but its title.
  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s*+\\{(?:panel|info|note|tip|warning|expand|quote|section|column|toc|anchor)"
              + "(?=[^}]*+}\\s*+$)(?::(?:[^}]*?title=([^}|]*+))?[^}]*+)?}\\s*+$",
          Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final MarkdownLines out = new MarkdownLines();
  private final WikiItems items = new WikiItems(out, JiraInline::write);
  private int i;
  private boolean paragraph;

  private JiraReader(List<String> lines) {
    this.lines = lines;
  }

  static MarkdownText read(List<String> lines) {
    JiraReader reader = new JiraReader(lines);
    while (reader.i < lines.size()) {
      reader.line();
    }
    return new MarkdownText("Jira wiki", reader.out.lines(), reader.out.origins(), List.of());
  }

  private void line() {
    String line = lines.get(i);
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    Matcher code = CODE.matcher(line);
    Matcher quoted = QUOTED.matcher(line);
    Matcher frame = FRAME.matcher(line);
    if (line.isBlank()) {
      ends();
      i++;
    } else if (heading.matches()) {
      String words = Escapes.heading(JiraInline.write(heading.group(2).strip()));
      block("#".repeat(heading.group(1).charAt(0) - '0') + " " + words);
    } else if (code.matches()) {
      code(code);
    } else if (line.stripLeading().startsWith("|")) {
      table();
    } else if (RULE.matcher(line).matches()) {
      block("---");
    } else if (quoted.matches()) {
      block("> " + Escapes.lineStart(JiraInline.write(quoted.group(1))));
    } else if (frame.matches()) {
      if (frame.group(1) == null) {
        ends();
        i++;
      } else {
        block("**" + JiraInline.write(frame.group(1).strip()) + "**");
      }
    } else if (item.matches()) {
      paragraph = false;
      items.write(item.group(1).replace('-', '*'), item.group(2).strip(), i + 1);
      i++;
    } else {
      text(line);
    }
  }

  private void ends() {
    paragraph = false;
    items.end();
  }

  private void block(String markdown) {
    ends();
    out.block();
    out.line(markdown, i + 1);
    i++;
  }

  private void text(String line) {
    items.end();
    if (!paragraph) {
      out.block();
    }
    LineBreaks.of(JiraInline.write(line.strip()))
        .forEach(piece -> out.line(Escapes.lineStart(piece), i + 1));
    paragraph = true;
    i++;
  }

  private void code(Matcher opening) {
    int from = i;
    String close = "{" + opening.group(1) + "}";
    Matcher language = LANGUAGE.matcher(opening.group(2) == null ? "" : opening.group(2).strip());
    List<String> code = new ArrayList<>();
    String line = opening.group(3);
    while (line.indexOf(close) < 0 && i + 1 < lines.size()) {
      code.add(line);
      line = lines.get(++i);
    }
    int end = line.indexOf(close);
    code.add(end < 0 ? line : line.substring(0, end));
    String rest = end < 0 ? "" : line.substring(end + close.length());
    i++;
    ends();
    int first = code.getFirst().isBlank() ? 1 : 0;
    int last = code.getLast().isBlank() ? code.size() - 1 : code.size();
    if (first < last) {
      int longest = code.stream().mapToInt(Escapes::longestRun).max().orElse(0);
      String fence = "`".repeat(Math.max(3, longest + 1));
      out.block();
      out.line(fence + (language.find() ? language.group(1) : ""), from + first + 1);
      for (int k = first; k < last; k++) {
        out.line(code.get(k), from + k + 1);
      }
      out.line(fence, from + last);
    }
    if (!rest.isBlank()) {
      out.block();
      out.line(Escapes.lineStart(JiraInline.write(rest.strip())), i);
    }
  }

  /// Rows of cells; the first is the head, as Markdown wants one, and a row may go on over lines.
  private void table() {
    ends();
    List<JiraRow> rows = new ArrayList<>();
    while (i < lines.size() && lines.get(i).stripLeading().startsWith("|")) {
      int from = i + 1;
      StringBuilder row = new StringBuilder(lines.get(i++).strip());
      while (i < lines.size()
          && !endsWith(row, "|")
          && !lines.get(i).isBlank()
          && !HEADING.matcher(lines.get(i)).matches()) {
        row.append(endsWith(row, "\\\\") ? "" : "\\\\").append(lines.get(i++).strip());
      }
      rows.add(JiraRow.of(row.toString(), from));
    }
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    out.block();
    for (int r = 0; r < rows.size(); r++) {
      out.line(rows.get(r).markdown(r == 0 ? columns : 0), rows.get(r).line());
      if (r == 0) {
        out.line("|" + " --- |".repeat(columns), rows.get(r).line());
      }
    }
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }
}
