package dev.unrepeat.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One line of the table: what is asked, where, and which page answers.
///
/// @param pattern of the path, for example `/incidents/{id}`
/// @param forAnybody whether nobody has to sign in for it
public record Route(
    HttpMethod method,
    PathPattern pattern,
    HandlerFunction<ServerResponse> page,
    boolean forAnybody) {
  static Route get(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(HttpMethod.GET, PathPatternParser.defaultInstance.parse(pattern), page, false);
  }

  static Route post(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(
        HttpMethod.POST, PathPatternParser.defaultInstance.parse(pattern), page, false);
  }

  Route toAnybody() {
    return new Route(method, pattern, page, true);
  }

  /// Whether the route answers this method; one that reads answers `HEAD` as well.
  public boolean answers(HttpMethod asked) {
    return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
  }
}
