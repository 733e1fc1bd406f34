package dev.unrepeat.cli;

import dev.unrepeat.time.Answers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what a written time leaves out.
final class TimeOptions {
  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of times that name none: UTC, Europe/Berlin, +02:00.")
  private @Nullable String zone;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "Day of times that have none, as 2026-01-31.")
  private @Nullable String date;

  @Option(names = "--year", paramLabel = "YEAR", description = "Year of dates that have none.")
  private @Nullable String year;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description =
          "Whether 12-01-2026 is day first (dmy) or month first (mdy), or 26/11/28 year first (ymd).")
  private @Nullable String order;

  Answers answers() {
    return new Answers(
        Optional.ofNullable(zone).map(AnswerWords::zone),
        Optional.ofNullable(date).map(AnswerWords::date),
        Optional.ofNullable(year).map(AnswerWords::year),
        Optional.ofNullable(order).map(AnswerWords::order),
        Optional.empty(),
        Optional.empty());
  }
}
