package dev.unrepeat.cli;

import dev.unrepeat.document.foreign.Likeness;
import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.Promise;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.IncomingDocument;
import dev.unrepeat.service.imports.DocumentPlaces;
import dev.unrepeat.service.imports.ImportRun;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.OpenParts;
import dev.unrepeat.timeline.MilestoneProposals;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Old postmortems of a folder as figures see them.
///
/// @param incidents those whose day is known, by the path of the document
/// @param leftOut documents that count in no period, each with the reason
/// @param asking documents with times that lack something, by what they lack
/// @param unread documents that could not be read, each as a sentence
record History(
    List<Told> incidents,
    List<Left> leftOut,
    Map<MissingPart, List<String>> asking,
    List<String> unread) {

  /// A document with its incident.
  record Told(String path, Postmortem record, IncidentTimes times) {}

  record Left(String path, String reason) {}

  static History read(DocumentPlaces places, Answers answers, Instant now) throws IOException {
    List<Told> incidents = new ArrayList<>();
    List<Left> leftOut = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    Map<MissingPart, List<String>> asking = new EnumMap<>(MissingPart.class);
    Map<String, String> seen = new HashMap<>();
    for (ImportRun.Piece piece : places.pieces(Optional.empty())) {
      try {
        IncomingDocument incoming = IncomingDocument.open(piece.file());
        Optional<String> first =
            Optional.ofNullable(seen.putIfAbsent(incoming.sha256(), piece.path()));
        if (first.isPresent()) {
          leftOut.add(new Left(piece.path(), "the same document as " + first.get()));
          continue;
        }
        DocumentReading reading = incoming.read(answers, now);
        if (reading.likeness() != Likeness.POSTMORTEM) {
          leftOut.add(new Left(piece.path(), "no postmortem"));
          continue;
        }
        lacks(reading, answers)
            .forEach(
                part -> asking.computeIfAbsent(part, one -> new ArrayList<>()).add(piece.path()));
        Optional<Told> told = told(piece.path(), reading);
        told.ifPresentOrElse(
            incidents::add,
            () ->
                leftOut.add(
                    new Left(
                        piece.path(),
                        "without a day (write it at the head, as date: 2026-01-31)")));
      } catch (Refused refused) {
        unread.add(piece.path() + ": " + refused.sentence());
      }
    }
    return new History(List.copyOf(incidents), List.copyOf(leftOut), asking, List.copyOf(unread));
  }

  /// What the times of a document lack before they can be placed, where an answer helps.
  private static Set<MissingPart> lacks(DocumentReading reading, Answers answers) {
    return reading.record().timeline().events().stream()
        .map(TimelineEvent::time)
        .filter(EventTime.Undated.class::isInstance)
        .flatMap(time -> OpenParts.of((EventTime.Undated) time, answers).stream())
        .filter(part -> part != MissingPart.TIME)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MissingPart.class)));
  }

  /// Empty where neither a time nor a day of the whole document says when it happened.
  private static Optional<Told> told(String path, DocumentReading reading) {
    Postmortem record = reading.record();
    Milestones all =
        reading.isOurs()
            ? record.incident().milestones()
            : MilestoneProposals.of(record.timeline(), record.incident()).asMilestones();
    for (Milestone stated : record.incident().milestones().all()) {
      all = all.with(stated);
    }
    Postmortem read = record.withIncident(record.incident().withMilestones(all));
    IncidentTimes known = IncidentTimes.of(read.incident());
    return CountingDay.of(read).map(at -> new Told(path, record, known.counting(at)));
  }

  /// Those that touched a service.
  History of(Optional<ServiceName> service) {
    return service
        .map(name ->
            new History(
                incidents.stream()
                    .filter(one ->
                        one.times().services().stream()
                            .anyMatch(has -> has.value().equalsIgnoreCase(name.value())))
                    .toList(),
                leftOut,
                asking,
                unread))
        .orElse(this);
  }

  List<IncidentTimes> times() {
    return incidents.stream().map(Told::times).toList();
  }

  List<Told> in(Period period) {
    return incidents.stream().filter(one -> period.contains(one.times().countsAt())).toList();
  }

  /// The path of the document that an incident was read from.
  Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    incidents.forEach(one -> paths.putIfAbsent(one.times().id().value(), one.path()));
    return paths;
  }

  /// What was promised; a document does not say when it was accepted or done.
  static List<Promise> promises(Told one) {
    return one.record().actions().stream()
        .map(action ->
            new Promise(
                one.times().id(),
                one.times().id() + "/" + action.id(),
                action.what(),
                Promise.Stand.of(action.state()),
                Optional.empty(),
                Optional.empty(),
                action.due().map(due -> due.date())))
        .toList();
  }
}
