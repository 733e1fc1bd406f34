package dev.unrepeat.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Whether the server lives, and whether it can be sent requests.
public final class Health {
  private final Supplier<Optional<String>> obstacle;

  /// @param obstacle why it is not ready, in one word; empty where it is
  public Health(Supplier<Optional<String>> obstacle) {
    this.obstacle = obstacle;
  }

  /// Whether the process answers at all: it is to be started anew when this does not.
  ServerResponse live(ServerRequest request) {
    return answer(HttpStatus.OK, "{\"status\":\"up\"}");
  }

  /// Whether it can be sent requests, and if not, for which reason of three.
  ServerResponse ready(ServerRequest request) {
    return obstacle
        .get()
        .map(why ->
            answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "{\"status\":\"down\",\"because\":\"" + why + "\"}"))
        .orElseGet(() -> live(request));
  }

  private static ServerResponse answer(HttpStatus status, String json) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(json);
  }
}
