package dev.unrepeat.web.evidence;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// A stretch of lines out of a text of any size: it is read once, up to the end of the stretch, and
/// no more of it is kept than is shown.
///
/// @param lines in order, each cut at [#LONGEST] characters
/// @param more whether the text goes on behind them
record EvidenceLines(long from, List<String> lines, boolean more) {
  static final int LONGEST = 4_000;

  /// @param from number of the first line wanted, from 1
  static EvidenceLines read(Reader text, long from, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    char[] buffer = new char[1 << 15];
    long number = 1;
    boolean open = false;
    boolean cut = false;
    for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
      for (int i = 0; i < n; i++) {
        char c = buffer[i];
        if (lines.size() == count) {
          return new EvidenceLines(from, lines, true);
        }
        if (c == '\n') {
          if (number >= from) {
            lines.add(finish(line, cut));
          }
          number++;
          open = false;
          cut = false;
          line.setLength(0);
        } else {
          open = true;
          if (number >= from && line.length() < LONGEST) {
            line.append(c);
          } else if (number >= from) {
            cut = true;
          }
        }
      }
    }
    if (open && number >= from && lines.size() < count) {
      lines.add(finish(line, cut));
    }
    return new EvidenceLines(from, lines, false);
  }

  private static String finish(StringBuilder line, boolean cut) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    return line.substring(0, end) + (cut ? " … (the line is longer)" : "");
  }
}
