package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Events of Datadog within a time, oldest first. Source: Datadog API reference, "Get a list of
/// events" (version 2), whose last page has no `meta.page.after`.
final class DatadogEvents implements Vendor {
  private static final String PER_PAGE = "1000";

  @Override
  public Map<String, String> headers(PullAccess access) {
    String[] keys = access.token().split(":", 2);
    Refused.unless(
        keys.length == 2,
        "The token of Datadog is two keys: the API key, a colon, the application key.");
    return Map.of("DD-API-KEY", keys[0], "DD-APPLICATION-KEY", keys[1]);
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(page(access, window, ""));
  }

  private static Step page(PullAccess access, Window window, String cursor) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("filter[query]", access.query());
    query.put("filter[from]", window.from().toString());
    query.put("filter[to]", window.until().toString());
    query.put("sort", "timestamp");
    query.put("page[limit]", PER_PAGE);
    query.put("page[cursor]", cursor);
    return Step.get(Json.path("/api/v2/events", query));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode page = Json.of(name, answer);
    String after = page.at("/meta/page/after").asString("");
    return Taken.of(
        "data",
        Json.list(name, page, "data"),
        after.isEmpty() ? List.of() : List.of(page(access, window, after)));
  }
}
