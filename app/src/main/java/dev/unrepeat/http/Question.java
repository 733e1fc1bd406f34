package dev.unrepeat.http;

import java.net.URI;
import java.util.Map;

/// What another machine is asked.
///
/// @param type of the text, for example `application/json`; the text is sent where there is one
/// @param most bytes of the answer that are read
public record Question(
    String method, URI address, Map<String, String> headers, String type, String text, int most) {
  public Question {
    headers = Map.copyOf(headers);
  }
}
