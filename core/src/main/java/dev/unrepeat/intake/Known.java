package dev.unrepeat.intake;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Timeline;
import java.util.List;

/// What an incident holds already, before more evidence is read into it.
public record Known(Timeline timeline, List<Evidence> evidence) {
  public static final Known NOTHING = new Known(Timeline.EMPTY, List.of());

  public Known {
    evidence = List.copyOf(evidence);
  }

  static EvidenceId nextId(List<Evidence> evidence) {
    return new EvidenceId(evidence.stream().mapToInt(e -> e.id().number()).max().orElse(0) + 1);
  }
}
