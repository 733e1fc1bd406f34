package dev.unrepeat.intake;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.Problem;
import dev.unrepeat.timeline.Assembly;
import java.util.List;

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
    List<LeftOut> leftOut,
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

  /// Whether events stay undated that an answer would place.
  public boolean needsAnswer() {
    return questions.stream().anyMatch(OpenQuestion::answerable);
  }
}
