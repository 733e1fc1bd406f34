package dev.unrepeat.web.history;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.writing.WordDiff;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a change is shown. Of a value, such as a time, a state or a milestone, what it was and what
/// it is: two times share digits and say nothing by them. Sentences and lists word by word.
final class ValueChange {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?:^| )(?:time|state|State|kind|standing|actor|due|owner|priority)|^(?:severity|detection|visibility|edition|reviewed on|stated duration|%s))$"
              .formatted(
                  Arrays.stream(MilestoneKind.values())
                      .map(MilestoneKind::words)
                      .collect(Collectors.joining("|"))));

  private ValueChange() {}

  /// @param subject as the history names it, for example `E7 time` or `impact started`
  static List<WordDiff.Stretch> of(String subject, String before, String after) {
    return before.isEmpty() || after.isEmpty() || !VALUE.matcher(subject).find()
        ? WordDiff.between(before, after)
        : List.of(
            new WordDiff.Stretch(WordDiff.Change.GONE, before),
            new WordDiff.Stretch(WordDiff.Change.SAME, " → "),
            new WordDiff.Stretch(WordDiff.Change.NEW, after));
  }
}
