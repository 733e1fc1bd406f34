package dev.unrepeat.web;

import dev.unrepeat.model.Refused;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Whether the server can work: it answers and its database does.
public final class Health {
  private final BooleanSupplier databaseAnswers;

  public Health(BooleanSupplier databaseAnswers) {
    this.databaseAnswers = databaseAnswers;
  }

  /// Whether the process answers at all: it is to be started anew when this does not.
  ServerResponse live(ServerRequest request) {
    return says(true);
  }

  /// Whether it can be sent requests.
  ServerResponse get(ServerRequest request) {
    try {
      return says(databaseAnswers.getAsBoolean());
    } catch (Refused away) {
      return says(false);
    }
  }

  private static ServerResponse says(boolean up) {
    return ServerResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body("{\"status\":\"" + (up ? "up" : "down") + "\"}");
  }
}
