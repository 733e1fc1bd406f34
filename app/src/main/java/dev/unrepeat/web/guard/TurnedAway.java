package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is told to whoever is not signed in: a browser is led to the door and back, a program gets
/// 401 as a problem (RFC 9457).
final class TurnedAway {
  private static final String DOOR = "/sign-in";

  private TurnedAway() {}

  static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().startsWith("/api")) {
      problem(response);
    } else if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", DOOR);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", DOOR + then(request));
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /// Where to go on afterwards; a change is not repeated by itself.
  private static String then(HttpServletRequest request) {
    String path =
        request.getRequestURI()
            + Optional.ofNullable(request.getQueryString()).map(query -> "?" + query).orElse("");
    return request.getMethod().equals("GET") && !path.equals("/")
        ? "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        : "";
  }

  private static void problem(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(
            """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Send a token of yours as \\"Authorization: Bearer unrepeat_…\\"; tokens are made on the page of your account."}
            """
                .strip()
                .getBytes(StandardCharsets.UTF_8));
  }
}
