package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that is a heading without a mark of Markdown: the name of a section and nothing else, or
/// words in the marks that Japanese texts have for headings, `【原因】` and `■ 対応`.
///
/// @param found what its words mean; empty for words in brackets that are the team's own
record BareLine(String words, Optional<Meaning> found) {
  private static final int LONGEST = 40;
  private static final int LONGEST_WITH_BRACKETS = 60;
  private static final char FIRST_SIGN = '\u2190';
  private static final Pattern BRACKETS = Pattern.compile("【([^【】]{1,24})】[:：]?");
  private static final Pattern SIGN =
      Pattern.compile("[■□◆◇▼]\\s*([^■□◆◇▼:：]{1,24}?)\\s*[■□◆◇▼]?[:：]?");
  private static final Pattern WIDE = Pattern.compile("([\\u3040-\\u9fff]{2,16})[:：]");

  /// @param alone whether no text follows on the next line
  static Optional<BareLine> of(String line, boolean alone) {
    if (line.isEmpty() || line.length() > LONGEST_WITH_BRACKETS) {
      return Optional.empty();
    }
    if (line.charAt(0) >= FIRST_SIGN) {
      return wide(line);
    }
    boolean colon = line.endsWith(":");
    boolean tooLong = line.length() > LONGEST && line.indexOf('(') < 0;
    if (!Character.isUpperCase(line.charAt(0)) || tooLong || (colon && !alone)) {
      return Optional.empty();
    }
    String words = colon ? line.substring(0, line.length() - 1) : line;
    return HeadingWords.SHIPPED
        .exact(words)
        .filter(meaning -> !isHeader(meaning))
        .or(() ->
            HeadingWords.SHIPPED.isStatus(words)
                ? Optional.of(Meaning.STATUS_UPDATE)
                : Optional.empty())
        .map(meaning -> new BareLine(words, Optional.of(meaning)));
  }

  /// An item that is the name of a section, with what belongs to it below: `* Timeline`.
  static Optional<KnownLabel> item(Node item, List<String> lines) {
    Node head = item.children().getFirst();
    String line = head.line(lines, head.from());
    String words = line.strip();
    String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    boolean holds = item.children().size() > 1 || head.to() - head.from() > 1;
    return holds
        ? of(bare, true)
            .flatMap(BareLine::found)
            .map(meaning -> new KnownLabel(new Labels.Label(bare, line.length()), meaning))
        : Optional.empty();
  }

  private static Optional<BareLine> wide(String line) {
    Matcher brackets = BRACKETS.matcher(line);
    if (brackets.matches()) {
      String words = brackets.group(1).strip();
      return Optional.of(new BareLine(words, HeadingWords.SHIPPED.find(words)));
    }
    Matcher sign = SIGN.matcher(line);
    Matcher plain = WIDE.matcher(line);
    if (!sign.matches() && !plain.matches()) {
      return Optional.empty();
    }
    String words = (sign.matches() ? sign : plain).group(1).strip();
    return HeadingWords.SHIPPED
        .find(words)
        .map(meaning -> new BareLine(words, Optional.of(meaning)));
  }

  /// Whether it is a field of the header rather than a section.
  static boolean isHeader(Meaning meaning) {
    return meaning == Meaning.FACT || meaning == Meaning.METRICS || meaning == Meaning.PEOPLE;
  }

  /// Whether a line of a paragraph ends there as it is shown, or leads to bullets.
  private static boolean endsAt(Node paragraph, int at, List<String> lines) {
    String line = paragraph.line(lines, at);
    return at + 1 == paragraph.to()
        || line.endsWith("  ")
        || line.endsWith("<br>")
        || paragraph.line(lines, at + 1).startsWith("•");
  }

  /// A paragraph cut where such lines stand in it: the first one, and those in Japanese marks.
  static List<Node> pieces(Node paragraph, List<String> lines) {
    if (paragraph.to() - paragraph.from() == 1) {
      return List.of(paragraph);
    }
    List<Node> pieces = new ArrayList<>();
    int start = paragraph.from();
    for (int i = paragraph.from(); i < paragraph.to(); i++) {
      String line = Bare.without(paragraph.line(lines, i), "\u00a0").replace("<br>", "").strip();
      boolean may = i == paragraph.from() || (!line.isEmpty() && line.charAt(0) >= FIRST_SIGN);
      if (may && of(line, endsAt(paragraph, i, lines)).isPresent()) {
        if (i > start) {
          pieces.add(paragraph.part(start, i));
        }
        pieces.add(paragraph.part(i, i + 1));
        start = i + 1;
      }
    }
    if (start < paragraph.to()) {
      pieces.add(paragraph.part(start, paragraph.to()));
    }
    return pieces;
  }
}
