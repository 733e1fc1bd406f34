package dev.unrepeat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// The table of routes as the doorkeepers ask it, before a page is chosen.
public record RouteTable(List<Route> routes) {
  private static final Set<String> KNOCKED =
      Set.of(
          "POST /sign-in",
          "POST /sign-in/link",
          "POST /sign-in/passkey/options",
          "POST /sign-in/passkey",
          "GET /sign-in/single",
          "GET /sign-in/single/return",
          "POST /links/{key}",
          "POST /lists/{key}",
          "POST /new-password",
          // Whoever sits at somebody else's open browser may try passwords here.
          "POST /account/password");

  public RouteTable {
    routes = List.copyOf(routes);
  }

  /// Whether nobody has to sign in for what is asked.
  public boolean forAnybody(HttpServletRequest request) {
    return asked(request).filter(Route::forAnybody).isPresent();
  }

  /// Whether the request tries a key or a password.
  public boolean knocks(HttpServletRequest request) {
    return asked(request)
        .filter(
            route -> KNOCKED.contains(route.method() + " " + route.pattern().getPatternString()))
        .isPresent();
  }

  private Optional<Route> asked(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    HttpMethod method = HttpMethod.valueOf(request.getMethod());
    return routes.stream()
        .filter(route -> route.answers(method) && route.pattern().matches(path))
        .findFirst();
  }
}
