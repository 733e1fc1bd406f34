package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Results of a search in Splunk, streamed by its export endpoint one result a line, hour by hour
/// where the search is a plain one. Source: Splunk REST API, "search/v2/jobs/export".
final class SplunkExport implements Vendor {
  // With a fraction and an offset, as a search expects that names no `time_format`: %FT%T.%Q%:z,
  // by savedsearches.conf.spec. The first moment belongs to the window, the last one does not.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "query",
        !source.query().isBlank(),
        "Write what to look for as a search, for example index=shop log_level=ERROR.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", Basic.or("Bearer ", access));
  }

  @Override
  public String type() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    // What a program counts would be counted once an hour.
    List<Window> pieces = access.query().contains("|") ? List.of(window) : Slices.of(window);
    return pieces.stream().map(piece -> export(access, piece)).toList();
  }

  private static Step export(PullAccess access, Window piece) {
    String search = access.query().strip();
    Map<String, String> form = new LinkedHashMap<>();
    form.put(
        "search",
        search.startsWith("|") || search.startsWith("search ") ? search : "search " + search);
    form.put("earliest_time", TIME.format(piece.from()));
    form.put("latest_time", TIME.format(piece.until()));
    form.put("output_mode", "json");
    form.put("preview", "false");
    return Step.post("/services/search/v2/jobs/export", Json.path("", form).substring(1));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    List<JsonNode> results = new ArrayList<>();
    for (String line : answer.text().lines().filter(one -> !one.isBlank()).toList()) {
      JsonNode read;
      try {
        read = Json.MAPPER.readTree(line);
      } catch (JacksonException broken) {
        throw NotDone.never(
            "%s answered with a line that is no JSON. Is its address right, with the management port?"
                .formatted(access.source().name()));
      }
      String type = read.at("/messages/0/type").asString("");
      if (type.equals("FATAL") || type.equals("ERROR")) {
        throw NotDone.never(
            "%s refused the search: %s"
                .formatted(access.source().name(), read.at("/messages/0/text").asString("")));
      }
      if (read.has("result") && !read.path("preview").asBoolean(false)) {
        results.add(read);
      }
    }
    return new Taken("", results, List.of());
  }
}
