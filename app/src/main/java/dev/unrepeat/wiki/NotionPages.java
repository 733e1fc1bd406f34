package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.text.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Pages of Notion, under a page or in a database, by an integration (API of 2025-09-03).
///
/// A database holds its pages in sources, mostly in one
/// (https://developers.notion.com/docs/upgrade-guide-2025-09-03). Where it has several, one of them
/// is named as the parent by its id.
///
/// Notion has no numbers for versions: when a page was changed last, to the minute, and by whom. A
/// page that the integration changed last is ours. Its blocks are known by who created them; what
/// people added beside them stays.
public final class NotionPages implements WikiDesk {
  private static final Pattern ID = Pattern.compile("([0-9a-f]{32})(?:[?#].*)?$");

  /// Ends before the courier's patience does.
  private static final Duration ROUND = Duration.ofSeconds(70);

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final WikiCall call;
  private final Clock clock;

  public NotionPages(Outgoing outgoing, Clock clock) {
    this.call = new WikiCall(outgoing, clock);
    this.clock = clock;
  }

  @Override
  public void check(Wiki wiki, FieldChecks checks) {
    checks.unless(
        "parent",
        !id(wiki.parent()).isEmpty(),
        "Write the parent by the address of a page or database, as \"Copy link\" gives it.");
  }

  private static String id(String address) {
    Matcher found = ID.matcher(address.replace("-", ""));
    return found.find() ? found.group(1) : "";
  }

  @Override
  public OpenWiki open(WikiAccess access) throws NotDone {
    Wiki wiki = access.wiki();
    String base = WikiCall.base(wiki) + "/v1";
    Map<String, String> door =
        Map.of("Authorization", "Bearer " + access.token(), "Notion-Version", "2025-09-03");
    JsonNode me = call.get(wiki, base + "/users/me", door).json();
    return new Open(call, clock, wiki, base, door, WikiCall.need(wiki, me, "id"));
  }

