package dev.unrepeat.intake;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.Problem;
import dev.unrepeat.timeline.Assembly;
import dev.unrepeat.timeline.Clocks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What came of reading evidence: the timeline it belongs to now, and all that a person should know
/// of the reading.
///
/// @param assembly the timeline, and what was added, known and updated on it
/// @param evidence all of the incident's evidence, the new behind the known
/// @param readings what was read, file by file
/// @param leftOut files that were not even looked into, with the reason
/// @param problems lines and records that could not be read
/// @param questions what must be answered before every event can be placed
/// @param secrets what was masked, and where
/// @param prose what the evidence says without a time
public record IntakeResult(
    Assembly assembly,
    List<Evidence> evidence,
    List<FileReading> readings,
    List<UnreadFile> leftOut,
    List<Problem> problems,
    List<OpenQuestion> questions,
    List<MaskedSecret> secrets,
    List<Prose> prose) {
  public IntakeResult {
    evidence = List.copyOf(evidence);
    readings = List.copyOf(readings);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
    questions = List.copyOf(questions);
    secrets = List.copyOf(secrets);
    prose = List.copyOf(prose);
  }

  public Timeline timeline() {
    return assembly.timeline();
  }

  /// Whether any file was in a format that can be read.
  public boolean readAnything() {
    return readings.stream().anyMatch(FileReading::isRead);
  }

  /// What a person should know of how these files were read, the most important first.
  public List<ReadingRemark> remarks(Predicate<String> ofPath) {
    List<ReadingRemark> all = new ArrayList<>();
    problems.forEach(p ->
        all.add(new ReadingRemark(ReadingRemark.Kind.NOT_READ, p.path(), p.line(), p.reason())));
    secrets.forEach(secret ->
        all.add(
            new ReadingRemark(
                ReadingRemark.Kind.MASKED, secret.path(), secret.line(), secret.kind())));
    for (FileReading file : readings) {
      file.notes()
          .forEach(
              note -> all.add(new ReadingRemark(ReadingRemark.Kind.NOTE, file.path(), 0, note)));
    }
    leftOut.forEach(left ->
        all.add(
            new ReadingRemark(
                ReadingRemark.Kind.NOTE, left.path(), 0, "Left out: " + left.reason() + ".")));
    return all.stream().filter(remark -> ofPath.test(remark.path())).toList();
  }

  /// Whether events stay undated that an answer would place.
  public boolean needsAnswer() {
    return questions.stream().anyMatch(OpenQuestion::answerable);
  }

  /// Accepts the offset that was measured for the clock of a source: its events move, their written
  /// times stay.
  ///
  /// @throws Refused when none was measured for it
  public IntakeResult correcting(String source) {
    SourceClock clock =
        assembly.measured().stream()
            .filter(measured -> measured.source().equals(source))
            .findFirst()
            .orElseThrow(() -> new Refused(Refused.Reason.INVALID, notMeasured(source)));
    Assembly corrected =
        new Assembly(
            Clocks.set(assembly.timeline(), clock),
            assembly.measured().stream().filter(other -> !other.equals(clock)).toList(),
            assembly.added(),
            assembly.known(),
            assembly.updated(),
            assembly.counted(),
            assembly.outside(),
            assembly.notes());
    return new IntakeResult(
        corrected, evidence, readings, leftOut, problems, questions, secrets, prose);
  }

  private String notMeasured(String source) {
    String measured =
        assembly.measured().stream().map(SourceClock::source).collect(Collectors.joining(", "));
    return "No offset was measured for the clock of \""
        + source
        + "\". "
        + (measured.isEmpty()
            ? "None was measured at all: it takes happenings that two tools told."
            : "Measured: " + measured + ".");
  }
}
