package dev.unrepeat.wiki;

import dev.unrepeat.tracker.StandIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A MediaWiki as mediawiki.org documents its action API: errors come with 200, a session is two
/// cookies, and an edit on an older revision is a conflict.
public final class MediaWikiStandIn extends StandIn {
  public static final String ACCOUNT = "Unrepeat@postmortems";
  public static final String TOKEN = "b0tpassw0rd";

  private final Map<String, Page> pages = new LinkedHashMap<>();
  private List<String> rights = List.of("read", "edit", "createpage");
  private int revisions = 10;

  /// A page as it stands.
  public static final class Page {
    final int id;
    public final String title;
    public String text;
    int revision;
    String user;
    String comment;

    Page(int id, String title) {
      this.id = id;
      this.title = title;
    }
  }

  public synchronized Page page() {
    if (pages.size() != 1) {
      throw new IllegalStateException("there are " + pages.size() + " pages");
    }
    return pages.values().iterator().next();
  }

  synchronized void edit(String title, String text) {
    write(pages.computeIfAbsent(title, name -> new Page(pages.size() + 1, name)), text, "Ines", "");
  }

  synchronized void delete() {
    pages.clear();
  }

  /// What the bot password may do from now on.
  void allow(String... rights) {
    this.rights = List.of(rights);
  }

  private void write(Page page, String text, String user, String comment) {
    page.text = text;
    page.user = user;
    page.comment = comment;
    page.revision = ++revisions;
  }

  @Override
  protected Answered answer(Asked asked) {
    Map<String, String> fields = asked.method().equals("GET") ? asked.query() : form(asked.body());
    String cookies = asked.headers().getOrDefault("cookie", "");
    boolean in = cookies.contains("wiki_session=s2") && cookies.contains("wikiUserName=Unrepeat");
    if (fields.get("action").equals("login")) {
      return login(fields, cookies);
    }
    if (fields.containsKey("assert") && !in) {
      return error("assertuserfailed", "You are no longer logged in.");
    }
    if ("tokens".equals(fields.get("meta"))) {
      ObjectNode json = JSON.createObjectNode();
      boolean login = "login".equals(fields.get("type"));
      json.putObject("query")
          .putObject("tokens")
          .put(login ? "logintoken" : "csrftoken", login ? "l0g+\\" : "c5rf+\\");
      return login
          ? new Answered(200, Map.of("Set-Cookie", "wiki_session=s1; HttpOnly"), json.toString())
          : ok(json);
    }
    if ("userinfo".equals(fields.get("meta"))) {
      ObjectNode json = JSON.createObjectNode();
      rights.forEach(json.putObject("query").putObject("userinfo").putArray("rights")::add);
      return ok(json);
    }
    return fields.get("action").equals("edit") ? edit(fields) : query(fields);
  }

  private static Answered login(Map<String, String> fields, String cookies) {
    boolean right =
        cookies.contains("wiki_session=s1")
            && fields.get("lgtoken").equals("l0g+\\")
            && fields.get("lgname").equals(ACCOUNT)
            && fields.get("lgpassword").equals(TOKEN);
    ObjectNode json = JSON.createObjectNode();
    json.putObject("login")
        .put("result", right ? "Success" : "Failed")
        .put("lgusername", "Unrepeat");
    return new Answered(
        200,
        right
            ? Map.of("Set-Cookie", "wiki_session=s2; HttpOnly\nwikiUserName=Unrepeat; path=/")
            : Map.of(),
        json.toString());
  }

  private Answered query(Map<String, String> fields) {
    Optional<Page> found =
        pages.values().stream()
            .filter(page ->
                String.valueOf(page.id).equals(fields.get("pageids"))
                    || page.title.equals(fields.get("titles")))
            .findFirst();
    ObjectNode json = JSON.createObjectNode();
    ObjectNode one = json.putObject("query").putArray("pages").addObject();
    if (found.isEmpty()) {
      one.put("missing", true);
      return ok(json);
    }
    Page page = found.get();
    one.put("pageid", page.id).put("title", page.title);
    one.put("fullurl", address() + "/wiki/" + page.id);
    ObjectNode last = one.putArray("revisions").addObject();
    last.put("revid", page.revision).put("user", page.user).put("comment", page.comment);
    if (fields.get("rvprop").contains("content")) {
      last.putObject("slots").putObject("main").put("content", page.text);
    }
    return ok(json);
  }

  private Answered edit(Map<String, String> fields) {
    if (!fields.get("token").equals("c5rf+\\")) {
      return error("badtoken", "Invalid CSRF token.");
    }
    Optional<Page> there =
        pages.values().stream()
            .filter(page ->
                String.valueOf(page.id).equals(fields.get("pageid"))
                    || page.title.equals(fields.get("title")))
            .findFirst();
    if (there.isPresent() && fields.containsKey("createonly")) {
      return error("articleexists", "The article you tried to create has been created already.");
    }
    if (there
        .filter(page -> !String.valueOf(page.revision).equals(fields.get("baserevid")))
        .isPresent()) {
      return error("editconflict", "Edit conflict.");
    }
    Page page =
        there.orElseGet(() ->
            pages.computeIfAbsent(fields.get("title"), name -> new Page(pages.size() + 1, name)));
    write(page, fields.get("text"), "Unrepeat", fields.get("summary"));
    ObjectNode json = JSON.createObjectNode();
    json.putObject("edit")
        .put("result", "Success")
        .put("pageid", page.id)
        .put("newrevid", page.revision);
    return ok(json);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      String[] sides = pair.split("=", 2);
      fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  static String failing(String code) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("error").put("code", code).put("info", "Because of " + code + ".");
    return json.toString();
  }

  private static Answered error(String code, String info) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("error").put("code", code).put("info", info);
    return ok(json);
  }

  private static Answered ok(ObjectNode json) {
    return new Answered(200, Map.of(), json.toString());
  }
}
