package dev.unrepeat.wiki;

import dev.unrepeat.tracker.StandIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A Confluence, Cloud (v2 for pages, v1 for attachments) or Data Center, as Atlassian documents
/// them: titles are one of a kind in a space, a version has to be one more than the last.
public final class ConfluenceStandIn extends StandIn {
  public static final String ACCOUNT = "bot@lumen.example";
  public static final String TOKEN = "cf-s3cr3t";

  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");
  private static final Pattern COMMENT = Pattern.compile("name=\"comment\"\\s+(\\S+ \\S+)");

  private final Map<String, Page> pages = new LinkedHashMap<>();

  /// A page as it stands.
  public static final class Page {
    public final String id;
    public String title;
    public String body;
    public int version = 1;
    public String message = "";
    public final Map<String, String> files = new LinkedHashMap<>();

    Page(String id, String title, String body) {
      this.id = id;
      this.title = title;
      this.body = body;
    }
  }

  public synchronized List<Page> pages() {
    return List.copyOf(pages.values());
  }

  public Page page() {
    List<Page> all = pages();
    if (all.size() != 1) {
      throw new IllegalStateException("there are " + all.size() + " pages");
    }
    return all.getFirst();
  }

  /// Somebody writes with a browser.
  public synchronized void edit(String id, String body) {
    Page page = pages.get(id);
    page.body = body;
    page.version++;
    page.message = "";
  }

  public synchronized void add(String title, String body) {
    String id = String.valueOf(1000 + pages.size());
    pages.put(id, new Page(id, title, body));
  }

  public synchronized void put(String id, String title) {
    pages.put(id, new Page(id, title, ""));
  }

  public synchronized void delete(String id) {
    pages.remove(id);
  }

  @Override
  protected Answered answer(Asked asked) {
    String basic =
        Base64.getEncoder()
            .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    String given = asked.headers().getOrDefault("authorization", "");
    boolean cloud = asked.path().startsWith("/wiki/");
    if (!given.equals(cloud ? "Basic " + basic : "Bearer " + TOKEN)) {
      return new Answered(401, Map.of(), "{\"message\": \"Unauthorized\"}");
    }
    Matcher files =
        Pattern.compile("(?:/wiki)?/rest/api/content/(\\d+)/child/attachment(/att\\d+/data)?")
            .matcher(asked.path());
    if (files.matches()) {
      return files(asked, pages.get(files.group(1)), Optional.ofNullable(files.group(2)));
    }
    return cloud ? cloud(asked) : dataCenter(asked);
  }

  private Answered cloud(Asked asked) {
    if (asked.path().equals("/wiki/api/v2/spaces")) {
      ObjectNode answer = JSON.createObjectNode();
      ArrayNode results = answer.putArray("results");
      if (asked.query().get("keys").equals("SHOP")) {
        results.addObject().put("id", "77").put("key", "SHOP");
      }
      return ok(answer);
    }
    if (asked.path().equals("/wiki/api/v2/pages")) {
      return asked.method().equals("GET")
          ? found(asked, true)
          : create(asked, asked.json().at("/body/value").asString(), true);
    }
    return one(asked, asked.path().replaceFirst(".*/", ""), "/body/value", true);
  }

  private Answered dataCenter(Asked asked) {
    if (asked.path().startsWith("/rest/api/space/")) {
      return asked.path().endsWith("/SHOP")
          ? ok(JSON.createObjectNode().put("key", "SHOP"))
          : new Answered(404, Map.of(), "{\"message\": \"No space with that key\"}");
    }
    if (asked.path().equals("/rest/api/content")) {
      return asked.method().equals("GET")
          ? found(asked, false)
          : create(asked, asked.json().at("/body/storage/value").asString(), false);
    }
    return one(asked, asked.path().replaceFirst(".*/", ""), "/body/storage/value", false);
  }

  private Answered found(Asked asked, boolean cloud) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    pages.values().stream()
        .filter(page -> page.title.equals(asked.query().get("title")))
        .forEach(page -> results.add(json(page, true, cloud)));
    return ok(answer);
  }

  private Answered create(Asked asked, String body, boolean cloud) {
    String title = asked.json().path("title").asString();
    if (pages.values().stream().anyMatch(page -> page.title.equals(title))) {
      return new Answered(
          400,
          Map.of(),
          "{\"message\": \"A page with this title already exists\", \"errors\": [{\"title\": \"A page with this title already exists\"}]}");
    }
    String id = String.valueOf(1000 + pages.size());
    pages.put(id, new Page(id, title, body));
    return ok(json(pages.get(id), false, cloud));
  }

  private Answered one(Asked asked, String id, String where, boolean cloud) {
    Page page = pages.get(id);
    if (page == null) {
      return new Answered(404, Map.of(), "{\"errors\": [{\"title\": \"Not Found\"}]}");
    }
    if (asked.method().equals("PUT")) {
      JsonNode wanted = asked.json();
      if (wanted.at("/version/number").asInt() != page.version + 1) {
        return new Answered(409, Map.of(), "{\"errors\": [{\"title\": \"Version conflict\"}]}");
      }
      page.version++;
      page.title = wanted.path("title").asString();
      page.body = wanted.at(where).asString();
      page.message = wanted.at("/version/message").asString("");
    }
    return ok(json(page, false, cloud));
  }

  private static ObjectNode json(Page page, boolean body, boolean cloud) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", page.id);
    json.put("status", "current");
    json.put("title", page.title);
    json.putObject("version").put("number", page.version).put("message", page.message);
    String path = "/spaces/SHOP/pages/" + page.id;
    json.putObject("_links").put("webui", cloud ? path : "/display/SHOP/" + page.id);
    if (body) {
      json.putObject("body").putObject("storage").put("value", page.body);
    }
    return json;
  }

  private static Answered files(Asked asked, Page page, Optional<String> known) {
    if (asked.method().equals("GET")) {
      ObjectNode answer = JSON.createObjectNode();
      ArrayNode results = answer.putArray("results");
      List<String> names = new ArrayList<>(page.files.keySet());
      for (int i = 0; i < names.size(); i++) {
        ObjectNode file = results.addObject().put("id", "att" + i).put("title", names.get(i));
        file.putObject("metadata").put("comment", page.files.get(names.get(i)));
      }
      return ok(answer);
    }
    Matcher name = FILE.matcher(asked.body());
    Matcher comment = COMMENT.matcher(asked.body());
    if (!name.find()
        || !comment.find()
        || !asked.headers().getOrDefault("x-atlassian-token", "").startsWith("no")) {
      return new Answered(403, Map.of(), "{\"message\": \"XSRF check failed\"}");
    }
    if (known.isEmpty() && page.files.containsKey(name.group(1))) {
      return new Answered(
          400, Map.of(), "{\"message\": \"Cannot add a new attachment with same file name\"}");
    }
    page.files.put(name.group(1), comment.group(1));
    return ok(JSON.createObjectNode());
  }

  private static Answered ok(ObjectNode json) {
    return new Answered(200, Map.of(), json.toString());
  }
}
