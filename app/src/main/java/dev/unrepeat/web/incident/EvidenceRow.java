package dev.unrepeat.web.incident;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SourceName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A piece of evidence in the list of an incident.
///
/// @param read what came of it, for example "48 events"
public record EvidenceRow(
    String id, String name, String address, String size, String source, String read, String added) {
  static List<EvidenceRow> all(Postmortem postmortem) {
    Map<EvidenceId, Integer> events = new HashMap<>();
    for (TimelineEvent event : postmortem.timeline().events()) {
      event.evidence().stream()
          .filter(EvidenceLink.InFile.class::isInstance)
          .map(EvidenceLink.InFile.class::cast)
          .map(EvidenceLink.InFile::evidence)
          .distinct()
          .forEach(id -> events.merge(id, 1, Integer::sum));
    }
    return postmortem.evidence().stream()
        .map(piece -> of(postmortem, piece, events.getOrDefault(piece.id(), 0)))
        .toList();
  }

  private static EvidenceRow of(Postmortem postmortem, Evidence piece, int events) {
    return new EvidenceRow(
        piece.id().toString(),
        piece.name(),
        Places.evidence(postmortem.incident().id(), piece.id()),
        Printing.bytes(piece.bytes()),
        sources(piece.source()),
        Printing.count(events, "event"),
        Printing.minute(piece.addedAt()));
  }

  /// `Log, GitHub` of `log, github`.
  public static String sources(String sources) {
    return Arrays.stream(sources.split(",\\s*"))
        .map(SourceName::of)
        .collect(Collectors.joining(", "));
  }
}
