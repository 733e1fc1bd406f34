package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pages of a Notion database that were changed in that time, with their blocks, and the blocks
/// within these. A database has one source of pages or several. Sources:
/// https://developers.notion.com/docs/upgrade-guide-2025-09-03 and
/// https://developers.notion.com/reference/query-a-data-source.
final class NotionPages implements Vendor {
  private static final int PER_PAGE = 100;
  private static final String DATABASES = "/v1/databases/";

  /// Where the blocks of a page, or those within a block, stand in its record.
  static final String PARENT = "unrepeat_parent";

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "scope",
        source.scope().replace("-", "").matches("[0-9a-fA-F]{32}"),
        "Write the id of the database: the 32 letters and digits in its address.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "Bearer " + access.token(), "Notion-Version", "2025-09-03");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(Step.get(DATABASES + access.source().scope()));
  }

  private static Step query(String path, Window window, String cursor) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("page_size", PER_PAGE);
    if (!cursor.isEmpty()) {
      body.put("start_cursor", cursor);
    }
    ObjectNode filter = body.putObject("filter");
    var both = filter.putArray("and");
    time(both.addObject(), "on_or_after", window.from().toString());
    time(both.addObject(), "before", window.until().toString());
    ObjectNode order = body.putArray("sorts").addObject();
    order.put("timestamp", "created_time");
    order.put("direction", "ascending");
    return Step.post(path, Json.MAPPER.writeValueAsString(body));
  }

  private static void time(ObjectNode filter, String word, String at) {
    filter.put("timestamp", "last_edited_time");
    filter.putObject("last_edited_time").put(word, at);
  }

  private static Step children(String id, String cursor) {
    return Step.get(
        "/v1/blocks/%s/children?page_size=%d%s"
            .formatted(
                id, PER_PAGE, cursor.isEmpty() ? "" : "&start_cursor=" + Json.encoded(cursor)),
        id);
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode read = Json.of(name, answer);
    if (step.address().startsWith(DATABASES)) {
      return Taken.nothing(
          Json.list(name, read, "data_sources")
              .valueStream()
              .map(one -> Json.encoded(one.path("id").asString("")))
              .map(id -> query("/v1/data_sources/%s/query".formatted(id), window, ""))
              .toList());
    }
    List<JsonNode> records = new ArrayList<>();
    List<Step> next = new ArrayList<>();
    String cursor = read.path("has_more").asBoolean() ? read.path("next_cursor").asString("") : "";
    boolean blocks = !step.about().isEmpty();
    for (JsonNode one : Json.list(name, read, "results")) {
      String id = one.path("id").asString("");
      // A wiki holds sources of pages of their own besides its pages.
      if (!blocks && !one.path("object").asString("page").equals("page")) {
        continue;
      }
      if (blocks) {
        ((ObjectNode) one).put(PARENT, step.about());
      }
      records.add(one);
      // A page within a page stands for itself, and is in a database of its own or in none.
      String type = one.path("type").asString("");
      boolean apart = type.equals("child_page") || type.equals("child_database");
      if (!blocks || (one.path("has_children").asBoolean() && !apart)) {
        next.add(children(id, ""));
      }
    }
    if (!cursor.isEmpty()) {
      next.addFirst(
          blocks ? children(step.about(), cursor) : query(step.address(), window, cursor));
    }
    return new Taken("results", records, next);
  }
}
