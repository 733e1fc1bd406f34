package dev.unrepeat.text;

/// How many words a text has, told apart by blanks.
public final class WordCount {
  private WordCount() {}

  public static int of(String text) {
    String words = text.strip();
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }
}