  /// @param me who the integration is there
  private record Open(
      WikiCall call, Clock clock, Wiki wiki, String base, Map<String, String> door, String me)
      implements OpenWiki {
    private static final Set<String> PAGES = Set.of("child_page", "child_database");

    @Override
    public void look() throws NotDone {
      if (!inPage(id(wiki.parent()))) {
        source();
      }
    }

    @Override
    public Optional<SeenPage> find(PageText page) throws NotDone {
      String parent = id(wiki.parent());
      return inPage(parent) ? under(parent, page) : in(source(), page);
    }

    /// The source that the parent is, or the only one of the database that it is.
    private String source() throws NotDone {
      String parent = id(wiki.parent());
      WikiCall.Told database = call.get(wiki, base + "/databases/" + parent, door, 400, 404);
      if (database.status() < 300) {
        return only(database.json());
      }
      if (call.get(wiki, base + "/data_sources/" + parent, door, 400, 404).status() < 300) {
        return parent;
      }
      throw NotDone.never(
          "%s does not show the parent to the integration. In Notion, open that page or database and add the integration under Connections."
              .formatted(wiki.name()));
    }

    private String only(JsonNode database) throws NotDone {
      List<JsonNode> sources = new ArrayList<>();
      database.path("data_sources").forEach(sources::add);
      if (sources.size() == 1) {
        return WikiCall.need(wiki, sources.getFirst(), "id");
      }
      throw NotDone.never(
          sources.isEmpty()
              ? "The database of %s has no data source of its own that pages could be put into."
                  .formatted(wiki.name())
              : "The database of %s has %,d data sources. As the parent, write the id of the one that pages go into: %s."
                  .formatted(
                      wiki.name(),
                      sources.size(),
                      sources.stream()
                          .limit(10)
                          .map(one ->
                              one.path("name").asString("") + " " + one.path("id").asString(""))
                          .collect(Collectors.joining(", "))));
    }

    private Optional<SeenPage> under(String parent, PageText page) throws NotDone {
      for (JsonNode child : children(parent)) {
        if (child.at("/child_page/title").asString("").equals(page.title()) && mine(child)) {
          return read(child.path("id").asString(""));
        }
      }
      return Optional.empty();
    }

    private Optional<SeenPage> in(String source, PageText page) throws NotDone {
      ObjectNode body = WikiCall.JSON.createObjectNode();
      ObjectNode filter = body.putObject("filter").put("property", "title");
      filter.putObject("title").put("equals", page.title());
      String query = base + "/data_sources/" + source + "/query";
      for (JsonNode one : call.send(wiki, "POST", query, door, body).json().path("results")) {
        if (mine(one)) {
          return Optional.of(seen(one));
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<SeenPage> read(String key) throws NotDone {
      WikiCall.Told told = call.get(wiki, base + "/pages/" + key, door, 404);
      boolean gone =
          told.status() == 404
              || told.json().path("archived").asBoolean(false)
              || told.json().path("in_trash").asBoolean(false);
      return gone ? Optional.empty() : Optional.of(seen(told.json()));
    }

    @Override
    public SeenPage create(PageText page) throws NotDone {
      String parent = id(wiki.parent());
      boolean below = inPage(parent);
      ObjectNode body = titled(page);
      body.putObject("parent").put(below ? "page_id" : "data_source_id", below ? parent : source());
      String key =
          WikiCall.need(wiki, call.send(wiki, "POST", base + "/pages", door, body).json(), "id");
      return append(key, page);
    }

    @Override
    public SeenPage update(SeenPage now, PageText page) throws NotDone {
      Instant end = clock.instant().plus(ROUND);
      List<JsonNode> old =
          children(now.key()).stream()
              .filter(one -> mine(one) && !PAGES.contains(one.path("type").asString("")))
              .toList();
      for (int i = 0; i < old.size(); i++) {
        if (clock.instant().isAfter(end)) {
          throw new NotDone(
              "%s takes blocks away one by one; %s gone. It goes on in a moment."
                  .formatted(wiki.name(), Counted.part(i, old.size(), "", "is", "are")),
              Hope.LATER,
              A_MOMENT);
        }
        call.send(
            wiki,
            "DELETE",
            base + "/blocks/" + old.get(i).path("id").asString(""),
            door,
            "application/json",
            "",
            404);
      }
      call.send(wiki, "PATCH", base + "/pages/" + now.key(), door, titled(page));
      return append(now.key(), page);
    }

    /// A version that somebody made while we wrote is none that was seen.
    private SeenPage append(String key, PageText page) throws NotDone {
      for (JsonNode request : WikiCall.JSON.readTree(page.body()).path("requests")) {
        call.send(wiki, "PATCH", base + "/blocks/" + key + "/children", door, (ObjectNode) request);
      }
      SeenPage now = read(key).orElseThrow(() -> WikiCall.changedMeanwhile(wiki));
      return now.ours() ? now : new SeenPage(key, "", now.address(), false);
    }

    private boolean inPage(String parent) throws NotDone {
      return call.get(wiki, base + "/pages/" + parent, door, 400, 404).status() < 300;
    }

    /// The blocks right below, of all pages of the answer.
    private List<JsonNode> children(String key) throws NotDone {
      List<JsonNode> all = new ArrayList<>();
      String next = "";
      do {
        String address = base + "/blocks/" + key + "/children?page_size=100" + next;
        JsonNode found = call.get(wiki, address, door).json();
        found.path("results").forEach(all::add);
        String cursor = found.path("next_cursor").asString("");
        next = cursor.isEmpty() ? "" : "&start_cursor=" + WikiCall.encoded(cursor);
      } while (!next.isEmpty());
      return all;
    }

    private boolean mine(JsonNode one) {
      return one.at("/created_by/id").asString("").equals(me);
    }

    private static ObjectNode titled(PageText page) {
      ObjectNode body = WikiCall.JSON.createObjectNode();
      ArrayNode title = body.putObject("properties").putObject("title").putArray("title");
      title.addObject().putObject("text").put("content", page.title());
      return body;
    }

    private SeenPage seen(JsonNode page) throws NotDone {
      String by = page.at("/last_edited_by/id").asString("");
      return new SeenPage(
          WikiCall.need(wiki, page, "id"),
          WikiCall.need(wiki, page, "last_edited_time") + " " + by,
          page.path("url").asString(""),
          by.equals(me));
    }
  }
}
