package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Pages of a Confluence space that were changed in that time, in storage format. Days in CQL are
/// those of the account, so a day more is asked for on both sides. Source: Confluence REST API,
/// "Search content by CQL", which Cloud and Data Center share.
final class ConfluencePages implements Vendor {
  private static final int PER_PAGE = 25;
  private static final Duration EARLIER = Duration.ofDays(1);

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().matches("~?[A-Za-z0-9_.-]{1,100}"),
        "Write the key of the space, for example OPS.");
    checks.unless(
        "query",
        Json.words(source.query()).stream().allMatch(label -> label.matches("[^\"\\\\\\s]{1,100}")),
        "Write what to look for as labels, for example postmortem, with commas between.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", Basic.or("Bearer ", access), "Accept", "application/json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    List<String> labels = Json.words(access.query());
    String cql =
        "type = page AND space = \"%s\"%s AND lastmodified >= \"%s\" AND lastmodified <= \"%s\" ORDER BY created ASC"
            .formatted(
                access.source().scope(),
                labels.isEmpty()
                    ? ""
                    : " AND label IN (\"%s\")".formatted(String.join("\", \"", labels)),
                LocalDate.ofInstant(window.from().minus(EARLIER), ZoneOffset.UTC),
                LocalDate.ofInstant(window.until().plus(EARLIER).plus(EARLIER), ZoneOffset.UTC));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("cql", cql);
    query.put("expand", "body.storage,version,history,metadata.labels");
    query.put("limit", String.valueOf(PER_PAGE));
    return List.of(Step.get(Json.path("/rest/api/content/search", query)));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode read = Json.of(name, answer);
    List<JsonNode> within = new ArrayList<>();
    for (JsonNode page : Json.list(name, read, "results")) {
      if (within(page, window)) {
        within.add(page);
      }
    }
    String next = read.at("/_links/next").asString("");
    return new Taken("results", within, next.isEmpty() ? List.of() : List.of(Step.get(next)));
  }

  private static boolean within(JsonNode page, Window window) {
    try {
      Instant changed = OffsetDateTime.parse(page.at("/version/when").asString("")).toInstant();
      return !changed.isBefore(window.from()) && changed.isBefore(window.until());
    } catch (DateTimeException unknown) {
      return true;
    }
  }
}
