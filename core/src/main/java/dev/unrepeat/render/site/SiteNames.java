package dev.unrepeat.render.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of files that every system and every address takes, each given once.
final class SiteNames {
  private static final int LONGEST = 80;

  private final Set<String> given = new HashSet<>();
  private final Map<String, String> promised = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  static String plain(String wanted) {
    return wanted
        .replaceAll("[^A-Za-z0-9._-]+", "-")
        .replaceAll("\\.{2,}", ".")
        .replaceFirst("^[.-]+", "")
        .replaceFirst("[.-]+$", "");
  }

  /// The name that the first page gets which wants this.
  String promise(String wanted) {
    return promised.computeIfAbsent(wanted, this::fresh);
  }

  String give(String wanted) {
    return taken.add(wanted) ? promise(wanted) : fresh(wanted);
  }

  private String fresh(String wanted) {
    String plain = plain(wanted);
    String name = plain.isEmpty() ? "page" : plain.substring(0, Math.min(LONGEST, plain.length()));
    String free = name;
    // Where capitals do not count in names, they tell none apart.
    for (int i = 2; !given.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
