package dev.unrepeat.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One line of the table: what is asked, where, and which page answers.
///
/// @param pattern of the path, for example `/incidents/{id}`
public record Route(HttpMethod method, PathPattern pattern, HandlerFunction<ServerResponse> page) {
  static Route get(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(HttpMethod.GET, PathPatternParser.defaultInstance.parse(pattern), page);
  }

  static Route post(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(HttpMethod.POST, PathPatternParser.defaultInstance.parse(pattern), page);
  }

  /// Whether the route answers this method; one that reads answers `HEAD` as well.
  boolean answers(HttpMethod asked) {
    return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
  }
}
