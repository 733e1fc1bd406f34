package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Incidents of FireHydrant that began about that time, with the events of their timelines and
/// their tasks. Sources: https://docs.firehydrant.com/reference/firehydrant-api (`pagination.next`
/// is the number of the next page, at most 200 stand on one) and
/// https://docs.firehydrant.com/reference/list_incidents (both days of the filter belong to it).
final class FireHydrant implements Vendor {
  private static final Duration EARLIER = Duration.ofDays(1);

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "Bearer " + access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(
        Step.get(
            "/v1/incidents?start_date=%s&end_date=%s&per_page=50&page=1"
                .formatted(day(window.from().minus(EARLIER)), day(window.until().plus(EARLIER))),
            "incidents"));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String incident(Step step) {
    return step.address().split("/", -1)[3];
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    List<JsonNode> records = new ArrayList<>();
    List<Step> next = new ArrayList<>();
    for (JsonNode record : Json.list(name, told, "data")) {
      if (!step.about().equals("incidents")) {
        ObjectNode of = (ObjectNode) record.deepCopy();
        records.add(of.has("incident_id") ? of : of.put("incident_id", incident(step)));
      } else if (OwnIncidents.wanted(access, record, "id", "number")) {
        records.add(record);
        String one = "/v1/incidents/" + Json.encoded(record.path("id").asString(""));
        next.add(Step.get(one + "/events?per_page=50&page=1", "events"));
        next.add(Step.get(one + "/tasks?per_page=50&page=1", "tasks"));
      }
    }
    int page = told.at("/pagination/next").asInt(0);
    if (page > 1) {
      next.add(Step.get(step.address().replaceFirst("&page=\\d+", "&page=" + page), step.about()));
    }
    return new Taken("data", records, next);
  }
}
