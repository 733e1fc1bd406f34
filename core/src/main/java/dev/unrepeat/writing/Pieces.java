package dev.unrepeat.writing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts a text so that its pieces, joined, are the text again.
enum Pieces {
  LINES("[^\\n]*\\n|[^\\n]+"),
  WORDS("\\n|[^\\S\\n]+|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  private final Pattern piece;

  Pieces(String piece) {
    this.piece = Pattern.compile(piece);
  }

  List<String> of(String text) {
    return piece.matcher(text).results().map(MatchResult::group).toList();
  }
}
