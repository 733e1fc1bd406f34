package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The items of wiki lists: `*` and `#` nest by repetition, `:` indents, `;` names a term.
final class WikiItems {
  private static final int DEEPEST = 12;

  private final MarkdownLines out;
  private final UnaryOperator<String> inline;
  private final List<Character> marks = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private boolean listed;
  private boolean any;

  /// @param inline turns what stands in a line into Markdown
  WikiItems(MarkdownLines out, UnaryOperator<String> inline) {
    this.out = out;
    this.inline = inline;
  }

  void end() {
    marks.clear();
    numbers.clear();
    listed = false;
    any = false;
  }

  void write(String prefix, String text, int line) {
    String signs = prefix.replace(":", "").replace(";", "");
    char last = prefix.charAt(prefix.length() - 1);
    if (signs.isEmpty()) {
      indented(last, text, line);
      return;
    }
    if (!any) {
      out.block();
    } else if (!listed) {
      end();
      out.block();
    }
    any = true;
    listed = true;
    boolean goesOn = last == ':' && !marks.isEmpty();
    int depth = Math.min(Math.min(signs.length(), marks.size() + 1), DEEPEST);
    char mark = signs.charAt(signs.length() - 1);
    if (goesOn) {
      out.block();
      out.line(indent(Math.min(depth, marks.size())) + Escapes.lineStart(inline.apply(text)), line);
      return;
    }
    while (marks.size() > depth) {
      marks.removeLast();
      numbers.removeLast();
    }
    if (marks.size() == depth && marks.getLast() != mark) {
      marks.set(depth - 1, mark);
      numbers.set(depth - 1, 0);
    } else if (marks.size() < depth) {
      marks.add(mark);
      numbers.add(0);
    }
    numbers.set(depth - 1, numbers.getLast() + 1);
    String sign = mark == '#' ? numbers.getLast() + ". " : "- ";
    out.line(indent(depth - 1) + sign + Escapes.lineStart(inline.apply(text)), line);
  }

  private String indent(int depth) {
    StringBuilder indent = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      indent.append(" ".repeat(marks.get(i) == '#' ? numbers.get(i).toString().length() + 2 : 2));
    }
    return indent.toString();
  }

  /// An indented line is a paragraph; a term stands before what is said of it.
  private void indented(char sign, String text, int line) {
    end();
    out.block();
    any = true;
    int colon = text.indexOf(" : ");
    if (sign == ';' && !text.isBlank()) {
      String term = colon < 0 ? text : text.substring(0, colon);
      String rest = colon < 0 ? "" : " " + inline.apply(text.substring(colon + 3).strip());
      String words = inline.apply(term.strip().replace("'''", ""));
      out.line("**" + words + (words.endsWith(":") ? "" : ":") + "**" + rest, line);
    } else {
      out.line(Escapes.lineStart(inline.apply(text)), line);
    }
  }
}
