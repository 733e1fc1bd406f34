package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Incidents of incident.io that were declared about that time, with their updates and follow-ups.
/// Sources: https://docs.incident.io/api-reference/incidents-v2/list and
/// https://docs.incident.io/api-reference/follow-ups-v3/list, which takes the place of version 2
/// that ends with 2026; at most 250 incidents are on one page.
final class IncidentIo implements Vendor {
  private static final String PER_PAGE = "100";
  private static final Duration EARLIER = Duration.ofDays(1);

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "Bearer " + access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("created_at[gte]", day(window.from().minus(EARLIER)));
    // "Until a day" means until it begins in UTC, so the day after the next is named.
    query.put("created_at[lte]", day(window.until().plus(EARLIER).plus(EARLIER)));
    return List.of(page("/v2/incidents", query, "incidents", ""));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  private static Step page(String path, Map<String, String> query, String list, String after) {
    Map<String, String> all = new LinkedHashMap<>(query);
    all.put("page_size", PER_PAGE);
    all.put("after", after);
    return Step.get(Json.path(path, all), list);
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    JsonNode list = Json.list(name, told, step.about());
    List<JsonNode> records = new ArrayList<>();
    List<Step> next = new ArrayList<>();
    for (JsonNode record : list) {
      if (!step.about().equals("incidents")) {
        records.add(record);
      } else if (OwnIncidents.wanted(access, record, "id", "reference")) {
        records.add(record);
        Map<String, String> of = Map.of("incident_id", record.path("id").asString(""));
        next.add(page("/v2/incident_updates", of, "incident_updates", ""));
        next.add(page("/v3/follow_ups", of, "follow_ups", ""));
      }
    }
    String after = told.at("/pagination_meta/after").asString("");
    if (!after.isEmpty() && !list.isEmpty()) {
      String address = step.address().replaceFirst("&after=[^&]*", "");
      next.add(Step.get(address + "&after=" + Json.encoded(after), step.about()));
    }
    return new Taken(step.about(), records, next);
  }
}
