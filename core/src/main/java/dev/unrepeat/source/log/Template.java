package dev.unrepeat.source.log;

/// What stays the same in a line that is told again: numbers, identifiers, addresses and quoted
/// values are masked, the rest is hashed.
final class Template {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Template() {}

  /// Two lines that differ only in masked parts have the same hash.
  static long hash(char[] line, int from, int to, int level) {
    long hash = (SEED ^ level) * PRIME;
    boolean masked = false;
    int i = from;
    while (i < to) {
      char c = line[i];
      if (wordy(c)) {
        int end = i;
        int digits = 0;
        int hex = 0;
        long unmasked = hash;
        while (end < to && wordy(line[end])) {
          digits += digit(line[end]) ? 1 : 0;
          hex += hexLetter(line[end]) ? 1 : 0;
          unmasked = (unmasked ^ line[end]) * PRIME;
          end++;
        }
        boolean mask = digits > 0 || (hex == end - i && hex >= 6);
        if (!mask) {
          hash = unmasked;
        } else if (!masked) {
          hash = (hash ^ '#') * PRIME;
        }
        masked = mask;
        i = end;
      } else if (masked && (c == '.' || c == ':' || c == '-' || c == ',' || c == '/')) {
        i++;
      } else if (c == '"' || c == '\'') {
        int close = close(line, i, to);
        hash = (hash ^ '"') * PRIME;
        masked = false;
        i = close;
      } else {
        if (c != ' ' && c != '\t') {
          hash = (hash ^ c) * PRIME;
          masked = false;
        } else if (masked && i + 1 < to && !digit(line[i + 1])) {
          masked = false;
        }
        i++;
      }
    }
    return hash;
  }

  /// The place behind a quoted value, or behind the mark when it is only an apostrophe.
  private static int close(char[] line, int at, int to) {
    boolean opens = at == 0 || !wordy(line[at - 1]);
    for (int k = at + 1; opens && k < to && k < at + 200; k++) {
      if (line[k] == line[at]) {
        return k + 1;
      }
    }
    return at + 1;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean hexLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f';
  }

  private static boolean wordy(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit(c) || c == '_' || c > 127;
  }
}
