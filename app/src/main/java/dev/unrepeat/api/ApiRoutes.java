package dev.unrepeat.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.util.pattern.PathPattern;

/// All addresses of the API: a table per noun, and the description made of them.
public final class ApiRoutes {
  private final List<ApiRoute> table;

  /// @param version of the program
  public ApiRoutes(String version, List<Resource> resources) {
    List<ApiRoute> all =
        new ArrayList<>(resources.stream().flatMap(one -> one.routes().stream()).toList());
    all.addAll(new OpenApiResource(version, List.copyOf(all)).routes());
    // A name in the path is tried before whatever may stand in its place.
    all.sort(Comparator.comparing(ApiRoute::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    this.table = List.copyOf(all);
  }

  List<ApiRoute> table() {
    return table;
  }
}
