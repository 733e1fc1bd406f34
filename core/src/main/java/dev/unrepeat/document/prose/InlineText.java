package dev.unrepeat.document.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Puts together the text of one block, character by character with its place.
final class InlineText {
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+");
  private static final Pattern BEGINS_ANEW =
      Pattern.compile("\\s*(?:[-–—*•]\\s+)?(?:\\d{1,2}[:.]\\d{2}\\b|\\d{4}-\\d{2}-\\d{2}\\b)");

  private final Places places;
  private final StringBuilder text = new StringBuilder();
  private int[] from = new int[64];
  private int[] to = new int[64];

  InlineText(Places places) {
    this.places = places;
  }

  /// Empty when the block has no words.
  Optional<TextBlock> read(Node holder, TextBlock.Sort sort) {
    inside(holder);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    maskAddresses();
    int length = text.length();
    return Optional.of(
        new TextBlock(
            sort, text.toString(), Arrays.copyOf(from, length), Arrays.copyOf(to, length)));
  }

  private void inside(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text words -> text(words);
        case Code code -> mask(code, code.getLiteral().length());
        case Image image -> mask(image, 1);
        case SoftLineBreak line -> add(beginsAnew(line) ? '\n' : ' ', last(), last());
        case HardLineBreak line -> add('\n', last(), last());
        case HtmlInline tag -> {
          if (tag.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            add('\n', last(), last());
          }
        }
        default -> inside(child);
      }
    }
  }

  private static boolean beginsAnew(SoftLineBreak line) {
    return line.getNext() instanceof Text next
        && BEGINS_ANEW.matcher(next.getLiteral()).lookingAt();
  }

  private int last() {
    return text.isEmpty() ? 0 : to[text.length() - 1];
  }

  private void text(Text words) {
    String literal = words.getLiteral();
    List<SourceSpan> spans = words.getSourceSpans();
    if (spans.isEmpty()) {
      for (int i = 0; i < literal.length(); i++) {
        add(literal.charAt(i), last(), last());
      }
      return;
    }
    SourceSpan span = spans.getFirst();
    int begin = places.of(span);
    int end = places.end(spans.getLast());
    if (places.exact(span) && places.source().startsWith(literal, begin)) {
      for (int i = 0; i < literal.length(); i++) {
        add(literal.charAt(i), begin + i, begin + i + 1);
      }
    } else if (places.exact(span)) {
      aligned(literal, begin, end);
    } else {
      for (int i = 0; i < literal.length(); i++) {
        add(literal.charAt(i), begin, end);
      }
    }
  }

  /// Entities and escapes are longer in the source than the character they stand for.
  private void aligned(String literal, int begin, int end) {
    int[] at = CharacterPlaces.of(literal, places.source(), begin, end);
    for (int i = 0; i < literal.length(); i++) {
      add(literal.charAt(i), at[i], at[i + 1]);
    }
  }

  private void mask(Node node, int length) {
    List<SourceSpan> spans = node.getSourceSpans();
    int begin = spans.isEmpty() ? last() : places.of(spans.getFirst());
    int end = spans.isEmpty() ? last() : places.end(spans.getLast());
    for (int i = 0; i < length; i++) {
      add(TextBlock.MASK, begin, end);
    }
  }

  private void maskAddresses() {
    if (text.indexOf("://") < 0 && text.indexOf("www.") < 0) {
      return;
    }
    Matcher address = ADDRESS.matcher(text.toString());
    while (address.find()) {
      for (int i = address.start(); i < address.end(); i++) {
        text.setCharAt(i, TextBlock.MASK);
      }
    }
  }

  private void add(char c, int begin, int end) {
    int at = text.length();
    if (at == from.length) {
      from = Arrays.copyOf(from, at * 2);
      to = Arrays.copyOf(to, at * 2);
    }
    from[at] = begin;
    to[at] = Math.max(begin, end);
    text.append(c);
  }
}
