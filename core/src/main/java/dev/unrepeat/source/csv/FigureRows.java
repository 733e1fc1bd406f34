package dev.unrepeat.source.csv;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of a table that say nothing but figures, as a dashboard exports them: one a minute
/// drowns what happened. Of more than a few only those are told in which a figure leaves the level
/// that it had, or comes back to it; the others are folded as figures.
final class FigureRows {
  /// So many rows are all told; of a longer table they show what is usual.
  private static final int FEW = 8;

  /// Figures that jump more often tell of no happening.
  private static final int JUMPS = 12;

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)? ?%?");

  private final EventSink sink;
  private final List<SourceEvent> waiting = new ArrayList<>();
  private final List<FigureLevels> levels = new ArrayList<>();
  private boolean many;
  private int jumps;

  FigureRows(EventSink sink) {
    this.sink = sink;
  }

  static boolean isFigure(String cell) {
    return FIGURE.matcher(cell.strip()).matches();
  }

  /// @param cells the row without its time
  void add(SourceEvent event, List<String> cells) {
    boolean leaps = isJump(cells);
    if (many) {
      sink.event(leaps && jumps++ < JUMPS ? event : folded(event));
      return;
    }
    waiting.add(event);
    if (waiting.size() > FEW) {
      many = true;
      waiting.forEach(first -> sink.event(folded(first)));
      waiting.clear();
    }
  }

  private boolean isJump(List<String> cells) {
    boolean jump = false;
    for (int i = 0; i < cells.size(); i++) {
      if (levels.size() <= i) {
        levels.add(new FigureLevels());
      }
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        jump |= levels.get(i).leaves(Double.parseDouble(cell.replace("%", "").strip()), many);
      }
    }
    return jump;
  }

  private static SourceEvent folded(SourceEvent event) {
    return event.weighing(Weight.NOISE, "figures");
  }

  /// Tells the rows of a table that has only a few.
  void end() {
    waiting.forEach(sink::event);
    waiting.clear();
  }
}
