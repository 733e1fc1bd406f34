package dev.unrepeat.source.log;

import java.util.List;
import java.util.regex.Pattern;

/// Dates of three numbers with two digits each, such as `26/11/28`: which is the year, the numbers
/// alone do not tell.
final class ShortYears {
  static final List<StampForm> FORMS =
      List.of(StampForm.SHORT_YEAR, StampForm.SHORT_DAY_FIRST, StampForm.SHORT_MONTH_FIRST);

  /// A level and the name of a class, as in `17/06/09 20:10:40 INFO executor.Executor: …`.
  private static final Pattern SPARK =
      Pattern.compile(
          "(?m)^\\S{8} [\\d:,.]+ (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) (?:[\\w$]+\\.)*[\\w$]*(?:\\.[A-Z]|[a-z][A-Z])[\\w$]*:? ");

  private ShortYears() {}

  /// Whether the lines look as Spark and Hadoop write them, with the year first.
  static boolean areOfSpark(String head) {
    return SPARK.matcher(head).find();
  }
}
