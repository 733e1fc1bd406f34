package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a Markdown paragraph that a formatter joined though a `<br>` stands between them: what
/// begins with a time of day or a bullet is a line of its own again.
final class LineBreaks {
  private static final Pattern BREAK =
      Pattern.compile(
          "<br ?/?>[ \\t]+(?=(?:[~•]|\\*\\*)?\\s?(?:\\d{1,2}[:.]\\d{2}\\b|\\?\\?:\\?\\?|• ))");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d(\\[•~\"“?]|\\*\\*");

  private LineBreaks() {}

  /// The line, or its pieces, each but the last with its break.
  static List<String> of(String line) {
    if (line.indexOf("<br") < 0 || !PLAIN.matcher(line).lookingAt()) {
      return List.of(line);
    }
    List<String> pieces = new ArrayList<>();
    Matcher breaks = BREAK.matcher(line);
    int from = 0;
    while (breaks.find()) {
      pieces.add(line.substring(from, breaks.end()).stripTrailing());
      from = breaks.end();
    }
    pieces.add(line.substring(from));
    return pieces;
  }
}
