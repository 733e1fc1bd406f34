package dev.unrepeat.lint.style;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.LintedDocument;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be counted in a document, by the names that formulas use: `words`, `sentences`,
/// `heading_h2` and so on. Words are those of paragraphs.
final class TextCounts {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyäöü]+");
  private static final int LONG = 6;
  private static final int MANY = 3;

  private final Map<String, Double> counts = new TreeMap<>();

  private TextCounts() {
    for (String name :
        new String[] {
          "words",
          "sentences",
          "paragraphs",
          "characters",
          "syllables",
          "long_words",
          "complex_words",
          "polysyllabic_words",
          "list",
          "blockquote",
          "pre"
        }) {
      counts.put(name, 0.0);
    }
    for (int level = 1; level <= 6; level++) {
      counts.put("heading_h" + level, 0.0);
    }
  }

  /// All names, with nothing counted.
  static Map<String, Double> none() {
    return new TextCounts().counts;
  }

  static Map<String, Double> of(LintedDocument document) {
    TextCounts reading = new TextCounts();
    for (TextBlock block : document.blocks()) {
      switch (block.sort()) {
        case HEADING -> reading.add("heading_h" + Math.min(6, Scope.level(block, document)), 1);
        case PARAGRAPH -> reading.paragraph(block);
        case ITEM -> reading.add("list", 1);
        case QUOTE -> reading.add("blockquote", 1);
        case CELL, COLUMN_NAME -> {}
      }
    }
    return reading.counts;
  }

  private void add(String name, double count) {
    counts.merge(name, count, Double::sum);
  }

  private void paragraph(TextBlock block) {
    add("paragraphs", 1);
    for (Sentence sentence : block.sentences()) {
      add("sentences", 1);
      Matcher word = WORD.matcher(sentence.text());
      while (word.find()) {
        word(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private void word(String word) {
    int letters = (int) word.codePoints().filter(Character::isLetter).count();
    int syllables = syllables(word);
    add("words", 1);
    add("characters", letters);
    add("syllables", syllables);
    add("long_words", letters > LONG ? 1 : 0);
    add("polysyllabic_words", syllables >= MANY ? 1 : 0);
    String stem = word.replaceFirst("(?:es|ed|ing)$", "");
    add("complex_words", syllables(stem.isEmpty() ? word : stem) >= MANY ? 1 : 0);
  }

  /// Groups of vowels, without a silent e at the end: near enough for an average.
  static int syllables(String word) {
    int count = (int) VOWELS.matcher(word).results().count();
    boolean silent =
        word.endsWith("e") && !word.endsWith("le") && !word.endsWith("ee") && count > 1;
    return Math.max(1, silent ? count - 1 : count);
  }
}
