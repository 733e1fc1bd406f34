package dev.unrepeat.web.incident;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.SourceName;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A piece of evidence in the list of an incident.
///
/// @param read what came of it, for example "48 events"
/// @param remarks what is to be known of its reading, for example "2 not read · 1 secret masked"
public record EvidenceRow(
    String id,
    String name,
    String address,
    String size,
    String source,
    String read,
    String added,
    String remarks) {
  static List<EvidenceRow> all(
      Postmortem postmortem, Map<EvidenceId, List<ReadingRemark>> remarks) {
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
        .map(piece ->
            of(
                postmortem,
                piece,
                events.getOrDefault(piece.id(), 0),
                remarks.getOrDefault(piece.id(), List.of())))
        .toList();
  }

  private static EvidenceRow of(
      Postmortem postmortem, Evidence piece, int events, List<ReadingRemark> remarks) {
    return new EvidenceRow(
        piece.id().toString(),
        piece.name(),
        Places.evidence(postmortem.incident().id(), piece.id()),
        Printing.bytes(piece.bytes()),
        sources(piece.source()),
        Printing.count(events, "event"),
        Printing.minute(piece.addedAt()),
        inShort(remarks));
  }

  private static String inShort(List<ReadingRemark> remarks) {
    Map<ReadingRemark.Kind, Long> counts =
        remarks.stream()
            .collect(
                Collectors.groupingBy(
                    ReadingRemark::kind,
                    () -> new EnumMap<>(ReadingRemark.Kind.class),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> inWords(count.getKey(), count.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static String inWords(ReadingRemark.Kind kind, long count) {
    return switch (kind) {
      case NOT_READ -> Printing.count(count) + " not read";
      case MASKED -> Printing.count(count, "secret") + " masked";
      case NOTE -> Printing.count(count, "remark");
    };
  }

  /// `Log, GitHub` of `log, github`.
  public static String sources(String sources) {
    return Arrays.stream(sources.split(",\\s*"))
        .map(SourceName::of)
        .collect(Collectors.joining(", "));
  }
}
