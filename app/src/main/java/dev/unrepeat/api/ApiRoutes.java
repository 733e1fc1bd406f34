package dev.unrepeat.api;

import java.util.List;
import org.springframework.http.HttpMethod;

/// All addresses of the API.
public record ApiRoutes(LintResource lint) {
  public List<ApiRoute> table() {
    return List.of(new ApiRoute(HttpMethod.POST, "/api/v1/lint", lint::post));
  }
}
