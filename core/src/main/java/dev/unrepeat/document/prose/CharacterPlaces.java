package dev.unrepeat.document.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where each character of a text stands in the Markdown it was read from, in which entities and
/// escapes are longer than what they stand for: `&amp;` is one character, and so is `\*`.
public final class CharacterPlaces {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z0-9]{1,32});");
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private CharacterPlaces() {}

  /// The place of each character, and at last the place behind the text.
  ///
  /// @param text as it was read from the stretch
  /// @param begin where the stretch begins in the source
  /// @param end the place behind it
  public static int[] of(String text, String source, int begin, int end) {
    int[] places = new int[text.length() + 1];
    boolean same = end - begin == text.length() && source.startsWith(text, begin);
    int at = begin;
    for (int i = 0; i < text.length(); i++) {
      places[i] = Math.min(at, end);
      at = same ? at + 1 : Math.max(at, Math.min(end, behind(source, at, end)));
    }
    places[text.length()] = Math.max(begin, Math.min(at, end));
    return places;
  }

  /// Behind the character at a place: an entity and an escape are read as one.
  private static int behind(String source, int at, int end) {
    if (at + 1 >= end) {
      return at + 1;
    }
    if (source.charAt(at) == '\\' && PUNCTUATION.indexOf(source.charAt(at + 1)) >= 0) {
      return at + 2;
    }
    if (source.charAt(at) == '&') {
      Matcher entity = ENTITY.matcher(source).region(at, end);
      return entity.lookingAt() ? entity.end() : at + 1;
    }
    return at + 1;
  }
}
