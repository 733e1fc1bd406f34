package dev.unrepeat.service;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.stated.StatedFigures;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.stated.StatedFindings;
import dev.unrepeat.timeline.StartWindow;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures that evidence and document state in words ("lasted 45 minutes"), held against the
/// computed ones, each with the places where it stands.
///
/// @param startWindow where the impact began, when only prose tells of the change before it
/// @param zone in which the clock times of the sentences are read
public record Statements(List<Statement> all, Optional<StartWindow> startWindow, ZoneId zone) {
  public Statements {
    all = List.copyOf(all);
  }

  /// One stated figure, and what came of checking it.
  public record Statement(StatedFinding finding, List<StatedPlace> places) {
    public Statement {
      places = List.copyOf(places);
    }
  }

  /// Those that came out so.
  public List<Statement> thatAre(StatedFinding.Verdict verdict) {
    return all.stream().filter(said -> said.finding().verdict() == verdict).toList();
  }

  static Statements of(Postmortem record, List<Passage> passages) {
    ZoneId zone = zone(record);
    Incident incident = record.incident();
    StatedFigures figures =
        StatedFigures.read(
            passages.stream().map(Passage::text).collect(Collectors.joining("\n\n")));
    List<Statement> all =
        StatedFindings.of(figures, record.timeline(), incident, zone).stream()
            .map(finding -> new Statement(finding, places(finding, passages)))
            .toList();
    return new Statements(
        all, StatedFindings.startWindow(figures, record.timeline(), incident, zone), zone);
  }

  private static List<StatedPlace> places(StatedFinding finding, List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.find(finding.quote()).stream())
        .distinct()
        .toList();
  }

  /// Notes are written in one zone: what their times were read in holds for their prose too.
  private static ZoneId zone(Postmortem record) {
    return record.timeline().events().stream()
        .filter(event -> event.source().equals("text"))
        .map(TimelineEvent::time)
        .filter(EventTime.At.class::isInstance)
        .map(EventTime::raw)
        .map(RawTime::zone)
        .filter(zone -> !zone.isEmpty())
        .findFirst()
        .map(Statements::zone)
        .orElse(ZoneOffset.UTC);
  }

  private static ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException word) {
      return ZoneOffset.UTC;
    }
  }
}
