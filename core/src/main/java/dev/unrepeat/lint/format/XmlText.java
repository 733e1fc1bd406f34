package dev.unrepeat.lint.format;

/// Text as XML 1.0 can hold it.
final class XmlText {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private XmlText() {}

  /// For an attribute in double quotes, and for content.
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\r' -> out.append("&#13;");
        case '\t' -> out.append("&#9;");
        default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
      }
    }
    return out.toString();
  }

  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
