package dev.unrepeat.web;

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

  ServerResponse get(ServerRequest request) {
    boolean up = databaseAnswers.getAsBoolean();
    return ServerResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body("{\"status\":\"" + (up ? "up" : "down") + "\"}");
  }
}
