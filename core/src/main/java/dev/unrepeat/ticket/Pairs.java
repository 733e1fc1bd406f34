package dev.unrepeat.ticket;

import dev.unrepeat.model.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lines such as `in review = started`, the left sides in lower case.
final class Pairs {
  private Pairs() {}

  static Map<String, String> read(List<String> lines, String example) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      int middle = line.lastIndexOf('=');
      String left = middle < 0 ? "" : line.substring(0, middle).strip();
      String right = middle < 0 ? "" : line.substring(middle + 1).strip();
      Refused.unless(
          !left.isEmpty() && !right.isEmpty(),
          "\"%s\" has no two sides. Write it as %s.".formatted(line.strip(), example));
      pairs.put(left.toLowerCase(Locale.ROOT), right);
    }
    return pairs;
  }
}
