package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.HeadingFile.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All known headings by their words, of every language; where two languages differ the first has
/// the say.
final class Synonyms {
  private static final int BEHIND = 5;
  private static final int BEHIND_QUESTION = 10;
  private static final int BEFORE = 5;
  private static final Pattern QUESTION = Pattern.compile("(?:how|why|what|wie|warum|was) ");

  /// A line of a file, for each of its alternatives.
  record Synonym(HeadingFile file, HeadingFile.Line line) {
    List<Meaning> meanings() {
      return line.meanings();
    }

    /// How far it may be stretched.
    Use use() {
      return line.use();
    }
  }

  private final WordForms forms;

  /// By the words that their alternatives begin with.
  private final Map<String, List<Synonym>> lines = new HashMap<>();

  /// The same, written out when they are first looked for: all together are more than twenty
  /// thousand, and a document asks for few of them.
  private final Map<String, ListedPhrases> phrases = new ConcurrentHashMap<>();

  private final Set<String> statuses = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<String> before;
  private final List<String> behind;
  private final Set<String> about;
  private final List<String> joining;

  Synonyms(List<HeadingFile> files) {
    Map<String, String> spellings = new HashMap<>();
    files.forEach(file -> file.spellings().forEach(spellings::putIfAbsent));
    this.forms = new WordForms(spellings);
    this.before =
        keys(files, "before").map(phrase -> wide(phrase) ? phrase : phrase + " ").toList();
    this.behind =
        keys(files, "behind").map(phrase -> wide(phrase) ? phrase : " " + phrase).toList();
    this.about = Set.copyOf(keys(files, "about").toList());
    this.joining = files.stream().flatMap(file -> file.list("join").stream()).toList();
    for (HeadingFile file : files) {
      file.lines().forEach(line -> list(new Synonym(file, line)));
    }
    keys(files, "real").forEach(words::add);
    Stream.of(before, behind).flatMap(List::stream).map(String::strip).forEach(this::addWords);
  }

  private void addWords(String key) {
    int from = 0;
    for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', from)) {
      words.add(key.substring(from, blank));
      from = blank + 1;
    }
    words.add(key.substring(from));
  }

  private Stream<String> keys(List<HeadingFile> files, String list) {
    return files.stream().flatMap(file -> file.list(list).stream()).map(forms::key).distinct();
  }

  private void list(Synonym one) {
    if (one.use() == Use.STATUS) {
      one.line().phrases().forEach(phrase -> statuses.add(phrase.strip()));
      return;
    }
    // A script that sets no blanks may have a bracket within a word.
    boolean ascii = WordForms.isAscii(one.line().text());
    Set<String> first = new LinkedHashSet<>();
    for (String text : ascii ? List.of(one.line().text()) : one.line().phrases()) {
      addWords(forms.key(text));
      addFirstWords(text, first);
    }
    first.forEach(word -> lines.computeIfAbsent(word, w -> new ArrayList<>()).add(one));
  }

  private void addFirstWords(String text, Set<String> first) {
    int open = text.indexOf('(');
    String head = forms.key(open < 0 ? text : text.substring(0, open));
    if (open < 0 || !head.isEmpty()) {
      first.add(firstWord(head));
      return;
    }
    int close = text.indexOf(')', open);
    for (String choice : text.substring(open + 1, close).split("\\|", -1)) {
      String key = forms.key(choice);
      if (key.isEmpty()) {
        addFirstWords(text.substring(close + 1), first);
      } else {
        first.add(firstWord(key));
      }
    }
  }

  private static String firstWord(String key) {
    int blank = key.indexOf(' ');
    return blank < 0 ? key : key.substring(0, blank);
  }

  /// All phrases that begin with the first word of a key, and some besides.
  private ListedPhrases like(String key) {
    String word = firstWord(key);
    List<Synonym> begun = lines.get(word);
    return begun == null
        ? ListedPhrases.NONE
        : phrases.computeIfAbsent(word, w -> ListedPhrases.of(begun, forms));
  }

  String key(String text) {
    return forms.key(text);
  }

  Optional<Synonym> heading(String key) {
    Synonym whole = like(key).headings().get(key);
    return whole != null ? Optional.of(whole) : begun(key).or(() -> ended(key));
  }

  private Optional<Synonym> begun(String key) {
    Map<String, Synonym> begun = like(key).begun();
    int words = 0;
    int most = QUESTION.matcher(key).lookingAt() ? BEHIND_QUESTION : BEHIND;
    for (int blank = key.lastIndexOf(' '); blank > 0 && words < most; words++) {
      Synonym found = begun.get(key.substring(0, blank));
      if (found != null) {
        return Optional.of(found);
      }
      blank = key.lastIndexOf(' ', blank - 1);
    }
    return Optional.empty();
  }

  private Optional<Synonym> ended(String key) {
    int words = 0;
    for (int blank = key.indexOf(' '); blank > 0 && words < BEFORE; words++) {
      String end = key.substring(blank + 1);
      Synonym found = like(end).ended().get(end);
      if (found != null) {
        return Optional.of(found);
      }
      blank = key.indexOf(' ', blank + 1);
    }
    return Optional.empty();
  }

  Optional<Synonym> label(String key) {
    return Optional.ofNullable(like(key).labels().get(key));
  }

  /// "Updates" is a section, "Update" is a state: here the form of a word counts.
  boolean isStatus(String text) {
    return statuses.contains(text.toLowerCase(Locale.ROOT));
  }

  /// Cleaning only takes off what stands around the words.
  boolean mayHoldStatus(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String status : statuses) {
      if (lower.contains(status)) {
        return true;
      }
    }
    return !WordForms.isAscii(text);
  }

  boolean tellsOfAnIncident(String key) {
    return Stream.of(key.split(" ", -1)).anyMatch(about::contains)
        || about.stream().anyMatch(word -> key.indexOf(word) >= 0 && wide(word));
  }

  /// The key with one phrase that says nothing taken off its beginning or end, in each way
  /// possible.
  List<String> shorter(String key, boolean alsoBehind) {
    List<String> all = new ArrayList<>();
    for (String joint : before) {
      if (key.length() > joint.length() && key.startsWith(joint)) {
        all.add(key.substring(joint.length()).strip());
      }
    }
    for (String joint : alsoBehind ? behind : List.<String>of()) {
      if (key.length() > joint.length() && key.endsWith(joint)) {
        all.add(key.substring(0, key.length() - joint.length()).strip());
      }
    }
    return all;
  }

  /// Words of a script that sets no blanks.
  private static boolean wide(String phrase) {
    return phrase.codePointAt(0) >= 0x2E80;
  }

  /// The words that join two headings, such as `and`.
  List<String> joining() {
    return joining;
  }

  Set<String> words() {
    return words;
  }
}
