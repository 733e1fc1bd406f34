package dev.unrepeat.document.markup;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// The marks inside a line of wiki text: bold, italic, links, what must not be read as wiki text.
final class WikiInline {
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "i",
          "u",
          "s",
          "del",
          "ins",
          "em",
          "strong",
          "sub",
          "sup",
          "small",
          "big",
          "span",
          "div",
          "br",
          "hr",
          "center",
          "blockquote",
          "p",
          "font",
          "table",
          "tr",
          "td",
          "th",
          "ul",
          "ol",
          "li",
          "abbr",
          "cite",
          "q",
          "references",
          "ref",
          "gallery",
          "includeonly",
          "noinclude",
          "onlyinclude",
          "math",
          "kbd",
          "samp",
          "var");

  /// Templates that show where a task stands: `{{done}}`.
  private static final Pattern DONE =
      Pattern.compile("(?i)\\{\\{\\s*(?:done|resolved|fixed)\\s*}}");

  private static final Pattern BEGUN = Pattern.compile("(?i)\\{\\{\\s*(?:doing|in progress)\\s*}}");
  private static final Pattern PICTURE = Pattern.compile("(?i)^(?:file|image):(.*)$");

  private final String line;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();
  private final Set<String> unclosed = new HashSet<>();
  private String low = "";
  private int closing = -2;
  private int bracket = -2;
  private boolean bold;
  private boolean italic;
  private int i;

  private WikiInline(String line) {
    this.line = line;
  }

  static String write(String written) {
    String line =
        written.contains("{{")
            ? BEGUN.matcher(DONE.matcher(written).replaceAll("✔")).replaceAll("⏳")
            : written;
    WikiInline inline = new WikiInline(line);
    inline.write();
    return inline.out.toString().strip();
  }

  private void write() {
    while (i < line.length()) {
      char c = line.charAt(i);
      boolean read =
          switch (c) {
            case '\'' -> quotes();
            case '[' -> line.startsWith("[[", i) ? pageLink() : webLink();
            case '<' -> tag();
            default -> false;
          };
      if (!read) {
        plain.append(c);
        i++;
      }
    }
    flush();
    out.append(bold ? "**" : "").append(italic ? "*" : "");
  }

  private void flush() {
    if (!plain.isEmpty()) {
      String text =
          plain.indexOf("&") < 0
              ? plain.toString()
              : Parser.unescapeEntities(plain.toString(), false);
      Escapes.text(out, text, false);
      plain.setLength(0);
    }
  }

  /// Two are italic, three bold, five both; marks that never close stay what they are.
  private boolean quotes() {
    int end = i;
    while (end < line.length() && line.charAt(end) == '\'') {
      end++;
    }
    int count = end - i;
    if (count < 2) {
      return false;
    }
    String mark = count >= 5 ? "'''''" : count >= 3 ? "'''" : "''";
    boolean both = count >= 5;
    boolean closes = (both && (bold || italic)) || (count == 2 ? italic : bold);
    if (!closes && line.indexOf("''", end) < 0) {
      plain.append(line, i, end);
      i = end;
      return true;
    }
    plain.append("'".repeat(count - mark.length()));
    flush();
    String sign = count >= 5 ? "***" : count >= 3 ? "**" : "*";
    if (closes) {
      boolean space = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
      out.setLength(out.length() - (space ? 1 : 0));
      out.append(sign).append(space ? " " : "");
    } else {
      out.append(sign);
    }
    bold ^= count >= 3;
    italic ^= count == 2 || both;
    i = end;
    return true;
  }

  private boolean pageLink() {
    if (closing != -1 && closing < i) {
      closing = line.indexOf("]]", i);
    }
    int again = closing < 0 ? -1 : line.indexOf("[[", i + 2);
    if (closing < 0 || (again >= 0 && again < closing)) {
      return false;
    }
    String inside = line.substring(i + 2, closing);
    int bar = inside.indexOf('|');
    String page = (bar < 0 ? inside : inside.substring(0, bar)).strip();
    String label = (bar < 0 ? page : inside.substring(bar + 1)).strip();
    if (page.isEmpty()) {
      return false;
    }
    flush();
    var picture = PICTURE.matcher(page);
    if (picture.matches()) {
      String words = bar < 0 ? "" : label.substring(label.lastIndexOf('|') + 1);
      link("!", words, picture.group(1).strip());
    } else {
      link("", label.isEmpty() ? page : label, page.startsWith(":") ? page.substring(1) : page);
    }
    i = closing + 2;
    return true;
  }

  private boolean webLink() {
    int from = i + 1;
    boolean leads =
        line.startsWith("http://", from)
            || line.startsWith("https://", from)
            || line.startsWith("//", from)
            || line.startsWith("mailto:", from);
    if (!leads) {
      return false;
    }
    if (bracket != -1 && bracket < i) {
      bracket = line.indexOf(']', i);
    }
    if (bracket < 0) {
      return false;
    }
    String inside = line.substring(from, bracket);
    int space = inside.indexOf(' ');
    String target = space < 0 ? inside : inside.substring(0, space);
    String label = space < 0 ? target : inside.substring(space + 1).strip();
    flush();
    link("", label.isEmpty() ? target : label, target);
    i = bracket + 1;
    return true;
  }

  private void link(String before, String words, String target) {
    out.append(before).append('[');
    StringBuilder text = new StringBuilder();
    Escapes.text(text, words.replace("''", ""), true);
    out.append(text).append("](").append(Escapes.target(target)).append(')');
  }

  private boolean tag() {
    int end = line.indexOf('>', i, Math.min(line.length(), i + 200));
    if (end < 0) {
      return false;
    }
    String inside = line.substring(i + 1, end).toLowerCase(Locale.ROOT);
    String name = inside.replaceFirst("^/", "").replaceFirst("[\\s/].*$", "");
    if (name.equals("nowiki")) {
      return literal(end, "</nowiki>", inside, false);
    }
    if (name.equals("code") || name.equals("tt")) {
      return literal(end, "</" + name + ">", inside, true);
    }
    if (!TAGS.contains(name)) {
      return false;
    }
    flush();
    if (name.equals("ref")) {
      out.append(inside.startsWith("/") ? ")" : inside.endsWith("/") ? "" : " (");
    } else {
      out.append(line, i, end + 1);
    }
    i = end + 1;
    return true;
  }

  private String low() {
    if (low.isEmpty()) {
      low = line.toLowerCase(Locale.ROOT);
    }
    return low;
  }

  private boolean literal(int end, String closer, String inside, boolean code) {
    if (inside.endsWith("/") || inside.startsWith("/")) {
      i = end + 1;
      return true;
    }
    int close = unclosed.contains(closer) ? -1 : low().indexOf(closer, end);
    if (close < 0) {
      unclosed.add(closer);
      return false;
    }
    String text = line.substring(end + 1, close);
    flush();
    if (code && !text.isBlank()) {
      out.append(Escapes.code(Parser.unescapeEntities(text.replaceAll("</?nowiki>", ""), false)));
    } else {
      Escapes.text(out, Parser.unescapeEntities(text, false), false);
    }
    i = close + closer.length();
    return true;
  }
}
