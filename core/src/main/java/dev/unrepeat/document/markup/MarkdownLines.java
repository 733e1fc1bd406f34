package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;

/// Markdown as it is being written, each line with the line of the source it came from.
///
/// Quotes and list items are opened and closed around what stands in them. Deeper than sixteen of
/// them, all stand side by side, so that a line stays short whatever it came from.
final class MarkdownLines {
  private static final int DEEPEST = 16;

  private static final class Frame {
    private final String first;
    private final String rest;
    private boolean used;

    Frame(String first, String rest) {
      this.first = first;
      this.rest = rest;
    }

    String prefix() {
      return used ? rest : first;
    }
  }

  private final List<String> lines = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  /// Number of frames the blank line stands in; -1 when none is asked for.
  private int gap = -1;

  private int earliest = 1;

  List<String> lines() {
    return lines;
  }

  List<Integer> origins() {
    return origins;
  }

  /// Opens a list item or a quote: `first` stands before its first line, `rest` before the others.
  void open(String first, String rest) {
    frames.add(new Frame(first, frames.size() < DEEPEST ? rest : ""));
  }

  void close() {
    frames.removeLast();
    gap = Math.min(gap, frames.size());
  }

  /// Begins a block: a blank line stands before it unless it is the first in its frame. Origins may
  /// go back here, and nowhere else.
  void block() {
    if (frames.isEmpty() || frames.getLast().used) {
      gap = frames.size();
    }
    earliest = 1;
  }

  /// Begins a block that needs no blank line before it.
  void tightBlock() {
    earliest = 1;
  }

  /// @param origin line of the source, from 1
  void line(String text, int origin) {
    int from = Math.max(earliest, origin);
    blankIfAsked(from);
    StringBuilder line = new StringBuilder();
    for (Frame frame : frames) {
      line.append(frame.prefix());
      frame.used = true;
    }
    lines.add(text.isEmpty() ? line.toString().stripTrailing() : line.append(text).toString());
    origins.add(from);
    earliest = from;
  }

  private void blankIfAsked(int origin) {
    if (gap >= 0 && !lines.isEmpty()) {
      StringBuilder blank = new StringBuilder();
      for (int i = 0; i < gap && frames.get(i).used; i++) {
        blank.append(frames.get(i).rest);
      }
      lines.add(blank.toString().stripTrailing());
      origins.add(Math.min(origin, origins.getLast()));
    }
    gap = -1;
  }
}
