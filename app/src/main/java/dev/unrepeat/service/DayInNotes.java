package dev.unrepeat.service;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Places what waits for an answer by reading its notes once more with that answer: a day that
/// stands in a heading, or in the name of the file, counts as it does when they are first read.
final class DayInNotes {
  private final KeptNotes notes;

  DayInNotes(EvidenceContent content) {
    this.notes = new KeptNotes(content);
  }

  private record Line(long number, String time) {}

  /// The times of those whose notes are kept here and say the day; the others are not in it.
  Map<EventId, EventTime> times(Postmortem record, String source, Answers answers) {
    if (!source.equals(KeptNotes.NOTES.name())) {
      return Map.of();
    }
    Map<EvidenceLink.InFile, Map<Line, EventTime>> read = new LinkedHashMap<>();
    Map<EventId, EventTime> placed = new HashMap<>();
    for (TimelineEvent event : record.timeline().undated()) {
      Optional<EvidenceLink.InFile> place = place(event);
      if (event.source().equals(source) && place.isPresent()) {
        EvidenceLink.InFile at = place.get();
        EvidenceLink.InFile file = new EvidenceLink.InFile(at.evidence(), at.path(), 0);
        Map<Line, EventTime> lines =
            read.computeIfAbsent(file, once -> lines(record.evidence(), once, answers));
        Optional.ofNullable(lines.get(new Line(at.line(), event.time().raw().text())))
            .ifPresent(time -> placed.put(event.id(), time));
      }
    }
    return placed;
  }

  private static Optional<EvidenceLink.InFile> place(TimelineEvent event) {
    for (EvidenceLink link : event.evidence()) {
      if (link instanceof EvidenceLink.InFile in) {
        return Optional.of(in);
      }
    }
    return Optional.empty();
  }

  private Map<Line, EventTime> lines(
      List<Evidence> evidence, EvidenceLink.InFile file, Answers answers) {
    Map<Line, EventTime> lines = new HashMap<>();
    for (Evidence piece : evidence) {
      if (piece.id().equals(file.evidence())) {
        try {
          notes.read(piece, file, answers, new Dated(lines));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read evidence", e);
        }
      }
    }
    return lines;
  }

  private record Dated(Map<Line, EventTime> lines) implements EventSink {
    @Override
    public void event(SourceEvent event) {
      if (event.time().known().isPresent()) {
        lines.put(new Line(event.line(), event.time().raw().text()), event.time());
      }
    }

    @Override
    public void problem(Problem problem) {}
  }
}
