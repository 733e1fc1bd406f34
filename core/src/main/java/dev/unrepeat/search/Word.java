package dev.unrepeat.search;

import java.util.List;

/// Words that follow each other, as one thing to find: a single word, a phrase, an identifier.
///
/// @param words as [Tokens] makes them, at least one
/// @param open whether the last one may go on, as while somebody types
/// @param written as it was typed
public record Word(List<String> words, boolean open, String written) {
  public Word {
    words = List.copyOf(words);
  }

  public String last() {
    return words.getLast();
  }
}
