package dev.unrepeat.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The words of a record by where they stand, as an index keeps them.
public record IndexText(Map<Zone, List<String>> words) {
  /// The form of an index; another one is made when anything of it changes, or of the patterns that
  /// are found with it.
  public static final int FORM = 4;

  /// Stands between two parts, so that no phrase reaches from one into the next. Nobody can type
  /// it: it is neither letter nor digit.
  public static final String GAP = "\uE000";

  /// What PostgreSQL keeps for one document is less than 1 MiB.
  private static final int MOST_BYTES = 400_000;

  private static final int SHORTEST_KNOWN = 3;
  private static final int LONGEST_KNOWN = 24;

  public static IndexText of(List<SearchPart> parts) {
    Map<Zone, List<String>> words = new EnumMap<>(Zone.class);
    int bytes = 0;
    for (SearchPart part : parts) {
      List<String> zone = words.computeIfAbsent(part.zone(), any -> new ArrayList<>());
      List<String> humps = new ArrayList<>();
      for (Tokens.Token token : Tokens.of(part.text())) {
        String written = part.text().substring(token.from(), token.to());
        bytes += token.word().getBytes(StandardCharsets.UTF_8).length + 4;
        if (bytes < MOST_BYTES) {
          zone.add(token.word());
          Tokens.humps(written).forEach(hump -> humps.addAll(Tokens.words(hump)));
        }
      }
      zone.add(GAP);
      if (!humps.isEmpty() && bytes < MOST_BYTES) {
        zone.addAll(humps);
        zone.add(GAP);
      }
    }
    return new IndexText(words);
  }

  /// Its words of letters, once each and in order.
  public SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>();
    words
        .values()
        .forEach(zone ->
            zone.stream()
                .filter(word -> word.length() >= SHORTEST_KNOWN && word.length() <= LONGEST_KNOWN)
                .filter(word -> word.codePoints().allMatch(Character::isLetter))
                .forEach(known::add));
    return known;
  }

  public List<String> in(Zone zone) {
    return words.getOrDefault(zone, List.of());
  }
}
