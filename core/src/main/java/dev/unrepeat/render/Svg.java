package dev.unrepeat.render;

import java.util.ArrayList;
import java.util.List;

/// SVG as text: escaped, with numbers of at most one decimal so that the bytes are always the same.
final class Svg {
  private final StringBuilder out = new StringBuilder();

  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  Svg text(double x, double y, String attributes, String words) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    out.append(attributes.isEmpty() ? "" : " ").append(attributes).append('>');
    out.append(escape(words)).append("</text>");
    return this;
  }

  Svg rect(String name, double x, double y, double width, double height, String more) {
    out.append("<rect");
    if (!name.isEmpty()) {
      out.append(" class=\"").append(name).append('"');
    }
    out.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" width=\"")
        .append(number(Math.max(0, width)))
        .append("\" height=\"")
        .append(number(height));
    out.append('"').append(more.isEmpty() ? "" : " ").append(more).append("/>");
    return this;
  }

  Svg line(String name, double x1, double y1, double x2, double y2) {
    out.append("<line");
    if (!name.isEmpty()) {
      out.append(" class=\"").append(name).append('"');
    }
    out.append(" x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
    out.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2)).append("\"/>");
    return this;
  }

  static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    String sign = tenths < 0 ? "-" : "";
    return rest == 0 ? sign + whole : sign + whole + "." + rest;
  }

  /// Text as content or attribute of XML; what XML cannot hold is replaced.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n', '\r', '\t' -> out.append(' ');
            default -> {
              boolean allowed =
                  c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
              out.appendCodePoint(allowed ? c : 0xFFFD);
            }
          }
        });
    return out.toString();
  }

  /// Text as content of HTML, with its line ends.
  static String escapeText(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// How wide a text is at most, in pixels: as a wide typeface sets it, because the reader's is not
  /// known.
  static double width(String text, double size) {
    return text.codePoints()
            .mapToDouble(c ->
                c >= 0x1100
                    ? 1.0
                    : "ilj.,:;|'!()[] ".indexOf(c) >= 0
                        ? 0.36
                        : c == 'm' || c == 'w' || c == 'M' || c == 'W'
                            ? 0.95
                            : Character.isUpperCase(c) ? 0.7 : 0.6)
            .sum()
        * size;
  }

  /// The text as long as it fits, else cut with an ellipsis.
  static String fit(String text, double size, double room) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (width(line, size) <= room) {
      return line;
    }
    int[] points = line.codePoints().toArray();
    double width = width("…", size);
    int end = 0;
    while (end < points.length && width + width(Character.toString(points[end]), size) <= room) {
      width += width(Character.toString(points[end++]), size);
    }
    return end == 0 ? "" : new String(points, 0, end).strip() + "…";
  }

  /// The text in lines, each as long as it fits; the last of the most lines is cut with an
  /// ellipsis.
  static List<String> lines(String text, double size, double room, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = 0;
    double blank = width(" ", size);
    for (String word : text.strip().split("\\s+")) {
      double more = width(word, size);
      if (!line.isEmpty() && width + blank + more > room && lines.size() < most - 1) {
        lines.add(fit(line.toString(), size, room));
        line.setLength(0);
        width = 0;
      }
      width += more + (line.isEmpty() ? 0 : blank);
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(fit(line.toString(), size, room));
    }
    return lines;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
