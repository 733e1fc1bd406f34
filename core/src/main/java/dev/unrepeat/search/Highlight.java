package dev.unrepeat.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A stretch of a text around what was found in it.
///
/// @param pieces the stretch, cut where a found word begins and ends
/// @param found how many of the words stand in the whole text
public record Highlight(List<Piece> pieces, int found) {
  private static final int AROUND = 90;
  private static final int LENGTH = 240;

  public Highlight {
    pieces = List.copyOf(pieces);
  }

  public record Piece(String text, boolean marked) {}

  private record Match(int word, int from, int to) {}

  public static Highlight of(String text, List<Word> words) {
    List<Match> matches = matches(Tokens.of(text), words);
    int from = matches.isEmpty() ? 0 : densest(matches);
    int start = from <= AROUND ? 0 : afterSpace(text, from - AROUND);
    int end = Math.min(text.length(), start + LENGTH);
    if (end < text.length()) {
      int space = text.lastIndexOf(' ', end);
      end = space > start + LENGTH / 2 ? space : end;
    }
    List<Piece> pieces = new ArrayList<>();
    if (start > 0) {
      pieces.add(new Piece("… ", false));
    }
    int at = start;
    for (Match match : matches) {
      if (match.from() >= at && match.to() <= end) {
        add(pieces, text.substring(at, match.from()), false);
        add(pieces, text.substring(match.from(), match.to()), true);
        at = match.to();
      }
    }
    add(pieces, text.substring(at, end), false);
    if (end < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return new Highlight(pieces, (int) matches.stream().map(Match::word).distinct().count());
  }

  /// The whole of a short text, cut where a found word begins and ends.
  public static List<Piece> whole(String text, List<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Match match : matches(Tokens.of(text), words)) {
      if (match.from() >= at) {
        add(pieces, text.substring(at, match.from()), false);
        add(pieces, text.substring(match.from(), match.to()), true);
        at = match.to();
      }
    }
    add(pieces, text.substring(at), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.replaceAll("\\s+", " "), marked));
    }
  }

  private static List<Match> matches(List<Tokens.Token> tokens, List<Word> words) {
    List<Match> found = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      for (int word = 0; word < words.size(); word++) {
        if (begins(tokens, at, words.get(word))) {
          int last = at + words.get(word).words().size() - 1;
          found.add(new Match(word, tokens.get(at).from(), tokens.get(last).to()));
          break;
        }
      }
    }
    return found;
  }

  private static boolean begins(List<Tokens.Token> tokens, int at, Word word) {
    int size = word.words().size();
    if (at + size > tokens.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      String here = tokens.get(at + i).word();
      boolean last = i == size - 1;
      boolean fits =
          (last && word.open()) ? here.startsWith(word.last()) : here.equals(word.words().get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// The match from which on most different words stand in one stretch.
  private static int densest(List<Match> matches) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < matches.size(); i++) {
      Set<Integer> different = new HashSet<>();
      for (int j = i;
          j < matches.size() && matches.get(j).to() < matches.get(i).from() + LENGTH - AROUND;
          j++) {
        different.add(matches.get(j).word());
      }
      if (different.size() > most) {
        most = different.size();
        best = matches.get(i).from();
      }
    }
    return best;
  }

  private static int afterSpace(String text, int at) {
    int space = text.indexOf(' ', at);
    int from = space < 0 || space > at + AROUND / 2 ? at : space + 1;
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }
}
