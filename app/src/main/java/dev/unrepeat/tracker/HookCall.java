package dev.unrepeat.tracker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a tracker sent by itself.
///
/// @param headers by their names in lower case
/// @param token that stood in the address; empty where none did
/// @param body as the bytes that came, which are signed
public record HookCall(Map<String, String> headers, String token, byte[] body) {
  public HookCall {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
