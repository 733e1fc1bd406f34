package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The day of which a summary tells: `On 14 October 2026, the shop was down`. It is that of all
/// times only where the document names no other day in any way, and its times pass no midnight.
final class SummaryDay {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final Set<Meaning> TELLING =
      Set.of(Meaning.TITLE, Meaning.SUMMARY, Meaning.WHAT_HAPPENED, Meaning.IMPACT);
  private static final Pattern ON =
      Pattern.compile(
          "(?iu)(?:.*\\b)?(?:on|em|el|am|le|du|il)\\s+(?:(?:the|\\p{L}+,?)\\s+)?\\p{L}*\\s?\\d.*"
              + "|.*\\d\\s*[日일].*");

  private static final Pattern LABEL = Pattern.compile("[^\\d]{0,40}[:：]\\s*\\S.*");

  /// Words by which the day may be that of the text, or of what led to it.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)\\b(?:since|until|posted|published|updated|written|reviewed|deployed|released"
              + "|merged|rolled out|upgraded|migrated|seit|bis|desde|depuis)\\b");

  /// Words by which another day comes in.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?iu)\\b(?:(?:next|following|previous|prior) (?:day|night|morning|evening)|yesterday"
              + "|tomorrow|overnight|midnight|days? (?:later|earlier|before|after|prior|ago)"
              + "|día siguiente|dia seguinte|lendemain|folgetag|nächsten tag|gestern|mitternacht"
              + "|ayer|ontem)\\b|翌日|翌朝|前日|深夜|次日|第二天|다음 ?날|익일|전날|следующий день");

  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);

  private SummaryDay() {}

  /// @param clocks of the lines that name no day, in their order
  static Optional<LocalDate> of(List<Part> parts, List<String> lines, List<LocalTime> clocks) {
    for (int i = 1; i < clocks.size(); i++) {
      if (Duration.between(clocks.get(i), clocks.get(i - 1)).compareTo(HALF_A_DAY) > 0) {
        return Optional.empty();
      }
    }
    List<LocalDate> said =
        parts.stream()
            .filter(part -> TELLING.contains(part.meaning))
            .flatMap(part -> part.content.stream())
            .filter(node -> node.is(Node.Sort.PARAGRAPH))
            .flatMap(node -> node.text(lines).stream())
            .filter(line -> says(line))
            .flatMap(line -> HintFinder.onlyDay(line).stream())
            .distinct()
            .toList();
    boolean only =
        !clocks.isEmpty()
            && said.size() == 1
            && lines.stream().noneMatch(line -> namesAnother(line, said.getFirst()));
    return only ? Optional.of(said.getFirst()) : Optional.empty();
  }

  private static boolean says(String line) {
    return ON.matcher(line).matches()
        && !LABEL.matcher(line).matches()
        && !BESIDE.matcher(line).find();
  }

  private static boolean namesAnother(String line, LocalDate day) {
    if (OTHER.matcher(line).find()) {
      return true;
    }
    Optional<TimeInLine> next = TIMES.search(line, 0);
    while (next.isPresent()) {
      boolean same =
          switch (next.get().written().day()) {
            case WrittenDay.None none -> true;
            case WrittenDay.Whole whole -> whole.date().equals(day);
            case WrittenDay.NoYear(var month, var number) ->
                MonthDay.of(month, number).equals(MonthDay.from(day));
            case WrittenDay.EitherOrder either -> false;
            case WrittenDay.Month month -> false;
            case WrittenDay.Counted counted -> false;
            case WrittenDay.Unreadable unreadable -> false;
          };
      if (!same) {
        return true;
      }
      next = TIMES.search(line, next.get().end());
    }
    return false;
  }
}
