package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pages of a Confluence Data Center, by `/rest/api/content` and a personal access token.
public final class ConfluenceOnPremises implements WikiDesk {
  private final WikiCall call;
  private final ConfluenceFiles files;

  public ConfluenceOnPremises(Outgoing outgoing, Clock clock) {
    this.call = new WikiCall(outgoing, clock);
    this.files = new ConfluenceFiles(call);
  }

  @Override
  public void check(Wiki wiki, FieldChecks checks) {
    checkSpace(wiki, checks);
  }

  static void checkSpace(Wiki wiki, FieldChecks checks) {
    checks.unless(
        "space",
        wiki.space().matches("~?[A-Za-z0-9._-]{1,255}"),
        "Write the key of the space, for example SHOP.");
    checks.unless(
        "parent",
        wiki.parent().matches("\\d{0,19}"),
        "Write the parent page by the number in its address, or nothing.");
  }

  /// Refuses to touch a page that has our name and not our source in it.
  static void mustBeOurs(Wiki wiki, PageText page, String body) throws NotDone {
    if (!body.contains(page.source() + "\"")) {
      throw NotDone.never(
          "%s has a page \"%s\" that Unrepeat did not write. Rename one of the two."
              .formatted(wiki.name(), page.title()));
    }
  }

  static NotDone noSpace(Wiki wiki) {
    return NotDone.never(
        "%s has no space %s, or the account of the token may not see it."
            .formatted(wiki.name(), wiki.space()));
  }

  static NotDone noParent(Wiki wiki) {
    return NotDone.never(
        "%s has no page %s in the space %s, or the account of the token may not see it. Write the number in the address of the parent page, or nothing."
            .formatted(wiki.name(), wiki.parent(), wiki.space()));
  }

  @Override
  public OpenWiki open(WikiAccess access) {
    return new Open(
        call,
        files,
        access.wiki(),
        WikiCall.base(access.wiki()),
        Map.of("Authorization", "Bearer " + access.token()));
  }

  private record Open(
      WikiCall call, ConfluenceFiles files, Wiki wiki, String base, Map<String, String> door)
      implements OpenWiki {

    @Override
    public void look() throws NotDone {
      String space = base + "/rest/api/space/" + WikiCall.encoded(wiki.space());
      if (call.get(wiki, space, door, 404).status() == 404) {
        throw noSpace(wiki);
      }
      if (!wiki.parent().isEmpty() && read(wiki.parent()).isEmpty()) {
        throw noParent(wiki);
      }
    }

    @Override
    public Optional<SeenPage> find(PageText page) throws NotDone {
      String address =
          "%s?type=page&spaceKey=%s&title=%s&expand=version,body.storage"
              .formatted(content(), WikiCall.encoded(wiki.space()), WikiCall.encoded(page.title()));
      JsonNode found = call.get(wiki, address, door).json().path("results").path(0);
      if (found.isMissingNode()) {
        return Optional.empty();
      }
      mustBeOurs(wiki, page, found.at("/body/storage/value").asString(""));
      return Optional.of(seen(found));
    }

    @Override
    public Optional<SeenPage> read(String key) throws NotDone {
      WikiCall.Told told = call.get(wiki, content() + "/" + key + "?expand=version", door, 404);
      return told.status() == 404 ? Optional.empty() : Optional.of(seen(told.json()));
    }

    @Override
    public SeenPage create(PageText page) throws NotDone {
      ObjectNode body = body(page);
      body.putObject("space").put("key", wiki.space());
      if (!wiki.parent().isEmpty()) {
        body.putArray("ancestors").addObject().put("id", wiki.parent());
      }
      SeenPage made =
          seen(call.send(wiki, "POST", content() + "?expand=version", door, body).json());
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
      WikiCall.Told told =
          call.send(wiki, "PUT", content() + "/" + now.key() + "?expand=version", door, body, 409);
      if (told.status() == 409) {
        throw WikiCall.changedMeanwhile(wiki);
      }
      return seen(told.json());
    }

    private void attach(String key, PageText page) throws NotDone {
      files.attach(wiki, content(), door, key, page);
    }

    private String content() {
      return base + "/rest/api/content";
    }

    private static ObjectNode body(PageText page) {
      ObjectNode body = WikiCall.JSON.createObjectNode();
      body.put("type", "page");
      body.put("title", page.title());
      ObjectNode storage = body.putObject("body").putObject("storage");
      storage.put("representation", "storage");
      storage.put("value", page.body());
      return body;
    }

    private SeenPage seen(JsonNode page) throws NotDone {
      String key = WikiCall.need(wiki, page, "id");
      int number = page.at("/version/number").asInt(0);
      return new SeenPage(
          key,
          String.valueOf(number),
          base + page.at("/_links/webui").asString("/pages/viewpage.action?pageId=" + key),
          number == 1 || PageText.ours(page.at("/version/message").asString("")));
    }
  }
}
