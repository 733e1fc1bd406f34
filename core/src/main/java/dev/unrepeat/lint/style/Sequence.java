package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that follow one another.
record Sequence(List<Step> steps) implements Check {
  private static final Pattern WORD =
      Pattern.compile("\\w+(?:['’-]\\w+)*|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  /// @param word what the word must be; of a refused one, what it must not be
  /// @param skip how many words may stand between it and the one before, at most
  record Step(Pattern word, boolean refused, int skip) {
    boolean takes(Optional<Token> token) {
      boolean is = token.isPresent() && word.matcher(new CountedText(token.get().text())).matches();
      return is != refused;
    }
  }

  record Token(String text, int from, int to) {}

  Sequence {
    steps = List.copyOf(steps);
  }

  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      new Walk(passage).find(hits);
    }
  }

  /// Over the words of one passage; where a way was tried in vain, it is not tried again.
  private final class Walk {
    private final Passage passage;
    private final List<Token> tokens = new ArrayList<>();
    private final BitSet vain = new BitSet();
    private final List<Token> taken = new ArrayList<>();

    Walk(Passage passage) {
      this.passage = passage;
      Matcher word = WORD.matcher(passage.text());
      while (word.find()) {
        tokens.add(new Token(word.group(), word.start(), word.end()));
      }
    }

    void find(Hits hits) {
      // Before the first word stands none, which a refused one takes.
      for (int at = steps.getFirst().refused() ? -1 : 0; at < tokens.size(); at++) {
        taken.clear();
        if (steps.getFirst().takes(token(at)) && goesOn(0, at)) {
          hits.add(
              passage,
              taken.getFirst().from(),
              taken.getLast().to(),
              taken.stream().map(Token::text).toArray(String[]::new));
          at = tokens.indexOf(taken.getLast());
        }
      }
    }

    /// Takes the word for the step, and looks for the next one behind it.
    private boolean goesOn(int step, int at) {
      int next = step + 1;
      if (!steps.get(step).refused()) {
        taken.add(tokens.get(at));
      }
      if (next == steps.size()) {
        return true;
      }
      for (int i = at + 1; i <= at + 1 + steps.get(next).skip() && i <= tokens.size(); i++) {
        int way = next * (tokens.size() + 1) + i;
        if (!vain.get(way) && steps.get(next).takes(token(i)) && goesOn(next, i)) {
          return true;
        }
        vain.set(way);
      }
      if (!steps.get(step).refused()) {
        taken.removeLast();
      }
      return false;
    }

    private Optional<Token> token(int at) {
      return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }
  }
}
