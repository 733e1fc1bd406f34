package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The history of a status page, whose updates end with their time: `Resolved - All is well.` and
/// on the next line `Mar 13, 14:24 UTC`. Each becomes a section, as it is on its incident's page.
final class StampedBelow {
  private static final int LONGEST = 40;
  private static final Pattern STATE =
      Pattern.compile(
          "\\s*(?:\\*\\*)?(Investigating|Identified|Monitoring|Update|Resolved|Postmortem"
              + "|Scheduled|In progress|Verifying|Completed)(?:\\*\\*)?\\s*[-–—](?:\\s+(.*))?");
  private static final Pattern STAMP =
      Pattern.compile(
          "\\s*(?:Posted\\s+)?(\\p{Lu}\\p{Ll}{2,8} \\d{1,2},(?: \\d{4})?(?: -)? \\d{1,2}:\\d{2}"
              + " \\p{Lu}{3,4})[\\s\\\\]*");

  private final MarkdownText text;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private int updates;

  private StampedBelow(MarkdownText text) {
    this.text = text;
  }

  static MarkdownText turned(MarkdownText text) {
    StampedBelow turning = new StampedBelow(text);
    for (int i = 0; i < text.lines().size(); i++) {
      int stamp = STATE.matcher(text.lines().get(i)).matches() ? turning.stampOf(i) : -1;
      if (stamp > 0) {
        turning.update(i, stamp);
        i = stamp;
      } else {
        turning.add(text.lines().get(i), i);
      }
    }
    return turning.updates < 2
        ? text
        : new MarkdownText(text.format(), turning.lines, turning.origins, text.fields());
  }

  /// The line of the time below an update; -1 if the next update or section comes before it.
  private int stampOf(int from) {
    for (int i = from + 1; i < Math.min(text.lines().size(), from + LONGEST); i++) {
      String line = text.lines().get(i);
      if (STAMP.matcher(line).matches()) {
        return i;
      }
      if (line.startsWith("#") || STATE.matcher(line).matches()) {
        return -1;
      }
    }
    return -1;
  }

  private void update(int from, int stamp) {
    Matcher time = STAMP.matcher(text.lines().get(stamp));
    Matcher state = STATE.matcher(text.lines().get(from));
    if (!time.matches() || !state.matches()) {
      throw new IllegalStateException("line " + from + " is no update");
    }
    updates++;
    add("", from);
    add("### " + state.group(1), from);
    add("", from);
    add(state.group(2) == null ? "" : state.group(2), from);
    for (int i = from + 1; i < stamp; i++) {
      add(text.lines().get(i), i);
    }
    add("", stamp);
    add(time.group(1), stamp);
    add("", stamp);
  }

  private void add(String line, int at) {
    lines.add(line);
    origins.add(text.origins().get(at));
  }
}
