package dev.unrepeat.source.csv;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.Optional;

/// What the cells of a column look like: whole times, dates or clocks.
enum CellTimes {
  WHOLE,
  DATE,
  CLOCK,
  SERIAL,
  NONE;

  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);
  private static final int LONGEST = 64;

  static CellTimes of(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return NONE;
    }
    if (ExcelSerial.looksLike(text)) {
      return SERIAL;
    }
    EventTime time = TIMES.read(text);
    boolean unreadable =
        time instanceof EventTime.Undated undated && undated.missing() == MissingPart.TIME;
    if (unreadable) {
      return NONE;
    }
    Optional<TimeInLine> parts = TIMES.find(text);
    if (parts.isEmpty() || (parts.get().written().hasClock() && parts.get().written().hasDay())) {
      return WHOLE;
    }
    return parts.get().written().hasClock() ? CLOCK : DATE;
  }
}
