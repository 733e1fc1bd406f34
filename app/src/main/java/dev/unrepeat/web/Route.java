package dev.unrepeat.web;

import dev.unrepeat.model.Role;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One line of the table: what is asked, where, and which page answers.
///
/// @param pattern of the path, for example `/incidents/{id}`
/// @param least role for which the page is made, so that nobody fills in a form in vain; what a
///   change takes is decided in the services again. Empty where nobody has to sign in
public record Route(
    HttpMethod method,
    PathPattern pattern,
    HandlerFunction<ServerResponse> page,
    Optional<Role> least) {
  static Route get(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(
        HttpMethod.GET,
        PathPatternParser.defaultInstance.parse(pattern),
        page,
        Optional.of(Role.VIEWER));
  }

  static Route post(String pattern, HandlerFunction<ServerResponse> page) {
    return new Route(
        HttpMethod.POST,
        PathPatternParser.defaultInstance.parse(pattern),
        page,
        Optional.of(Role.AUTHOR));
  }

  Route toAnybody() {
    return new Route(method, pattern, page, Optional.empty());
  }

  Route from(Role role) {
    return new Route(method, pattern, page, Optional.of(role));
  }

  boolean forAnybody() {
    return least.isEmpty();
  }

  /// Whether the route answers this method; one that reads answers `HEAD` as well.
  public boolean answers(HttpMethod asked) {
    return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
  }
}
