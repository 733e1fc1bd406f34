package dev.unrepeat.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/api/v1/openapi.json` and `/api/v1/reference`: the API as it describes itself, to programs and
/// to people.
final class OpenApiResource implements Resource {
  private final List<ApiRoute> own;
  private final Map<String, Object> document;
  private final String reference;

  /// @param table of everything else
  OpenApiResource(String version, List<ApiRoute> table) {
    this.own =
        List.of(
            ApiRoute.get(
                "/openapi.json",
                "getOpenApi",
                "This description.",
                Description.class,
                call -> Reply.of(new Description(document()))),
            ApiRoute.get(
                "/reference",
                "getReference",
                "The operations on one page for people.",
                Reply.Page.class,
                call -> Reply.of(new Reply.Page(reference()))));
    List<ApiRoute> all = new ArrayList<>(table);
    all.addAll(own);
    this.document = OpenApi.of(version, all);
    this.reference = Reference.html(all);
  }

  /// The document itself, whose schema is OpenAPI's.
  record Description(@JsonValue Map<String, Object> document) {}

  private Map<String, Object> document() {
    return document;
  }

  private String reference() {
    return reference;
  }

  @Override
  public List<ApiRoute> routes() {
    return own;
  }
}
