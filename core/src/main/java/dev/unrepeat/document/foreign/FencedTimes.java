package dev.unrepeat.document.foreign;

import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.List;
import java.util.Optional;

/// Entries of a timeline that were put into a fence to keep their lines: each begins with a time.
/// Beside a timeline in another form a fence holds a log.
final class FencedTimes {
  private static final int FEWEST = 2;

  private FencedTimes() {}

  static boolean are(Node code, List<String> lines, WrittenTimes times) {
    String fence = code.line(lines, code.from()).strip();
    if (code.to() - code.from() < FEWEST + 2
        || !(fence.startsWith("```") || fence.startsWith("~~~"))) {
      return false;
    }
    List<String> said =
        code.text(lines).subList(1, code.to() - code.from() - 1).stream()
            .filter(line -> !line.isBlank())
            .toList();
    return said.size() >= FEWEST && said.stream().allMatch(line -> begins(times.find(line)));
  }

  private static boolean begins(Optional<TimeInLine> found) {
    return found
        .filter(time -> time.start() <= 1 && time.written().hasClock() && !time.rest().isEmpty())
        .isPresent();
  }
}
