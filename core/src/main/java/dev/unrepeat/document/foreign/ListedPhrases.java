package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.HeadingFile.Use;
import dev.unrepeat.document.foreign.Synonyms.Synonym;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Some lines of the files of headings with each alternative written out, by the key of its words;
/// where two languages differ the first has the say.
///
/// @param begun also with words behind them
/// @param ended also with words before them
record ListedPhrases(
    Map<String, Synonym> headings,
    Map<String, Synonym> begun,
    Map<String, Synonym> ended,
    Map<String, Synonym> labels) {
  static final ListedPhrases NONE = new ListedPhrases(Map.of(), Map.of(), Map.of(), Map.of());

  /// @param lines in the order of their files
  static ListedPhrases of(List<Synonym> lines, WordForms forms) {
    ListedPhrases all =
        new ListedPhrases(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Synonym line : lines) {
      line.line().phrases().forEach(phrase -> all.add(phrase, forms.key(phrase), line));
    }
    return all;
  }

  /// A word may be one thing as a heading and another as a label.
  private void add(String phrase, String key, Synonym line) {
    if (line.use() == Use.LABEL) {
      put(labels, phrase, key, line);
      return;
    }
    put(phrase.endsWith("...") ? begun : headings, phrase, key, line);
    if (phrase.startsWith("...")) {
      put(ended, phrase, key, line);
    }
  }

  private static void put(Map<String, Synonym> map, String phrase, String key, Synonym line) {
    Synonym earlier = map.putIfAbsent(key, line);
    if (earlier != null
        && earlier.file().name().equals(line.file().name())
        && !earlier.meanings().equals(line.meanings())) {
      throw new IllegalStateException(
          "%s, line %d: \"%s\" stands under %s already"
              .formatted(line.file().name(), line.line().number(), phrase, earlier.meanings()));
    }
  }
}
