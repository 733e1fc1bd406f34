package dev.unrepeat.cli;

import dev.unrepeat.time.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that answer what a time does not say itself.
final class AnswerOptions {
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
      description = "Whether 12-01-2026 is day first (dmy) or month first (mdy).")
  private @Nullable String order;

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
    Answers parts =
        new Answers(
            Optional.ofNullable(zone).map(AnswerWords::zone),
            Optional.ofNullable(date).map(AnswerWords::date),
            Optional.ofNullable(year).map(AnswerWords::year),
            Optional.ofNullable(order).map(AnswerWords::order),
            Optional.empty(),
            Optional.empty());
    return new Answers(
        parts.zone(),
        parts.date(),
        parts.year(),
        parts.order(),
        Optional.ofNullable(from).map(typed -> AnswerWords.instant("--from", typed, parts)),
        Optional.ofNullable(to).map(typed -> AnswerWords.instant("--to", typed, parts)));
  }
}
