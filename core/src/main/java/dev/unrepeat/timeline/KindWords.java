package dev.unrepeat.timeline;

import dev.unrepeat.text.Memo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// What kind of event a text tells of, by its words and with the words as reason. The words stand
/// in tables.
public final class KindWords {
  private KindWords() {}

  /// Stands where words have been used up; it ends a clause, so that no phrase reaches across.
  private static final char USED = ';';

  private static final List<Phrase> PHRASES =
      Stream.of(BeginningWords.phrases(), ResponseWords.phrases(), EndingWords.phrases())
          .flatMap(phrases -> phrases)
          .sorted(Comparator.comparingInt(Phrase::strength).reversed())
          .toList();
  private static final PhraseBook BOOK =
      new PhraseBook(PHRASES.stream().map(Phrase::pattern).toList());
  private static final KindProposal NOTHING =
      KindProposal.of(Meaning.SAID, "no word in it tells of another kind");

  /// What a meaning makes of others in the same sentence: an alert names its symptom, but is none.
  private static final Map<Meaning, Set<Meaning>> OUTWEIGHS = outweighs();

  private static final boolean[] INSIDE = inside();
  private static final Memo<KindProposal> PROPOSED = new Memo<>(KindWords::read);

  /// Reads a text; a question tells of nothing.
  public static KindProposal propose(String text) {
    return PROPOSED.of(text);
  }

  private static KindProposal read(String text) {
    String original = BareText.of(text);
    Map<Meaning, Hit> hits = hitsIn(original);
    return hits.isEmpty() ? NOTHING : decide(hits, original);
  }

  /// The strongest words of each meaning a text has, before some outweigh others.
  static Map<Meaning, Hit> hits(String text) {
    return hitsIn(BareText.of(text));
  }

  private static Map<Meaning, Hit> hitsIn(String original) {
    char[] letters = original.toCharArray();
    markInnerDots(letters);
    PatternSet could = BOOK.couldMatch(letters);
    if (could.isEmpty()) {
      return Map.of();
    }
    Clauses clauses = new Clauses(letters);
    for (int i = could.next(0); i >= 0; i = could.next(i + 1)) {
      clauses.use(i);
    }
    return clauses.hits;
  }

  /// Letters as the patterns read them, quicker than a buffer lets them.
  @SuppressWarnings("ArrayRecordComponent")
  private record Left(char[] letters, int from, int to) implements CharSequence {
    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      return letters[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Left(letters, from + start, from + end);
    }

    @Override
    public String toString() {
      return new String(letters, from, to - from);
    }
  }

  /// A text of which the words are used up, phrase after phrase.
  private static final class Clauses {
    private final EnumMap<Meaning, Hit> hits = new EnumMap<>(Meaning.class);
    private final int[] starts;
    private final int count;
    private final Openings.Place[] openings;

    /// What is left of the text, which the patterns read.
    private final char[] letters;

    private final Matcher matcher;

    Clauses(char[] letters) {
      this.letters = letters;
      this.matcher = BOOK.matcher(new Left(letters, 0, letters.length));
      starts = new int[letters.length];
      count = starts(letters, starts);
      openings = new Openings.Place[count];
      open(0, letters.length);
    }

    /// Looks anew at what can begin at the places that see this part.
    private void open(int from, int to) {
      for (int i = 0; i < count && starts[i] < to; i++) {
        if (starts[i] > from - Openings.DEPTH) {
          openings[i] = BOOK.opening(letters, starts[i]);
        }
      }
    }

    /// Notes where a phrase stands, and blanks the words it uses up.
    void use(int number) {
      boolean turned = false;
      int from = 0;
      for (int i = 0; i < count; i++) {
        int start = starts[i];
        if (start >= from && openings[i].allows(number) && letters[start] != USED) {
          if (!turned) {
            BOOK.turn(matcher, number);
            turned = true;
          }
          if (matcher.region(start, letters.length).lookingAt() && matcher.end() > start) {
            from = matcher.end();
            note(PHRASES.get(number), start, from);
          }
        }
      }
    }

    private void note(Phrase phrase, int start, int end) {
      Hit hit = new Hit(phrase.strength(), start, end);
      phrase.meaning().ifPresent(meaning -> hits.merge(meaning, hit, Hit::stronger));
      Arrays.fill(letters, start, end, USED);
      open(start, end);
    }
  }

