package dev.unrepeat.cli;

import dev.unrepeat.text.Counted;
import java.util.Locale;

/// Numbers and sizes as a report prints them: `1,802 events`, `183 KB`.
final class Counts {
  private Counts() {}

  static String of(long count, String one, String many) {
    return Counted.of(count, one, many);
  }

  static String number(long count) {
    return Counted.number(count);
  }

  static String bytes(double bytes) {
    if (bytes < 1000) {
      return "%d B".formatted((long) bytes);
    }
    if (bytes < 1_000_000) {
      return "%d KB".formatted((long) (bytes / 1000));
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
