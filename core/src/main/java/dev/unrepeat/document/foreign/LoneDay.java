package dev.unrepeat.document.foreign;

import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.List;

/// Tells the day that is an entry of a timeline, `### 2026-10-14` with a text below it, from the
/// day that entries stand below.
final class LoneDay {
  private LoneDay() {}

  /// Whether no time of day stands between the heading of a day and the next heading, and that one
  /// is not below it.
  ///
  /// @param at place of the heading among the blocks
  static boolean isEntry(List<Node> blocks, int at, List<String> lines, WrittenTimes times) {
    Node heading = blocks.get(at);
    boolean day =
        heading.is(Node.Sort.HEADING)
            && times.find(heading.heading(lines)).filter(LoneDay::isDay).isPresent();
    int next = at + 1;
    boolean timed = false;
    while (next < blocks.size() && !blocks.get(next).is(Node.Sort.HEADING)) {
      timed |= timed(blocks.get(next), lines, times);
      next++;
    }
    boolean headsOthers = next < blocks.size() && blocks.get(next).level() > heading.level();
    return day && next > at + 1 && !timed && !headsOthers;
  }

  private static boolean isDay(TimeInLine found) {
    return found.start() <= 1 && found.written().hasDay() && !found.written().hasClock();
  }

  private static boolean timed(Node block, List<String> lines, WrittenTimes times) {
    return lines.subList(block.from(), block.to()).stream()
        .anyMatch(line ->
            times.find(line).filter(found -> !found.written().isMonth()).isPresent()
                || times.search(line, 0).filter(found -> found.written().hasClock()).isPresent());
  }
}
