package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Incidents of Rootly that were created about that time, with the events of their timelines and
/// their action items. Source: https://docs.rootly.com/api-reference/overview and its OpenAPI
/// document, where `meta.next_page` is null on the last page.
final class Rootly implements Vendor {
  private static final Duration EARLIER = Duration.ofDays(1);
  private static final String FIRST =
      "?page[number]=1&page[size]=50".replace("[", "%5B").replace("]", "%5D");

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of(
        "Authorization", "Bearer " + access.token(), "Accept", "application/vnd.api+json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("filter[created_at][gte]", window.from().minus(EARLIER).toString());
    query.put("filter[created_at][lte]", window.until().plus(EARLIER).toString());
    query.put("sort", "created_at");
    return List.of(
        Step.get("/v1/incidents" + FIRST + "&" + Json.path("", query).substring(1), "incidents"));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    List<JsonNode> records = new ArrayList<>();
    List<Step> next = new ArrayList<>();
    for (JsonNode record : Json.list(name, told, "data")) {
      if (!step.about().equals("incidents")) {
        records.add(record);
      } else if (OwnIncidents.wanted(
          access, record, "id", "attributes/sequential_id", "attributes/slug")) {
        records.add(record);
        String one = "/v1/incidents/" + Json.encoded(record.path("id").asString(""));
        next.add(Step.get(one + "/events" + FIRST, "events"));
        next.add(Step.get(one + "/action_items" + FIRST, "action_items"));
      }
    }
    int page = told.at("/meta/next_page").asInt(0);
    if (page > 1) {
      next.add(
          Step.get(
              step.address().replaceFirst("page%5Bnumber%5D=\\d+", "page%5Bnumber%5D=" + page),
              step.about()));
    }
    return new Taken("data", records, next);
  }
}
