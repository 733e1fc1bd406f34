package dev.unrepeat.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Tells in one pass over a sentence which rules need to see it, by the words it holds.
final class WordGate {
  private static final int PREFIX = 4;

  private record Entry(String word, boolean prefix, BitSet rules) {}

  private final List<List<Entry>> table;
  private final BitSet always = new BitSet();
  private final int mask;

  WordGate(List<SentenceRule> rules) {
    int size =
        Integer.highestOneBit(4 * rules.stream().mapToInt(r -> r.gate().size()).sum() + 64) * 2;
    this.mask = size - 1;
    List<List<Entry>> made = new ArrayList<>(java.util.Collections.nCopies(size, List.of()));
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).gate().isEmpty()) {
        always.set(i);
      }
      for (String word : rules.get(i).gate()) {
        enter(made, word, i);
      }
    }
    this.table = made;
  }

  private void enter(List<List<Entry>> made, String word, int rule) {
    boolean prefix = word.endsWith("*");
    String bare = prefix ? word.substring(0, word.length() - 1) : word;
    if (bare.isEmpty()
        || !bare.equals(bare.toLowerCase(Locale.ROOT))
        || (prefix && bare.length() < PREFIX)) {
      throw new IllegalArgumentException("A gate cannot hold \"" + word + "\".");
    }
    int slot = hash(bare, 0, prefix ? PREFIX : bare.length()) & mask;
    List<Entry> entries = new ArrayList<>(made.get(slot));
    for (Entry entry : entries) {
      if (entry.word().equals(bare) && entry.prefix() == prefix) {
        entry.rules().set(rule);
        return;
      }
    }
    BitSet rules = new BitSet();
    rules.set(rule);
    entries.add(new Entry(bare, prefix, rules));
    made.set(slot, entries);
  }

  /// The rules that a sentence concerns, as indices.
  BitSet open(String text, int from, int to) {
    BitSet open = (BitSet) always.clone();
    int i = from;
    while (i < to) {
      if (!inWord(text.charAt(i))) {
        i++;
        continue;
      }
      int begin = i;
      int hash = 0;
      int prefixHash = 0;
      while (i < to && inWord(text.charAt(i))) {
        hash = 31 * hash + lower(text.charAt(i));
        if (i - begin == PREFIX - 1) {
          prefixHash = hash;
        }
        i++;
      }
      look(text, begin, i, hash, false, open);
      if (i - begin >= PREFIX) {
        look(text, begin, i, prefixHash, true, open);
      }
    }
    return open;
  }

  private void look(String text, int begin, int end, int hash, boolean prefix, BitSet open) {
    List<Entry> entries = table.get(hash & mask);
    for (int e = 0; e < entries.size(); e++) {
      Entry entry = entries.get(e);
      int length = entry.word().length();
      if (entry.prefix() == prefix
          && (prefix ? end - begin >= length : end - begin == length)
          && same(text, begin, entry.word())) {
        open.or(entry.rules());
      }
    }
  }

  private static boolean same(String text, int begin, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (lower(text.charAt(begin + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String word, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  /// An apostrophe is part of a word, so that `didn't` is one; the curly one counts as straight.
  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }

  private static char lower(char c) {
    return c == '’'
        ? '\''
        : c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  @Override
  public String toString() {
    return Arrays.toString(table.stream().filter(e -> !e.isEmpty()).toArray());
  }
}
