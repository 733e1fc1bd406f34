package dev.unrepeat.ticket;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TicketPhase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which words of a tracker mean which phase, where a team uses words of its own:
///
/// ```
/// in review = started
/// won't fix = dropped
/// ```
public final class StatusMap {
  private final Map<String, TicketPhase> phases = new LinkedHashMap<>();

  private StatusMap() {}

  /// @throws Refused INVALID for a line that says no phase
  public static StatusMap of(List<String> lines) {
    StatusMap map = new StatusMap();
    Pairs.read(lines, "in review = started")
        .forEach((word, phase) -> map.phases.put(word, phase(word, phase)));
    return map;
  }

  private static TicketPhase phase(String word, String phase) {
    try {
      return TicketPhase.valueOf(phase.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s = %s\" says no phase. Known are open, started, done and dropped."
              .formatted(word, phase));
    }
  }

  /// The phase of the first word that stands in the map.
  public TicketPhase phase(List<String> words, TicketPhase otherwise) {
    return words.stream()
        .map(word -> Optional.ofNullable(phases.get(word.strip().toLowerCase(Locale.ROOT))))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(otherwise);
  }
}
