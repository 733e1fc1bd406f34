package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Incidents of a status page with their updates, newest first, as far back as one may still have
/// been open. Source: Statuspage API, "Get a list of incidents".
final class StatuspageIncidents implements Vendor {
  private static final int PER_PAGE = 100;
  private static final Duration OPEN = Duration.ofDays(31);

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().matches("[A-Za-z0-9]{4,40}"),
        "Write the id of the page, for example kctbh9vrtdwd; its API page shows it.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "OAuth " + access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(page(access, 1));
  }

  private static Step page(PullAccess access, int number) {
    return Step.get(
        "/v1/pages/%s/incidents?limit=%d&page=%d"
            .formatted(access.source().scope(), PER_PAGE, number),
        String.valueOf(number));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode list = Json.list(name, Json.of(name, answer), "");
    List<JsonNode> within = new ArrayList<>();
    Instant oldest = window.until();
    for (JsonNode incident : list) {
      Instant created = time(incident, "created_at", window.from());
      oldest = created.isBefore(oldest) ? created : oldest;
      if (created.isBefore(window.until())
          && !time(incident, "updated_at", window.until()).isBefore(window.from())) {
        within.add(incident);
      }
    }
    boolean more = list.size() == PER_PAGE && oldest.isAfter(window.from().minus(OPEN));
    return new Taken(
        "", within, more ? List.of(page(access, Integer.parseInt(step.about()) + 1)) : List.of());
  }

  private static Instant time(JsonNode incident, String field, Instant otherwise) {
    try {
      return OffsetDateTime.parse(incident.path(field).asString("")).toInstant();
    } catch (DateTimeException none) {
      return otherwise;
    }
  }
}
