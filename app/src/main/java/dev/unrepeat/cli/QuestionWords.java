package dev.unrepeat.cli;

import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.SourceClock;
import java.util.List;

/// An open question as it is printed: how many times of which source wait, and the first of them.
final class QuestionWords {
  private QuestionWords() {}

  static String of(OpenQuestion question) {
    boolean one = question.count() == 1;
    String times = Counts.of(question.count(), "time", "times");
    return times + " of " + question.source() + " " + verb(question.missing(), one);
  }

  static String of(SourceClock clock) {
    return "The clock of %s runs %s %s, by %s"
        .formatted(
            clock.source(),
            Durations.print(clock.ahead().abs()),
            clock.ahead().isNegative() ? "slow" : "fast",
            Counts.of(clock.pairs(), "happening told twice", "happenings told twice"));
  }

  private static String verb(MissingPart missing, boolean one) {
    return one ? missing.words() : missing.words().replaceFirst("^has ", "have ");
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
