package dev.unrepeat.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What another machine answered.
///
/// @param text the first of it, at most as much as was asked for
/// @param headers by their names in lower case
public record Answer(int status, String text, Map<String, String> headers) {
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
}
