package dev.unrepeat.document.markup;

/// How a piece of text is marked.
///
/// @param link where it leads; empty when nowhere
record Style(boolean strong, boolean emphasis, boolean struck, boolean code, String link) {
  static final Style PLAIN = new Style(false, false, false, false, "");

  Style bold() {
    return new Style(true, emphasis, struck, code, link);
  }

  Style light() {
    return new Style(false, emphasis, struck, code, link);
  }

  Style slanted() {
    return new Style(strong, true, struck, code, link);
  }

  Style crossed() {
    return new Style(strong, emphasis, true, code, link);
  }

  Style coded() {
    return new Style(strong, emphasis, struck, true, link);
  }

  Style leading(String target) {
    return new Style(strong, emphasis, struck, code, target);
  }
}
