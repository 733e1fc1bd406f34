package dev.unrepeat.lint.style;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.LeftOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What some patterns find is not read: their first group, or all of it where they have none.
record IgnoredText(List<Pattern> patterns) implements LeftOut {
  IgnoredText {
    patterns = List.copyOf(patterns);
  }

  @Override
  public Stretches in(String source) {
    List<Span> spans = new ArrayList<>();
    boolean whole = true;
    for (Pattern pattern : patterns) {
      try {
        add(pattern.matcher(new CountedText(source)), spans);
      } catch (CountedText.Endless | StackOverflowError endless) {
        whole = false;
      }
    }
    return new Stretches(spans, whole);
  }

  private static void add(Matcher found, List<Span> spans) {
    while (found.find()) {
      int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
      if (found.end(group) > found.start(group)) {
        spans.add(new Span(found.start(group), found.end(group)));
      }
    }
  }

  /// The passages with marks in place of what is not read, so that all places stay.
  static List<Passage> without(List<Span> spans, List<Passage> passages) {
    if (spans.isEmpty()) {
      return passages;
    }
    BitSet out = new BitSet();
    spans.forEach(span -> out.set(span.from(), span.to()));
    return passages.stream().map(passage -> without(out, passage)).toList();
  }

  private static Passage without(BitSet out, Passage passage) {
    int length = passage.text().length();
    Span all = passage.span(0, length);
    int first = out.nextSetBit(all.from());
    if (length == 0 || first < 0 || first >= all.to()) {
      return passage;
    }
    StringBuilder text = new StringBuilder(passage.text());
    for (int i = 0; i < length; i++) {
      if (out.get(passage.span(i, i + 1).from()) && text.charAt(i) != '\n') {
        text.setCharAt(i, TextBlock.MASK);
      }
    }
    return new Passage(text.toString(), passage.places());
  }
}
