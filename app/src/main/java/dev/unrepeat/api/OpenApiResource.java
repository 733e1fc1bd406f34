package dev.unrepeat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/api/v1/openapi.json`: the API as it describes itself.
final class OpenApiResource implements Resource {
  private final ApiRoute own;
  private final Map<String, Object> document;

  /// @param table of everything else
  OpenApiResource(String version, List<ApiRoute> table) {
    this.own =
        ApiRoute.get(
            "/openapi.json",
            "getOpenApi",
            "This description.",
            Description.class,
            call -> Reply.of(new Description(document())));
    List<ApiRoute> all = new ArrayList<>(table);
    all.add(own);
    this.document = OpenApi.of(version, all);
  }

  /// The document itself, whose schema is OpenAPI's.
  record Description(@com.fasterxml.jackson.annotation.JsonValue Map<String, Object> document) {}

  private Map<String, Object> document() {
    return document;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(own);
  }
}
