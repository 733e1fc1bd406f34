package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pages of Confluence Cloud: its REST API v2 for pages, and v1 for attachments, which v2 only
/// reads.
public final class ConfluenceCloud implements WikiDesk {
  private final WikiCall call;
  private final ConfluenceFiles files;

  public ConfluenceCloud(Outgoing outgoing, Clock clock) {
    this.call = new WikiCall(outgoing, clock);
    this.files = new ConfluenceFiles(call);
  }

  @Override
  public void check(Wiki wiki, FieldChecks checks) {
    checks.unless(
        "account",
        wiki.account().matches("\\S+@\\S+"),
        "Write the mail address of the account that the token belongs to.");
    ConfluenceOnPremises.checkSpace(wiki, checks);
  }

  @Override
  public OpenWiki open(WikiAccess access) {
    String both = access.wiki().account() + ":" + access.token();
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    String site = WikiCall.base(access.wiki()).replaceFirst("/wiki$", "") + "/wiki";
    return new Open(call, files, access.wiki(), site, Map.of("Authorization", "Basic " + basic));
  }

  /// @param site with `/wiki` at its end
  private record Open(
      WikiCall call, ConfluenceFiles files, Wiki wiki, String site, Map<String, String> door)
      implements OpenWiki {

    @Override
    public void look() throws NotDone {
      String here = space();
      if (!wiki.parent().isEmpty()) {
        WikiCall.Told told = call.get(wiki, pages() + "/" + wiki.parent(), door, 404);
        JsonNode page = told.status() == 404 ? WikiCall.JSON.missingNode() : told.json();
        if (!page.path("status").asString("").equals("current")
            || !page.path("spaceId").asString(here).equals(here)) {
          throw ConfluenceOnPremises.noParent(wiki);
        }
      }
    }

    @Override
    public Optional<SeenPage> find(PageText page) throws NotDone {
      String address =
          "%s?space-id=%s&title=%s&status=current&body-format=storage"
              .formatted(pages(), space(), WikiCall.encoded(page.title()));
      JsonNode found = call.get(wiki, address, door).json().path("results").path(0);
      if (found.isMissingNode()) {
        return Optional.empty();
      }
      ConfluenceOnPremises.mustBeOurs(wiki, page, found.at("/body/storage/value").asString(""));
      return Optional.of(seen(found));
    }

    @Override
    public Optional<SeenPage> read(String key) throws NotDone {
      WikiCall.Told told = call.get(wiki, pages() + "/" + key, door, 404);
      boolean there =
          told.status() != 404 && told.json().path("status").asString("").equals("current");
      return there ? Optional.of(seen(told.json())) : Optional.empty();
    }

    @Override
    public SeenPage create(PageText page) throws NotDone {
      ObjectNode body = body(page);
      body.put("spaceId", space());
      if (!wiki.parent().isEmpty()) {
        body.put("parentId", wiki.parent());
      }
      SeenPage made = seen(call.send(wiki, "POST", pages(), door, body).json());
      attach(made.key(), page);
      return made;
    }

    @Override
    public SeenPage update(SeenPage now, PageText page) throws NotDone {
      attach(now.key(), page);
      ObjectNode body = body(page);
      body.put("id", now.key());
      ObjectNode version = body.putObject("version");
      version.put("number", Integer.parseInt(now.version()) + 1);
      version.put("message", page.note());
      WikiCall.Told told = call.send(wiki, "PUT", pages() + "/" + now.key(), door, body, 409);
      if (told.status() == 409) {
        throw WikiCall.changedMeanwhile(wiki);
      }
      return seen(told.json());
    }

    private void attach(String key, PageText page) throws NotDone {
      files.attach(wiki, site + "/rest/api/content", door, key, page);
    }

    private String pages() {
      return site + "/api/v2/pages";
    }

    private String space() throws NotDone {
      String address = site + "/api/v2/spaces?keys=" + WikiCall.encoded(wiki.space());
      JsonNode found = call.get(wiki, address, door).json().path("results").path(0);
      if (found.isMissingNode()) {
        throw ConfluenceOnPremises.noSpace(wiki);
      }
      return WikiCall.need(wiki, found, "id");
    }

    private static ObjectNode body(PageText page) {
      ObjectNode body = WikiCall.JSON.createObjectNode();
      body.put("status", "current");
      body.put("title", page.title());
      ObjectNode text = body.putObject("body");
      text.put("representation", "storage");
      text.put("value", page.body());
      return body;
    }

    private SeenPage seen(JsonNode page) throws NotDone {
      String key = WikiCall.need(wiki, page, "id");
      int number = page.at("/version/number").asInt(0);
      String path = page.at("/_links/webui").asString("/pages/viewpage.action?pageId=" + key);
      return new SeenPage(
          key,
          String.valueOf(number),
          site + path,
          number == 1 || PageText.ours(page.at("/version/message").asString("")));
    }
  }
}
