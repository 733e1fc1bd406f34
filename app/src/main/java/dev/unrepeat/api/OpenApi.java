package dev.unrepeat.api;

import dev.unrepeat.render.export.ExportFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/// The description of the API (OpenAPI 3.1), made of the table that answers the requests.
final class OpenApi {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
  private static final String JSON = "application/json";

  private final Schemas schemas = new Schemas();
  private final Map<String, Object> paths = new LinkedHashMap<>();

  private OpenApi() {}

  /// @param version of the program
  static Map<String, Object> of(String version, List<ApiRoute> table) {
    OpenApi made = new OpenApi();
    table.forEach(made::add);
    return made.document(version);
  }

  private Map<String, Object> document(String version) {
    schemas.of(Problem.class);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.components());
    components.put("responses", responses());
    components.put("parameters", headers());
    components.put(
        "securitySchemes",
        Map.of(
            "token",
            Map.of(
                "type",
                "http",
                "scheme",
                "bearer",
                "description",
                "A token of an account, made on its page: it may do what the account may.")));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "Unrepeat",
            "version",
            version,
            "description",
            "Incidents, their timelines and postmortems. Refusals are problem details (RFC 9457)."));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private void add(ApiRoute route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", route.name());
    operation.put("summary", route.says());
    operation.put("tags", List.of(tag(route)));
    operation.put("description", "For the role " + route.least().words() + " and above.");
    List<Object> parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (!route.accepted().isEmpty()) {
      operation.put("requestBody", body(route));
    }
    operation.put("responses", answers(route));
    methods(route).put(route.method().name().toLowerCase(Locale.ROOT), operation);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> methods(ApiRoute route) {
    return (Map<String, Object>)
        paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<String, Object>());
  }

  static String tag(ApiRoute route) {
    String[] steps = route.path().substring(ApiRoute.ROOT.length() + 1).split("/");
    return steps[0].equals("incidents") && steps.length > 2 ? steps[2] : steps[0];
  }

  private static List<Object> parameters(ApiRoute route) {
    List<Object> all = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(route.path());
    while (variables.find()) {
      Map<String, Object> variable = new LinkedHashMap<>();
      variable.put("name", variables.group(1));
      variable.put("in", "path");
      variable.put("required", true);
      variable.put("schema", Map.of("type", "string"));
      all.add(variable);
    }
    for (ApiRoute.Query query : route.queries()) {
      Map<String, Object> parameter = new LinkedHashMap<>();
      parameter.put("name", query.name());
      parameter.put("in", "query");
      parameter.put("description", query.says());
      parameter.put("schema", schema(query));
      all.add(parameter);
    }
    if (route.matched()) {
      all.add(Map.of("$ref", "#/components/parameters/IfMatch"));
    }
    if (route.method().equals(HttpMethod.GET)) {
      all.add(Map.of("$ref", "#/components/parameters/IfNoneMatch"));
    }
    if (route.method().equals(HttpMethod.POST)) {
      all.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
    }
    return all;
  }

  private static Map<String, Object> schema(ApiRoute.Query query) {
    if (query.name().equals("limit")) {
      return Map.of("type", "integer", "minimum", 1, "maximum", Call.LONGEST_PAGE, "default", 50);
    }
    return query.words().<Map<String, Object>>map(Schemas::word).orElse(Map.of("type", "string"));
  }

  private Map<String, Object> body(ApiRoute route) {
    Map<String, Object> content = new LinkedHashMap<>();
    route.takes().ifPresent(record -> content.put(JSON, Map.of("schema", schemas.of(record))));
    route.media().forEach(type -> content.put(type, Map.of("schema", Map.of("type", "string"))));
    if (content.containsKey("multipart/form-data")) {
      content.put("multipart/form-data", Map.of("schema", form(route)));
    }
    return Map.of(
        "required",
        route.takes().filter(ApiJson::optional).isEmpty() || !route.media().isEmpty(),
        "content",
        content);
  }

  private static Map<String, Object> form(ApiRoute route) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "files", Map.of("type", "array", "items", Map.of("type", "string", "format", "binary")));
    for (String field : SentEvidence.beside(route)) {
      properties.put(field, Map.of("type", "string"));
    }
    return Map.of("type", "object", "properties", properties, "required", List.of("files"));
  }

  private Map<String, Object> answers(ApiRoute route) {
    Map<String, Object> all = new TreeMap<>();
    all.put(status(route), success(route));
    all.put("default", Map.of("$ref", "#/components/responses/Problem"));
    return all;
  }

  static String status(ApiRoute route) {
    return route.gives().equals(Reply.Nothing.class) ? "204" : route.made() ? "201" : "200";
  }

  private Map<String, Object> success(ApiRoute route) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("description", route.says());
    if (route.gives().equals(Reply.Text.class)) {
      answer.put("content", Map.of("text/markdown", Map.of("schema", Map.of("type", "string"))));
    } else if (route.gives().equals(Reply.Page.class)) {
      answer.put("content", Map.of("text/html", Map.of("schema", Map.of("type", "string"))));
    } else if (route.gives().equals(Reply.Calendar.class)) {
      answer.put("content", Map.of("text/calendar", Map.of("schema", Map.of("type", "string"))));
    } else if (route.gives().equals(Reply.Download.class)) {
      answer.put("content", Map.of("application/octet-stream", Map.of()));
    } else if (route.gives().equals(Reply.Streamed.class)) {
      answer.put("content", exports());
    } else if (route.gives().equals(OpenApiResource.Description.class)) {
      answer.put("content", Map.of(JSON, Map.of("schema", Map.of("type", "object"))));
    } else if (!route.gives().equals(Reply.Nothing.class)) {
      answer.put(
          "content",
          Map.of(
              JSON,
              Map.of(
                  "schema",
                  route.list() ? schemas.page(route.gives()) : schemas.of(route.gives()))));
    }
    return answer;
  }

  private static Map<String, Object> exports() {
    Map<String, Object> media = new TreeMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      String type = format.mediaType().replaceFirst(";.*", "");
      media.put(type, type.equals(JSON) ? Map.of("schema", Map.of("type", "object")) : Map.of());
    }
    return media;
  }

  private static Map<String, Object> responses() {
    return Map.of(
        "Problem",
        Map.of(
            "description",
            "What was refused, and why.",
            "content",
            Map.of(
                "application/problem+json",
                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
  }

  private static Map<String, Object> headers() {
    Map<String, Object> all = new TreeMap<>();
    all.put(
        "IfMatch",
        header("If-Match", true, "The ETag of what you have read; * for whatever it says now."));
    all.put(
        "IfNoneMatch",
        header("If-None-Match", false, "An ETag; what still says the same comes as 304."));
    all.put(
        "IdempotencyKey",
        header(
            Once.HEADER,
            false,
            "A key of your own: sent again within a day, the same request changes nothing twice."));
    return all;
  }

  private static Map<String, Object> header(String name, boolean required, String says) {
    return Map.of(
        "name",
        name,
        "in",
        "header",
        "required",
        required,
        "description",
        says,
        "schema",
        Map.of("type", "string"));
  }
}
