package dev.unrepeat.document.markup;

import java.util.List;

final class WikiReader {
  private WikiReader() {}

  static MarkdownText read(List<String> lines) {
    return MarkdownText.plain(String.join("\n", lines));
  }
}