  /// Where words begin, and how many do; a hyphen does not begin one.
  private static int starts(char[] letters, int[] starts) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < letters.length; i++) {
      char c = letters[i];
      if (!inside && c != ' ') {
        starts[count++] = i;
      }
      inside = isInside(c);
    }
    return count;
  }

  private static boolean isInside(char c) {
    return c < 128 ? INSIDE[c] : Character.isLetterOrDigit(c);
  }

  private static boolean[] inside() {
    boolean[] inside = new boolean[128];
    for (char c = 0; c < 128; c++) {
      inside[c] = c == '-' || Character.isLetterOrDigit(c);
    }
    return inside;
  }

  /// Where the words of a meaning stand in the plain text, and how strong they are.
  record Hit(int strength, int start, int end) {
    Hit stronger(Hit other) {
      return other.isBefore(this) ? other : this;
    }

    /// Whether it decides before the other: it is stronger, or as strong and stands before it.
    boolean isBefore(Hit other) {
      return strength > other.strength || (strength == other.strength && start < other.start);
    }
  }

  /// A dot that ends no sentence, as in `v2.3.1`, becomes another mark.
  private static void markInnerDots(char[] letters) {
    for (int i = 1; i + 1 < letters.length; i++) {
      if (letters[i] == '.' && isWord(letters[i - 1]) && isWord(letters[i + 1])) {
        letters[i] = '·';
      }
    }
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static KindProposal decide(Map<Meaning, Hit> hits, String original) {
    if (hits.size() == 1) {
      Map.Entry<Meaning, Hit> only = hits.entrySet().iterator().next();
      return KindProposal.of(only.getKey(), says(original, only.getValue()));
    }
    EnumSet<Meaning> outweighed = EnumSet.noneOf(Meaning.class);
    hits.keySet().forEach(m -> outweighed.addAll(OUTWEIGHS.getOrDefault(m, Set.of())));
    EnumMap<Meaning, String> reasons = new EnumMap<>(Meaning.class);
    Map.Entry<Meaning, Hit> best = null;
    for (Map.Entry<Meaning, Hit> one : hits.entrySet()) {
      if (!outweighed.contains(one.getKey())) {
        reasons.put(one.getKey(), says(original, one.getValue()));
        if (best == null || one.getValue().isBefore(best.getValue())) {
          best = one;
        }
      }
    }
    return best == null ? NOTHING : new KindProposal(best.getKey(), reasons);
  }

  private static String says(String original, Hit hit) {
    return "says \"" + words(original, hit) + "\"";
  }

  private static String words(String original, Hit hit) {
    String words = original.substring(hit.start(), hit.end()).strip();
    return words.length() <= 60 ? words : words.substring(0, 59).strip() + "…";
  }

  private static Map<Meaning, Set<Meaning>> outweighs() {
    EnumMap<Meaning, Set<Meaning>> table = new EnumMap<>(Meaning.class);
    table.put(
        Meaning.ALERTED,
        EnumSet.of(Meaning.SYMPTOM, Meaning.FOUND, Meaning.REPORTED, Meaning.CHANGED));
    table.put(Meaning.ACKNOWLEDGED, EnumSet.of(Meaning.ALERTED, Meaning.SYMPTOM, Meaning.REPORTED));
    table.put(Meaning.REPORTED, EnumSet.of(Meaning.SYMPTOM, Meaning.FOUND));
    table.put(
        Meaning.DECIDED,
        EnumSet.of(Meaning.ATTEMPTED, Meaning.ATTEMPT_COMPLETED, Meaning.CHANGED, Meaning.SYMPTOM));
    table.put(
        Meaning.ATTEMPT_FAILED,
        EnumSet.of(Meaning.ATTEMPT_COMPLETED, Meaning.NORMAL, Meaning.CHANGED, Meaning.SYMPTOM));
    table.put(Meaning.ATTEMPT_COMPLETED, EnumSet.of(Meaning.CHANGED, Meaning.SYMPTOM));
    table.put(Meaning.ATTEMPTED, EnumSet.of(Meaning.SYMPTOM));
    table.put(
        Meaning.CAUSE_FOUND,
        EnumSet.of(Meaning.SYMPTOM, Meaning.CHANGED, Meaning.REPORTED, Meaning.ATTEMPT_FAILED));
    table.put(Meaning.FOUND, EnumSet.of(Meaning.SYMPTOM));
    table.put(
        Meaning.NORMAL,
        EnumSet.of(Meaning.SYMPTOM, Meaning.CHANGED, Meaning.REPORTED, Meaning.ALERTED));
    table.put(Meaning.EASING, EnumSet.of(Meaning.SYMPTOM));
    table.put(
        Meaning.RESOLVED,
        EnumSet.of(
            Meaning.SYMPTOM, Meaning.ALERTED, Meaning.EASING, Meaning.DECLARED, Meaning.CHANGED));
    table.put(Meaning.CLOSED, EnumSet.of(Meaning.SYMPTOM, Meaning.DECLARED));
    table.put(Meaning.DECLARED, EnumSet.of(Meaning.SYMPTOM));
    table.put(
        Meaning.CUSTOMERS_TOLD,
        EnumSet.complementOf(
            EnumSet.of(Meaning.CUSTOMERS_TOLD, Meaning.RESOLVED, Meaning.REOPENED)));
    return table;
  }
}
