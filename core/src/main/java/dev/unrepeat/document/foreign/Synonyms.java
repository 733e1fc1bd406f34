package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.HeadingFile.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All known headings by their words, of every language; where two languages differ the first has
/// the say.
final class Synonyms {
  private static final int BEHIND = 5;
  private static final int BEHIND_QUESTION = 10;
  private static final int BEFORE = 5;
  private static final Pattern QUESTION = Pattern.compile("(?:how|why|what|wie|warum|was) ");

  /// @param use how far it may be stretched
  record Synonym(List<Meaning> meanings, Use use) {}

  private final WordForms forms;
  private final Map<String, Synonym> headings = new HashMap<>();
  private final Map<String, Synonym> begun = new HashMap<>();
  private final Map<String, Synonym> ended = new HashMap<>();
  private final Map<String, Synonym> labels = new HashMap<>();
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
    files.forEach(this::add);
    for (Map<String, Synonym> map : List.of(headings, begun, ended, labels)) {
      map.keySet().forEach(this::addWords);
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

  private void add(HeadingFile file) {
    Map<String, List<Meaning>> ofFile = new HashMap<>();
    for (HeadingFile.Line line : file.lines()) {
      Synonym synonym = new Synonym(line.meanings(), line.use());
      for (String phrase : line.phrases()) {
        String key = forms.key(phrase);
        String place = place(phrase, line.use()) + key;
        List<Meaning> earlier = ofFile.putIfAbsent(place, line.meanings());
        if (earlier != null && !earlier.equals(line.meanings())) {
          throw new IllegalStateException(
              "%s, line %d: \"%s\" stands under %s already"
                  .formatted(file.name(), line.number(), phrase, earlier));
        }
        put(phrase, key, synonym);
      }
    }
  }

  /// A word may be one thing as a heading and another as a label or a status.
  private static String place(String phrase, Use use) {
    String stretch = phrase.endsWith("...") ? ">" : phrase.startsWith("...") ? "<" : "";
    return stretch
        + switch (use) {
          case ANYWHERE, ALONE -> "heading ";
          case LABEL -> "label ";
          case STATUS -> "status ";
        };
  }

  private void put(String phrase, String key, Synonym synonym) {
    switch (synonym.use()) {
      case STATUS -> statuses.add(phrase.strip());
      case LABEL -> labels.putIfAbsent(key, synonym);
      case ANYWHERE, ALONE -> {
        if (phrase.endsWith("...")) {
          begun.putIfAbsent(key, synonym);
        } else {
          headings.putIfAbsent(key, synonym);
        }
        if (phrase.startsWith("...")) {
          ended.putIfAbsent(key, synonym);
        }
      }
    }
  }

  String key(String text) {
    return forms.key(text);
  }

  Optional<Synonym> heading(String key) {
    Synonym whole = headings.get(key);
    return whole != null ? Optional.of(whole) : begun(key).or(() -> ended(key));
  }

  private Optional<Synonym> begun(String key) {
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
      Synonym found = ended.get(key.substring(blank + 1));
      if (found != null) {
        return Optional.of(found);
      }
      blank = key.indexOf(' ', blank + 1);
    }
    return Optional.empty();
  }

  Optional<Synonym> label(String key) {
    return Optional.ofNullable(labels.get(key));
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
