package dev.unrepeat.web.pattern;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.recurrence.PatternEvidence;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.web.search.FoundPart;
import java.util.List;

/// A place on which a pattern rests.
public record EvidenceLine(String label, String address, String quote) {
  static List<EvidenceLine> of(IncidentId id, List<PatternEvidence> evidence) {
    return evidence.stream()
        .map(one ->
            new EvidenceLine(
                one.heading(),
                FoundPart.address(
                    id, new SearchPart(one.zone(), one.key(), one.heading(), one.quote())),
                one.quote()))
        .toList();
  }
}
