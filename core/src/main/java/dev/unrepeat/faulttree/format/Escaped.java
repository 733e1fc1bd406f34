package dev.unrepeat.faulttree.format;

/// Text as the written formats can hold it.
final class Escaped {
  private Escaped() {}

  /// As content or attribute of XML; a character that XML has no place for becomes U+FFFD.
  static String xml(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;")
        .replace("\r", "&#13;");
  }

  /// As a name between quotes, where the format has no way to write one within.
  static String quoted(String name) {
    return "\"" + name.replaceAll("[\"\\\\\\r\\n]", "_") + "\"";
  }

  /// As a label of Mermaid.
  static String mermaid(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replaceAll("\\s+", " ");
  }

  /// As a label of DOT.
  static String dot(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }
}
