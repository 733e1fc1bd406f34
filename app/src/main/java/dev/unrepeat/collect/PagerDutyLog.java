package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Log entries of PagerDuty, of all incidents or of some. Source: PagerDuty REST API v2, "List log
/// entries" and "List log entries for an incident"; classic pagination ends at 10,000.
final class PagerDutyLog implements Vendor {
  private static final int PER_PAGE = 100;
  private static final int LAST = 10_000;

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "query",
        Json.words(source.query()).stream().allMatch(id -> id.matches("[A-Za-z0-9]{4,40}")),
        "Write the incidents by their ids, for example Q2AIXW2ZMTQXF6, with commas between.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of(
        "Authorization",
        "Token token=" + access.token(),
        "Accept",
        "application/vnd.pagerduty+json;version=2");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    List<String> incidents = Json.words(access.query());
    return incidents.isEmpty()
        ? List.of(page("/log_entries", window, 0))
        : incidents.stream()
            .map(id -> page("/incidents/" + Json.encoded(id) + "/log_entries", window, 0))
            .toList();
  }

  private static Step page(String path, Window window, int offset) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("since", window.from().toString());
    query.put("until", window.until().toString());
    query.put("time_zone", "UTC");
    query.put("include[]", "channels");
    query.put("limit", String.valueOf(PER_PAGE));
    query.put("offset", String.valueOf(offset));
    return Step.get(Json.path(path, query), path);
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    JsonNode page = Json.of(access.source().name(), answer);
    JsonNode entries = Json.list(access.source().name(), page, "log_entries");
    int next = page.path("offset").asInt(0) + page.path("limit").asInt(PER_PAGE);
    boolean more = page.path("more").asBoolean(false);
    if (more && next + PER_PAGE > LAST) {
      throw NotDone.never(
          "%s has more than 10,000 log entries in that time, and tells no more at once. Choose a shorter window, or name the incidents."
              .formatted(access.source().name()));
    }
    return Taken.of(
        "log_entries", entries, more ? List.of(page(step.about(), window, next)) : List.of());
  }
}
