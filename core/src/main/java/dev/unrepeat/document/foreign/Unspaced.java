package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text whose sections stand close together: `Timeline:` right below the last line of the
/// summary. Markdown would make it a part of the paragraph or item above; a blank line parts them.
final class Unspaced {
  private static final int LONGEST = 60;
  private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");

  private Unspaced() {}

  static MarkdownText parted(MarkdownText text) {
    List<String> lines = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    boolean fenced = false;
    boolean marked = text.lines().stream().anyMatch(line -> line.startsWith("#"));
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      boolean below = i > 0 && !text.lines().get(i - 1).isBlank();
      boolean bare = below && !marked && isBare(text.lines().get(i - 1), line);
      if (below && !fenced && (bare || isName(line))) {
        lines.add("");
        origins.add(text.origins().get(i));
      }
      fenced ^= FENCE.matcher(line).matches();
      lines.add(line);
      origins.add(text.origins().get(i));
    }
    return lines.size() == text.lines().size()
        ? text
        : new MarkdownText(text.format(), lines, origins, text.fields());
  }

  /// Whether a line is the name of a section without a colon, below the end of a sentence.
  private static boolean isBare(String above, String line) {
    return above.stripTrailing().endsWith(".")
        && !line.isBlank()
        && !line.stripTrailing().endsWith(":")
        && BareLine.of(line.stripTrailing(), true).flatMap(BareLine::found).isPresent();
  }

  /// Whether a line is the name of a section and a colon, and nothing else.
  private static boolean isName(String line) {
    String words = line.stripTrailing();
    return words.endsWith(":")
        && words.length() <= LONGEST
        && Character.isUpperCase(words.charAt(0))
        && BareLine.of(words, true)
            .flatMap(BareLine::found)
            .filter(meaning -> meaning != Meaning.STATUS_UPDATE)
            .isPresent();
  }
}
