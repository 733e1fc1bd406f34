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
    if (BearerTokens.forPrograms(request)) {
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

  /// More calls than are answered in a minute (RFC 6585, 4; the type is that of
  /// draft-ietf-httpapi-ratelimit-headers-11, 5).
  static void tooManyCalls(HttpServletResponse response, int calls, long seconds)
      throws IOException {
    response.setHeader("Retry-After", String.valueOf(seconds));
    problem(
        response,
        "{\"type\":\"https://iana.org/assignments/http-problem-types#quota-exceeded\",\"title\":\"Too Many Requests\",\"status\":429,\"detail\":\"%d calls a minute are answered here, and more came. Wait %d s and call again; RateLimit tells how many are left.\",\"violated-policies\":[\"calls\"]}"
            .formatted(calls, seconds),
        429);
  }

  private static void problem(HttpServletResponse response) throws IOException {
    problem(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        "Unauthorized",
        "Send a token of yours as \\\"Authorization: Bearer unrepeat_…\\\"; tokens are made on the page of your account.",
        "Bearer");
  }

  /// A token that may read and was sent with a change (RFC 6750, 3.1).
  static void readingAlone(HttpServletResponse response) throws IOException {
    problem(
        response,
        HttpServletResponse.SC_FORBIDDEN,
        "Forbidden",
        "This token may read and change nothing. Make one that reads and writes on the page of your account.",
        "Bearer error=\"insufficient_scope\", scope=\"write\"");
  }

  /// A change by a browser's session, whose forms have a token.
  static void withoutFormToken(HttpServletResponse response) throws IOException {
    problem(
        response,
        HttpServletResponse.SC_FORBIDDEN,
        "Forbidden",
        "A browser changes something here with its form's token in X-CSRF-TOKEN; a program sends a token of an account instead.",
        "Bearer");
  }

  private static void problem(
      HttpServletResponse response, int status, String title, String detail, String authenticate)
      throws IOException {
    response.setHeader("WWW-Authenticate", authenticate);
    problem(
        response,
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(title, status, detail),
        status);
  }

  private static void problem(HttpServletResponse response, String json, int status)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
