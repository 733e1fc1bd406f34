package dev.unrepeat.wiki;

import dev.unrepeat.tracker.StandIn;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A Notion as its developers document it: times to the minute, at most 100 blocks at once, pages
/// of 100, and who created each.
public final class NotionStandIn extends StandIn {
  public static final String TOKEN = "ntn_s3cr3t";
  public static final String PAGE = "0123456789abcdef0123456789abcdef";
  public static final String DATABASE = "fedcba9876543210fedcba9876543210";
  public static final String SOURCE = "5ee5ee5ee5ee5ee5ee5ee5ee5ee5ee55";
  static final String BOT = "b07";

  private final Map<String, Page> pages = new LinkedHashMap<>();
  private int blocks;
  private boolean divided;

  /// A page as it stands.
  public static final class Page {
    public final String id;
    final String parent;
    public String title;
    String edited = "2026-03-01T12:00:00.000Z";
    String by = BOT;
    boolean archived;
    public final Map<String, ObjectNode> blocks = new LinkedHashMap<>();

    Page(String id, String parent, String title) {
      this.id = id;
      this.parent = parent;
      this.title = title;
    }
  }

  public synchronized Page page() {
    if (pages.size() != 1) {
      throw new IllegalStateException("there are " + pages.size() + " pages");
    }
    return pages.values().iterator().next();
  }

  /// Somebody adds a paragraph in the same minute.
  synchronized void edit(String words) {
    Page page = page();
    page.by = "ines";
    ObjectNode block = JSON.createObjectNode().put("type", "paragraph").put("words", words);
    add(page, block, "ines");
  }

  /// From now on the database has a second source of pages.
  synchronized void divide() {
    divided = true;
  }

  synchronized void archive() {
    page().archived = true;
  }

  private void add(Page page, ObjectNode block, String by) {
    String id = "block" + blocks++;
    block.put("id", id).putObject("created_by").put("id", by);
    page.blocks.put(id, block);
  }

  @Override
  protected Answered answer(Asked asked) {
    if (!asked.headers().getOrDefault("authorization", "").equals("Bearer " + TOKEN)) {
      return error(401, "unauthorized", "API token is invalid.");
    }
    if (!asked.headers().getOrDefault("notion-version", "").equals("2025-09-03")) {
      return error(400, "missing_version", "Notion-Version header failed validation");
    }
    String[] path = asked.path().substring("/v1/".length()).split("/");
    return switch (path[0]) {
      case "users" -> ok(JSON.createObjectNode().put("id", BOT));
      case "pages" ->
          path.length == 1 ? create(asked.json()) : page(asked, path[1].replace("-", ""));
      case "databases" -> path[1].equals(DATABASE) ? ok(database()) : missing();
      case "data_sources" ->
          !path[1].equals(SOURCE)
              ? missing()
              : path.length == 3
                  ? query(asked.json())
                  : ok(JSON.createObjectNode().put("id", SOURCE));
      case "blocks" -> path.length == 3 ? children(asked, path[1]) : delete(path[1]);
      default -> missing();
    };
  }

  private ObjectNode database() {
    ObjectNode database = JSON.createObjectNode().put("id", DATABASE);
    ArrayNode sources = database.putArray("data_sources");
    sources.addObject().put("id", SOURCE).put("name", "Postmortems");
    if (divided) {
      sources.addObject().put("id", "d2").put("name", "Drafts");
    }
    return database;
  }

  private Answered create(JsonNode wanted) {
    String parent =
        wanted.at("/parent/page_id").asString(wanted.at("/parent/data_source_id").asString(""));
    String id = "page" + pages.size();
    pages.put(id, new Page(id, parent, title(wanted)));
    return ok(json(pages.get(id)));
  }

  private static String title(JsonNode wanted) {
    return wanted.at("/properties/title/title/0/text/content").asString("");
  }

  private Answered page(Asked asked, String id) {
    if (id.equals(PAGE)) {
      return ok(JSON.createObjectNode().put("id", PAGE));
    }
    Page page = pages.get(id);
    if (page == null) {
      return missing();
    }
    if (asked.method().equals("PATCH")) {
      page.title = title(asked.json());
      touch(page);
    }
    return ok(json(page));
  }

  private static void touch(Page page) {
    page.by = BOT;
  }

  private Answered query(JsonNode wanted) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    pages.values().stream()
        .filter(page -> page.parent.equals(SOURCE) && !page.archived)
        .filter(page -> page.title.equals(wanted.at("/filter/title/equals").asString()))
        .forEach(page -> results.add(json(page)));
    return ok(answer);
  }

  private Answered children(Asked asked, String id) {
    if (asked.method().equals("GET")) {
      return list(asked, id);
    }
    JsonNode wanted = asked.json().path("children");
    if (wanted.size() > 100) {
      return error(400, "validation_error", "body.children.length should be ≤ 100");
    }
    Page page = pages.get(id);
    wanted.forEach(one -> add(page, (ObjectNode) one, BOT));
    touch(page);
    return ok(JSON.createObjectNode());
  }

  private Answered list(Asked asked, String id) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    if (id.equals(PAGE)) {
      pages.values().stream()
          .filter(page -> page.parent.equals(PAGE) && !page.archived)
          .forEach(page -> {
            ObjectNode child = results.addObject().put("id", page.id).put("type", "child_page");
            child.putObject("child_page").put("title", page.title);
            child.putObject("created_by").put("id", BOT);
          });
      return ok(answer);
    }
    int from = Integer.parseInt(asked.query().getOrDefault("start_cursor", "0"));
    pages.get(id).blocks.values().stream().skip(from).limit(100).forEach(results::add);
    if (from + 100 < pages.get(id).blocks.size()) {
      answer.put("next_cursor", String.valueOf(from + 100));
    }
    return ok(answer);
  }

  private Answered delete(String block) {
    pages
        .values()
        .forEach(page -> {
          if (page.blocks.remove(block) != null) {
            touch(page);
          }
        });
    return ok(JSON.createObjectNode());
  }

  private static ObjectNode json(Page page) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", page.id).put("url", "https://www.notion.so/" + page.id);
    json.put("archived", page.archived).put("last_edited_time", page.edited);
    json.putObject("last_edited_by").put("id", page.by);
    json.putObject("created_by").put("id", BOT);
    return json;
  }

  private static Answered missing() {
    return error(404, "object_not_found", "Could not find it. Make sure it is shared.");
  }

  private static Answered error(int status, String code, String message) {
    ObjectNode json = JSON.createObjectNode();
    json.put("object", "error").put("status", status).put("code", code).put("message", message);
    return new Answered(status, Map.of(), json.toString());
  }

  private static Answered ok(ObjectNode json) {
    return new Answered(200, Map.of(), json.toString());
  }
}
