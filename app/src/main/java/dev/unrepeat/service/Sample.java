package dev.unrepeat.service;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One incident of the sample company: where its evidence lies, and what a person would answer.
///
/// @param place folder or file below `examples/`
/// @param clocks sources whose measured clock is set
/// @param decided whether the proposed milestones are accepted, but for those in `marks`
record Sample(
    String place,
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    List<Tag> tags,
    Answers answers,
    List<String> clocks,
    boolean decided,
    List<Mark> marks) {

  /// A milestone that the team places by what it knows, with the sentence that says why.
  record Mark(MilestoneKind kind, Instant at, String reason) {}

  static Sample of(String place, String title, IncidentKind kind, Severity severity) {
    return new Sample(
        place,
        title,
        kind,
        Optional.of(severity),
        List.of(),
        List.of(),
        Answers.NONE,
        List.of(),
        false,
        List.of());
  }

  /// Somebody is harmed by nothing yet, so nothing is rated.
  Sample unrated() {
    return with(Optional.empty(), services, tags, answers, clocks, decided, marks);
  }

  Sample at(String... names) {
    List<ServiceName> named = Stream.of(names).map(ServiceName::new).toList();
    return with(severity, named, tags, answers, clocks, decided, marks);
  }

  Sample about(String... words) {
    List<Tag> said = Stream.of(words).map(Tag::new).toList();
    return with(severity, services, said, answers, clocks, decided, marks);
  }

  Sample utc() {
    Answers answered = answers.withZone(ZoneOffset.UTC);
    return with(severity, services, tags, answered, clocks, decided, marks);
  }

  Sample on(LocalDate day) {
    return with(severity, services, tags, answers.withDate(day), clocks, decided, marks);
  }

  /// Sets the clock of that source to what was measured.
  Sample clockOf(String source) {
    return with(severity, services, tags, answers, List.of(source), decided, marks);
  }

  /// Accepts what is proposed.
  Sample accepted() {
    return with(severity, services, tags, answers, clocks, true, marks);
  }

  Sample mark(MilestoneKind milestone, String at, String reason) {
    List<Mark> longer = new ArrayList<>(marks);
    longer.add(new Mark(milestone, Instant.parse(at), reason));
    return with(severity, services, tags, answers, clocks, decided, longer);
  }

  private Sample with(
      Optional<Severity> rated,
      List<ServiceName> named,
      List<Tag> said,
      Answers answered,
      List<String> set,
      boolean accepted,
      List<Mark> placed) {
    return new Sample(place, title, kind, rated, named, said, answered, set, accepted, placed);
  }

  /// The last part of the place, as a person would hand it in.
  String name() {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  Description tagged(Description before) {
    return new Description(
        before.title(),
        before.kind(),
        before.severity(),
        before.services(),
        tags,
        before.detection());
  }
}
