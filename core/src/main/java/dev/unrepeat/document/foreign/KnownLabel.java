package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.util.Optional;

/// A label whose words are known.
record KnownLabel(Labels.Label label, Meaning meaning) {
  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);

  /// The label of a line, unless it is one that names a milestone and the rest is its time.
  static Optional<KnownLabel> of(String line) {
    Optional<Labels.Label> found = Labels.of(line);
    boolean timed =
        found.isPresent()
            && MilestoneWords.find(found.get().words()).isPresent()
            && TIMES
                .find(line.substring(found.get().end()))
                .filter(t -> t.written().hasClock())
                .isPresent();
    return timed
        ? Optional.empty()
        : found.flatMap(l -> HeadingWords.SHIPPED.label(l.words()).map(m -> new KnownLabel(l, m)));
  }
}
