package dev.unrepeat.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What another machine answered.
///
/// @param text the first of it, at most as much as was asked for
/// @param headers by their names in lower case; several cookies stand on a line each
public record Answer(int status, String text, Map<String, String> headers) {
  public static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  public Answer {
    headers = Map.copyOf(headers);
  }

  /// The header of that name, as it was sent.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> retryAfter() {
    return header("Retry-After");
  }

  /// How long the other side asks to be left alone: seconds or a date in `Retry-After` (RFC 9110,
  /// 10.2.3), a quarter of a day at most.
  public Optional<Duration> pause(Instant now) {
    return retryAfter()
        .flatMap(header -> pause(header, now))
        .filter(Duration::isPositive)
        .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  private static Optional<Duration> pause(String header, Instant now) {
    if (header.matches("\\d{1,7}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    }
    try {
      return Optional.of(
          Duration.between(
              now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
