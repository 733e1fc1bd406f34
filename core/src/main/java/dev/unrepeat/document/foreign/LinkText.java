package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A link as it stands in a line: `[SHOP-812](https://…)`, `<https://…>`, or the bare address.
///
/// @param text what is shown; empty for a bare address
/// @param start place of its first character
/// @param end place after its last character
record LinkText(String text, String address, int start, int end) {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!!)\\[((?:[^\\[\\]]|\\[[^\\[\\]]{0,100}]){1,200})]\\(<?((?!#|mailto:)[^\\s()<>]{1,500}"
              + "(?:\\([^\\s()<>]{0,100}\\)[^\\s()<>]{0,200})?)>?\\)"
              + "|<(https?://[^\\s<>]{4,500})>"
              + "|(?<![\\p{L}\\p{N}(\\[<\"'=])(https?://(?:[^\\s<>()\\[\\]|\"'`]|\\([^\\s<>()]{0,100}\\)){4,500})");

  /// The links of a text, in their order; pictures and places within the document are none.
  static List<LinkText> all(String text) {
    if (text.indexOf("](") < 0 && text.indexOf("://") < 0) {
      return List.of();
    }
    List<LinkText> all = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      if (link.group(2) != null) {
        all.add(new LinkText(shown(link), link.group(2), link.start(), link.end()));
      } else if (link.group(3) != null) {
        all.add(new LinkText("", link.group(3), link.start(), link.end()));
      } else {
        int end = end(text, link.start(4), link.end(4));
        all.add(new LinkText("", text.substring(link.start(4), end), link.start(4), end));
      }
    }
    return all;
  }

  private static String shown(Matcher link) {
    return link.group(1).strip().equals(link.group(2)) ? "" : link.group(1).strip();
  }

  /// A sentence's last mark is no part of the address.
  private static int end(String text, int start, int last) {
    int end = last;
    while (end > start && ".,;:!?*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
