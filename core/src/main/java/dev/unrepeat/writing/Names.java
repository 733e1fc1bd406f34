package dev.unrepeat.writing;

import java.util.Set;

/// Names of parts that have no number.
final class Names {
  private Names() {}

  /// `Ines Okafor (2)` where `Ines Okafor` is taken.
  static String free(String name, Set<String> taken) {
    String free = name;
    for (int nth = 2; taken.contains(free); nth++) {
      free = name + " (" + nth + ")";
    }
    return free;
  }
}
