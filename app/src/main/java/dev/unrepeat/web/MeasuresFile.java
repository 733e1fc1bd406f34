package dev.unrepeat.web;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.measure.Measures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The figures for Prometheus, for whoever has the token that was set for them. Without one there
/// is no such page.
public final class MeasuresFile {
  private static final MediaType TYPE =
      MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8");

  private final Measures measures;
  private final String token;

  /// @param token empty to have no such page
  public MeasuresFile(Measures measures, String token) {
    this.measures = measures;
    this.token = token;
  }

  ServerResponse get(ServerRequest request) {
    String sent = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
    boolean known =
        !token.isEmpty()
            && sent != null
            && MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                sent.getBytes(StandardCharsets.UTF_8));
    if (!known) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "The figures of the server are shown to whoever sends the token of UNREPEAT_METRICS_TOKEN.");
    }
    return ServerResponse.ok()
        .contentType(TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(measures.text());
  }
}
