package dev.unrepeat.timeline;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What kind of event a text tells of, by its words and with the words as reason. The words stand
/// in tables.
public final class KindWords {
  private KindWords() {}

  /// What is read of a long message: whoever tells of an event says so at the beginning.
  private static final int READ = 400;

  /// Stands where words have been used up; it ends a clause, so that no phrase reaches across.
  private static final char USED = ';';

  private static final List<Phrase> PHRASES =
      Stream.of(BeginningWords.phrases(), ResponseWords.phrases(), EndingWords.phrases())
          .flatMap(phrases -> phrases)
          .sorted(Comparator.comparingInt(Phrase::strength).reversed())
          .toList();

  /// What a meaning makes of others in the same sentence: an alert names its symptom, but is none.
  private static final Map<Meaning, Set<Meaning>> OUTWEIGHS = outweighs();

  private static final Pattern LINK =
      Pattern.compile("<[^|>]*\\|([^>]*)>|\\[([^\\]]{3,})\\]\\([^)]*\\)");
  private static final Pattern SPACES =
      Pattern.compile("[ \\t\\n\\x0B\\f\\r]{2,}|[\\t\\n\\x0B\\f\\r]");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern MARKS =
      Pattern.compile("[*_`~]+(?=\\S)|(?<=\\S)[*_`~]+|<[@#!][^>]*>");

  /// A dot that ends no sentence, as in `v2.3.1`.
  private static final Pattern INNER_DOT = Pattern.compile("(?<=\\w)\\.(?=\\w)");

  /// Reads a text; a question tells of nothing.
  public static KindProposal propose(String text) {
    String original = plain(text);
    StringBuilder rest = new StringBuilder(INNER_DOT.matcher(original).replaceAll("·"));
    EnumMap<Meaning, Hit> hits = new EnumMap<>(Meaning.class);
    Letters.Text letters = new Letters.Text(rest.toString());
    int[] starts = starts(original);
    for (Phrase phrase : PHRASES) {
      if (phrase.letters().couldMatch(letters)) {
        use(phrase, starts, rest, hits);
      }
    }
    return decide(hits, original);
  }

  /// Notes where a phrase stands, and blanks the words it has used up.
  private static void use(Phrase phrase, int[] starts, StringBuilder rest, Map<Meaning, Hit> hits) {
    Matcher matcher =
        phrase.pattern().matcher(rest).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    for (int start : starts) {
      char first = rest.charAt(start);
      if (start < from
          || first == USED
          || !phrase.openings().allow(first)
          || !matcher.region(start, rest.length()).lookingAt()) {
        continue;
      }
      int end = matcher.end();
      if (end > start) {
        Hit hit = new Hit(phrase.strength(), start, end);
        phrase.meaning().ifPresent(meaning -> hits.merge(meaning, hit, Hit::stronger));
        for (int i = start; i < end; i++) {
          rest.setCharAt(i, USED);
        }
        from = end;
      }
    }
  }

  /// Where words begin; a hyphen does not begin one.
  private static int[] starts(String text) {
    return IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) != ' ' && (i == 0 || !isInside(text.charAt(i - 1))))
        .toArray();
  }

  private static boolean isInside(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }

  private record Hit(int strength, int start, int end) {
    Hit stronger(Hit other) {
      return ORDER.compare(this, other) <= 0 ? this : other;
    }

    static final Comparator<Hit> ORDER =
        Comparator.comparingInt((Hit hit) -> -hit.strength).thenComparingInt(Hit::start);
  }

  private static KindProposal decide(Map<Meaning, Hit> hits, String original) {
    Set<Meaning> outweighed = EnumSet.noneOf(Meaning.class);
    hits.keySet().forEach(m -> outweighed.addAll(OUTWEIGHS.getOrDefault(m, Set.of())));
    EnumMap<Meaning, Hit> left = new EnumMap<>(hits);
    left.keySet().removeAll(outweighed);
    EnumMap<Meaning, String> reasons = new EnumMap<>(Meaning.class);
    left.forEach((meaning, hit) -> reasons.put(meaning, "says \"" + words(original, hit) + "\""));
    return left.entrySet().stream()
        .min(Map.Entry.comparingByValue(Hit.ORDER))
        .map(best -> new KindProposal(best.getKey(), reasons))
        .orElseGet(() -> KindProposal.of(Meaning.SAID, "no word in it tells of another kind"));
  }

  private static String words(String original, Hit hit) {
    String words = original.substring(hit.start(), hit.end()).strip();
    return words.length() <= 60 ? words : words.substring(0, 59).strip() + "…";
  }

  /// The text without links, marks, mentions and questions. A pattern is tried only where its marks
  /// stand: most texts have none.
  static String plain(String text) {
    String read = text.length() > READ ? text.substring(0, READ) : text;
    if (read.indexOf('|') >= 0 || read.contains("](")) {
      read = LINK.matcher(read).replaceAll("$1$2");
    }
    if (read.contains("http")) {
      read = ADDRESS.matcher(read).replaceAll(" ");
    }
    if (hasAny(read, "*_`~<")) {
      read = MARKS.matcher(read).replaceAll("");
    }
    if (read.indexOf('?') >= 0) {
      read = withoutQuestions(read);
    }
    return SPACES.matcher(read.replace('’', '\'')).replaceAll(" ").strip();
  }

  private static boolean hasAny(String text, String marks) {
    return marks.chars().anyMatch(mark -> text.indexOf(mark) >= 0);
  }

  /// Each sentence that ends in a question mark becomes a space.
  private static String withoutQuestions(String text) {
    StringBuilder told = new StringBuilder(text.length());
    int sentence = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?') {
        told.append(' ');
        sentence = i + 1;
      } else if (c == '.' || c == '!' || c == '\n') {
        told.append(text, sentence, i + 1);
        sentence = i + 1;
      }
    }
    return told.append(text.substring(sentence)).toString();
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
