package dev.unrepeat.timeline;

import dev.unrepeat.model.Timeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The day in UTC of which most of what has a time is: for the question of which day the rest is.
///
/// @param events how many are of that day
/// @param all how many have a time
public record MainDay(LocalDate day, long events, long all) {
  /// Empty where no day has three of five.
  public static Optional<MainDay> of(Timeline timeline) {
    Map<LocalDate, Long> days =
        timeline.shown().stream()
            .flatMap(event -> event.time().known().stream())
            .collect(
                Collectors.groupingBy(
                    at -> LocalDate.ofInstant(at, ZoneOffset.UTC), Collectors.counting()));
    long all = days.values().stream().mapToLong(Long::longValue).sum();
    return days.entrySet().stream()
        .filter(day -> day.getValue() * 5 >= all * 3)
        .map(day -> new MainDay(day.getKey(), day.getValue(), all))
        .findFirst();
  }

  /// `Of the events with a time, all of 24 are of 25 Nov 2026 (UTC).`
  ///
  /// @param printed the day, as it is printed there
  public String sentence(String printed) {
    return "Of the events with a time, %s of %d are of %s (UTC)."
        .formatted(events == all ? "all" : String.valueOf(events), all, printed);
  }
}
