package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the text of a mediawiki page into Markdown, line by line.
final class WikiReader {
  private static final Pattern HEADING = Pattern.compile("^(={1,6})\\s*(.*?[^=\\s])\\s*\\1\\s*$");
  private static final Pattern ITEM = Pattern.compile("^([*#:;]{1,200})\\s*(.*)$");
  private static final Pattern CODE =
      Pattern.compile(
          "^\\s*<(pre|syntaxhighlight|source)\\b([^>]*)>(.*)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE = Pattern.compile("lang\\s*=\\s*[\"']?([\\w+#.-]{1,30})");
  private static final Pattern RULE = Pattern.compile("^-{4,}\\s*$");
  private static final Pattern UNSEEN =
      Pattern.compile("^\\s*(?:__[A-Z]+__|<references\\s*/>|</?references>)\\s*$");
  private static final Pattern FIELD =
      Pattern.compile("^\\s*([\\p{L}][\\p{L}\\p{N} _-]{0,40}):\\s*(.*)$");

  private final List<String> lines;
  private final MarkdownLines out = new MarkdownLines();
  private final List<HeadField> fields = new ArrayList<>();
  private final WikiItems items = new WikiItems(out, WikiInline::write);
  private int i;
  private boolean paragraph;

  private WikiReader(List<String> lines) {
    this.lines = lines;
  }

  static MarkdownText read(List<String> lines) {
    WikiReader reader = new WikiReader(lines);
    while (reader.i < lines.size()) {
      reader.line();
    }
    return new MarkdownText("mediawiki", reader.out.lines(), reader.out.origins(), reader.fields);
  }

  private void line() {
    String line = lines.get(i);
    Matcher heading = HEADING.matcher(line);
    Matcher code = CODE.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (line.isBlank() || UNSEEN.matcher(line).matches()) {
      ends();
      i++;
    } else if (code.matches()) {
      code(code);
    } else if (line.stripLeading().startsWith("<!--")) {
      comment();
    } else if (line.startsWith("{|") || line.startsWith(":{|")) {
      ends();
      i = new WikiTable(lines, out).read(i);
    } else if (heading.matches()) {
      block(
          "#".repeat(heading.group(1).length())
              + " "
              + Escapes.heading(WikiInline.write(heading.group(2))));
    } else if (RULE.matcher(line).matches()) {
      block("---");
    } else if (item.matches()) {
      paragraph = false;
      items.write(item.group(1), item.group(2), i + 1);
      i++;
    } else if (line.startsWith(" ")) {
      indented();
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
    out.line(Escapes.lineStart(WikiInline.write(line.strip())), i + 1);
    paragraph = true;
    i++;
  }

  private void comment() {
    ends();
    out.block();
    boolean open = true;
    while (open && i < lines.size()) {
      out.line(lines.get(i), i + 1);
      open = lines.get(i).indexOf("-->") < 0;
      i++;
    }
  }

  /// Lines that begin with a space are shown as they are typed.
  private void indented() {
    List<String> code = new ArrayList<>();
    int from = i;
    while (i < lines.size() && lines.get(i).startsWith(" ") && !lines.get(i).isBlank()) {
      code.add(lines.get(i).substring(1));
      i++;
    }
    fence("", code, from);
  }

  private void code(Matcher opening) {
    int from = i;
    String closing = "</" + opening.group(1).toLowerCase(Locale.ROOT);
    Matcher named = LANGUAGE.matcher(opening.group(2));
    List<String> code = new ArrayList<>();
    String rest = "";
    String line = opening.group(3);
    while (true) {
      int end = line.toLowerCase(Locale.ROOT).indexOf(closing);
      if (end >= 0) {
        code.add(line.substring(0, end));
        int close = line.indexOf('>', end);
        rest = close < 0 ? "" : line.substring(close + 1);
        break;
      }
      code.add(line);
      if (++i >= lines.size()) {
        break;
      }
      line = lines.get(i);
    }
    i++;
    if (!isHead(code)) {
      fence(named.find() ? named.group(1) : "", code, from);
    } else {
      head(code, from);
    }
    if (!rest.isBlank()) {
      out.block();
      out.line(Escapes.lineStart(WikiInline.write(rest.strip())), i);
    }
  }

  private boolean isHead(List<String> code) {
    return out.lines().isEmpty()
        && fields.isEmpty()
        && code.stream().anyMatch(line -> !line.isBlank())
        && FIELD
            .matcher(code.stream().filter(line -> !line.isBlank()).findFirst().orElse(""))
            .matches()
        && code.stream()
            .allMatch(
                line -> line.isBlank() || FIELD.matcher(line).matches() || line.startsWith("   "));
  }

  private void head(List<String> code, int from) {
    for (int k = 0; k < code.size(); k++) {
      Matcher field = FIELD.matcher(code.get(k));
      if (!field.matches()) {
        continue;
      }
      int first = k;
      List<String> values = new ArrayList<>(List.of(field.group(2).strip()));
      while (k + 1 < code.size()
          && !code.get(k + 1).isBlank()
          && !FIELD.matcher(code.get(k + 1)).matches()) {
        values.add(code.get(++k).strip());
      }
      String name = field.group(1).strip();
      values.removeIf(String::isEmpty);
      fields.add(HeadFields.field(name, values, from + first + 1));
    }
  }

  private void fence(String language, List<String> code, int from) {
    ends();
    int first = 0;
    int last = code.size();
    while (first < last && code.get(first).isBlank()) {
      first++;
    }
    while (last > first && code.get(last - 1).isBlank()) {
      last--;
    }
    if (first == last) {
      return;
    }
    int longest = code.stream().mapToInt(Escapes::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    out.block();
    out.line(fence + language, from + first + 1);
    for (int k = first; k < last; k++) {
      out.line(code.get(k), from + k + 1);
    }
    out.line(fence, from + last);
  }
}
