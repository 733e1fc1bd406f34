package dev.unrepeat.api;

import java.util.ArrayList;
import java.util.List;

/// All addresses of the API: a table per noun, and the description made of them.
public final class ApiRoutes {
  private final List<ApiRoute> table;

  /// @param version of the program
  public ApiRoutes(String version, List<Resource> resources) {
    List<ApiRoute> all =
        new ArrayList<>(resources.stream().flatMap(one -> one.routes().stream()).toList());
    all.addAll(new OpenApiResource(version, List.copyOf(all)).routes());
    this.table = List.copyOf(all);
  }

  List<ApiRoute> table() {
    return table;
  }
}
