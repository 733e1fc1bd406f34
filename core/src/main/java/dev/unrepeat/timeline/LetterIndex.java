package dev.unrepeat.timeline;

import dev.unrepeat.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells in one pass over a text which of many patterns could match in it: those of which the
/// [Letters] stand there. "disk full" leaves `full\b` and `disks?` of hundreds.
///
/// An automaton of Aho and Corasick ("Efficient string matching", 1975): each state is the longest
/// beginning of any run of letters that the text read so far ends in.
final class LetterIndex {
  /// By letter its column in the table; 0 is any letter that stands in no run.
  private final byte[] columns = new byte[Character.MAX_VALUE + 1];

  /// Columns of a state, as a power of two: one shift finds the row, and letter follows letter
  /// sooner.
  private final int shift;

  /// By state and column the next state; small enough to stay near the processor.
  private final char[] table;

  /// The first of the states in which a run ends; they stand behind all others.
  private final int firstEnd;

  /// What ends in each of these.
  private final int[][] ends;

  /// The patterns that need no letters.
  private final PatternSet always;

  /// By pattern what it needs besides its most telling letters, each numbered behind the patterns.
  private final int[][] besides;

  LetterIndex(List<Letters> patternLetters) {
    List<Letters> letters = patternLetters.stream().map(Letters::telling).toList();
    int patterns = letters.size();
    int needs = patterns + letters.stream().mapToInt(need -> need.allOf().size()).sum();
    always = new PatternSet(needs);
    besides = new int[patterns][];
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(countColumns(letters));
    Trie trie = new Trie(1 << shift, needs);
    int next = patterns;
    for (int i = 0; i < patterns; i++) {
      List<List<String>> all = letters.get(i).allOf();
      if (all.isEmpty()) {
        always.add(i);
      }
      besides[i] = IntStream.range(next, next + Math.max(0, all.size() - 1)).toArray();
      for (int part = 0; part < all.size(); part++) {
        int number = part == 0 ? i : next++;
        all.get(part).forEach(run -> trie.add(run, columns, number));
      }
    }
    trie.close();
    List<Integer> order = trie.order();
    List<int[]> ending = new ArrayList<>();
    for (int state : order) {
      PatternSet end = trie.ends.get(state);
      if (end != null) {
        ending.add(end.all());
      }
    }
    ends = ending.toArray(int[][]::new);
    firstEnd = order.size() - ends.length;
    table = trie.table(order);
  }

  private int countColumns(List<Letters> letters) {
    int count = 0;
    for (Letters pattern : letters) {
      for (String run : pattern.allOf().stream().flatMap(List::stream).toList()) {
        for (int i = 0; i < run.length(); i++) {
          char c = run.charAt(i);
          if (columns[c] == 0) {
            columns[c] = (byte) ++count;
            if (c < 128) {
              columns[Character.toUpperCase(c)] = columns[c];
            }
          }
        }
      }
    }
    return count;
  }

  /// The patterns that could match somewhere in the text; the others cannot.
  PatternSet couldMatch(char[] text) {
    PatternSet found = always.copy();
    int state = 0;
    for (char letter : text) {
      state = table[(state << shift) + columns[letter]];
      if (state >= firstEnd) {
        for (int need : ends[state - firstEnd]) {
          found.add(need);
        }
      }
    }
    PatternSet could = new PatternSet(besides.length);
    for (int i = found.next(0); i >= 0 && i < besides.length; i = found.next(i + 1)) {
      if (found.hasAll(besides[i])) {
        could.add(i);
      }
    }
    return could;
  }

  /// The runs as a tree, which [#close] makes an automaton.
  private static final class Trie {
    private final int width;
    private final int needs;
    private final List<int[]> states = new ArrayList<>();
    private final List<@Nullable PatternSet> ends = new ArrayList<>();

    /// Known once the tree is closed.
    private final List<Integer> byDepth = new ArrayList<>();

    Trie(int width, int needs) {
      this.width = width;
      this.needs = needs;
      state();
    }

    private int state() {
      states.add(new int[width]);
      ends.add(null);
      return states.size() - 1;
    }

    void add(String run, byte[] columns, int need) {
      int at = 0;
      for (int i = 0; i < run.length(); i++) {
        int column = columns[run.charAt(i)];
        if (states.get(at)[column] == 0) {
          states.get(at)[column] = state();
        }
        at = states.get(at)[column];
      }
      PatternSet end = ends.get(at);
      if (end == null) {
        end = new PatternSet(needs);
        ends.set(at, end);
      }
      end.add(need);
    }

    /// Gives each state, for the letters that lead no deeper, the way of the longest ending of it
    /// that is a beginning too.
    void close() {
      int[] shorter = new int[states.size()];
      byDepth.add(0);
      Arrays.stream(states.getFirst()).filter(child -> child != 0).forEach(byDepth::add);
      for (int next = 1; next < byDepth.size(); next++) {
        int at = byDepth.get(next);
        int[] way = states.get(shorter[at]);
        inherit(at, shorter[at]);
        int[] own = states.get(at);
        for (int column = 0; column < width; column++) {
          if (own[column] == 0) {
            own[column] = way[column];
          } else {
            shorter[own[column]] = way[column];
            byDepth.add(own[column]);
          }
        }
      }
    }

    private void inherit(int at, int from) {
      PatternSet more = ends.get(from);
      PatternSet own = ends.get(at);
      if (more != null) {
        if (own == null) {
          ends.set(at, more.copy());
        } else {
          own.addAll(more);
        }
      }
    }

    /// The states, those behind the others in which a run ends; the first letters, where a text
    /// nearly always is, lie together.
    List<Integer> order() {
      return byDepth.stream()
          .sorted(Comparator.comparing(state -> ends.get(state) != null))
          .toList();
    }

    /// Some thousand states are needed; a char counts many more.
    char[] table(List<Integer> order) {
      char[] places = new char[order.size()];
      for (int i = 0; i < places.length; i++) {
        places[order.get(i)] = (char) i;
      }
      char[] table = new char[order.size() * width];
      int at = 0;
      for (int state : order) {
        for (int next : states.get(state)) {
          table[at++] = places[next];
        }
      }
      return table;
    }
  }
}
