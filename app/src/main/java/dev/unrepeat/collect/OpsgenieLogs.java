package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Alerts of Opsgenie that were created within a time, each by its log; the logs tell no alert, so
/// it stands beside each. Sources: https://docs.opsgenie.com/docs/alert-api and
/// https://docs.opsgenie.com/docs/alerts-search-query-help, where `createdAt` counts milliseconds.
final class OpsgenieLogs implements Vendor {
  private static final int PER_PAGE = 100;

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "GenieKey " + access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    String time =
        "createdAt >= %d AND createdAt < %d"
            .formatted(window.from().toEpochMilli(), window.until().toEpochMilli());
    Map<String, String> query = new LinkedHashMap<>();
    query.put(
        "query", access.query().isBlank() ? time : "(%s) AND %s".formatted(access.query(), time));
    query.put("limit", String.valueOf(PER_PAGE));
    query.put("sort", "createdAt");
    query.put("order", "asc");
    return List.of(Step.get(Json.path("/v2/alerts", query)));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode page = Json.of(name, answer);
    JsonNode data = Json.list(name, page, "data");
    String next = page.at("/paging/next").asString("");
    List<Step> steps = new ArrayList<>();
    if (step.about().isEmpty()) {
      for (JsonNode alert : data) {
        if (!within(window, alert.path("createdAt").asString(""))) {
          continue;
        }
        ObjectNode about = Json.MAPPER.createObjectNode();
        for (String field : List.of("id", "message", "priority")) {
          about.put(field, alert.path(field).asString(""));
        }
        steps.add(
            Step.get(
                "/v2/alerts/%s/logs?order=asc&limit=%d"
                    .formatted(Json.encoded(alert.path("id").asString("")), PER_PAGE),
                about.toString()));
      }
      if (!next.isEmpty()) {
        steps.add(Step.get(next));
      }
      return Taken.nothing(steps);
    }
    List<JsonNode> logs = new ArrayList<>();
    for (JsonNode log : data) {
      logs.add(((ObjectNode) log.deepCopy()).set("alert", Json.MAPPER.readTree(step.about())));
    }
    if (!next.isEmpty() && !logs.isEmpty()) {
      steps.add(Step.get(next, step.about()));
    }
    return new Taken("data", logs, steps);
  }

  /// A search that is understood otherwise is cut here; a time that cannot be read counts.
  private static boolean within(Window window, String created) {
    try {
      Instant at = Instant.parse(created);
      return !at.isBefore(window.from()) && at.isBefore(window.until());
    } catch (DateTimeException unknown) {
      return true;
    }
  }
}
