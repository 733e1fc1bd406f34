package dev.unrepeat.cli;

import dev.unrepeat.time.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that answer what the times of evidence do not say themselves.
final class AnswerOptions {
  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Leave out what happened before, as 2026-10-14T14:00Z.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Leave out what happened at this time or later.")
  private @Nullable String to;

  @Option(
      names = "--correct-clock",
      paramLabel = "SOURCE",
      description = "Move the times of this source by the offset that was measured.")
  private List<String> clocks = new ArrayList<>();

  List<String> clocks() {
    return List.copyOf(clocks);
  }

  Answers answers() {
    Answers parts = times.answers();
    return new Answers(
        parts.zone(),
        parts.date(),
        parts.year(),
        parts.order(),
        Optional.ofNullable(from).map(typed -> AnswerWords.instant("--from", typed, parts)),
        Optional.ofNullable(to).map(typed -> AnswerWords.instant("--to", typed, parts)));
  }
}
