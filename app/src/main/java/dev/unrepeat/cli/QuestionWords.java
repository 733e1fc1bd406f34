package dev.unrepeat.cli;

import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.SourceClock;
import java.util.List;
import java.util.stream.Collectors;

/// An open question as it is printed: how many times of which source wait, and the first of them.
final class QuestionWords {
  private QuestionWords() {}

  static String of(OpenQuestion question) {
    String times = Counts.of(question.count(), "time", "times");
    return times + " of " + question.source() + " " + lack(question);
  }

  static String of(SourceClock clock) {
    return "The clock of %s runs %s %s, by %s"
        .formatted(
            clock.source(),
            Durations.print(clock.ahead().abs()),
            clock.ahead().isNegative() ? "slow" : "fast",
            Counts.of(clock.pairs(), "happening told twice", "happenings told twice"));
  }

  /// "have no date and no time zone".
  private static String lack(OpenQuestion question) {
    return question.parts().stream()
        .map(part -> part.ofTimes(question.count()))
        .collect(Collectors.joining(" and "))
        .replaceFirst("^((has|have) .*) and \\2 ", "$1 and ");
  }

  /// The options that answer all of it: `--date 2026-01-31 --zone Europe/Berlin`.
  static String options(OpenQuestion question) {
    return question.parts().stream().map(MissingPart::option).collect(Collectors.joining(" "));
  }

  static List<String> examples(OpenQuestion question) {
    return question.examples().stream()
        .map(example ->
            Page.cut(
                "%s  %s  %s"
                    .formatted(
                        Place.of(example.path(), example.line()), example.time(), example.text()),
                Terminal.WIDTH - 4))
        .toList();
  }
}
