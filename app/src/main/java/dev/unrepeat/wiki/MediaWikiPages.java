package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Pages of a MediaWiki, by its action API and a bot password.
public final class MediaWikiPages implements WikiDesk {
  private static final int LONGEST_NAME = 240;
  private static final Set<String> RIGHTS = Set.of("edit", "createpage");

  private final WikiCall call;

  public MediaWikiPages(Outgoing outgoing, Clock clock) {
    this.call = new WikiCall(outgoing, clock);
  }

  @Override
  public void check(Wiki wiki, FieldChecks checks) {
    checks.unless(
        "address",
        WikiCall.base(wiki).endsWith("/api.php"),
        "Write the address of api.php, for example https://wiki.example.com/w/api.php.");
    checks.unless(
        "account",
        wiki.account().matches("[^@]+@[^@]+"),
        "Write the name of the bot password, for example Unrepeat@postmortems.");
    checks.unless(
        "space",
        name(wiki.space()).equals(wiki.space()) && wiki.space().length() <= 100,
        "The names of pages cannot begin so: leave out # < > [ ] | { } and write at most 100 characters.");
  }

  /// What a page can be named by ("Manual:Page title": no `#<>[]|{}`, at most 255 bytes).
  private static String name(String title) {
    String name = title.replaceAll("[#<>\\[\\]|{}\\p{Cntrl}\\uFFFD]", "-");
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }

  @Override
  public OpenWiki open(WikiAccess access) throws NotDone {
    MediaWikiSession session = MediaWikiSession.open(call, access);
    return new Open(session, access.wiki());
  }

  private record Open(MediaWikiSession session, Wiki wiki) implements OpenWiki {

    /// "What rights the current user has": `meta=userinfo`, `uiprop=rights`.
    @Override
    public void look() throws NotDone {
      JsonNode mine =
          session.query(new LinkedHashMap<>(Map.of("meta", "userinfo", "uiprop", "rights")));
      Set<String> rights = new HashSet<>();
      mine.at("/query/userinfo/rights").forEach(one -> rights.add(one.asString("")));
      if (!rights.containsAll(RIGHTS)) {
        throw NotDone.never(
            "%s lets %s in, but not write pages. Give the bot password the grants to edit existing pages and to create, edit and move pages."
                .formatted(wiki.name(), wiki.account()));
      }
    }

    @Override
    public Optional<SeenPage> find(PageText page) throws NotDone {
      JsonNode found = one(Map.of("titles", name(wiki.space() + page.title())), "|content");
      if (found.path("missing").asBoolean(false)) {
        return Optional.empty();
      }
      String text = found.at("/revisions/0/slots/main/content").asString("");
      if (!text.contains(page.source() + " ")) {
        throw NotDone.never(
            "%s has a page \"%s\" that Unrepeat did not write. Rename one of the two."
                .formatted(wiki.name(), found.path("title").asString("")));
      }
      return Optional.of(seen(found));
    }

    @Override
    public Optional<SeenPage> read(String key) throws NotDone {
      JsonNode found = one(Map.of("pageids", key), "");
      return found.path("missing").asBoolean(false) ? Optional.empty() : Optional.of(seen(found));
    }

    @Override
    public SeenPage create(PageText page) throws NotDone {
      Map<String, String> fields = text(page);
      fields.put("title", name(wiki.space() + page.title()));
      fields.put("createonly", "1");
      return edited(fields);
    }

    /// The page keeps its name, by which others link to it.
    @Override
    public SeenPage update(SeenPage now, PageText page) throws NotDone {
      Map<String, String> fields = text(page);
      fields.put("pageid", now.key());
      fields.put("baserevid", now.version());
      fields.put("nocreate", "1");
      return edited(fields);
    }

    private static Map<String, String> text(PageText page) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("text", page.body());
      fields.put("summary", page.note());
      fields.put("bot", "1");
      return fields;
    }

    private SeenPage edited(Map<String, String> fields) throws NotDone {
      JsonNode edit = session.edit(fields).path("edit");
      if (!edit.path("result").asString("").equals("Success")) {
        throw NotDone.never(
            "%s did not take the page: %s. If it asks for a captcha, give the account the right skipcaptcha."
                .formatted(wiki.name(), edit.path("result").asString("no result")));
      }
      String key = WikiCall.need(wiki, edit, "pageid");
      SeenPage now =
          read(key)
              .orElseThrow(() ->
                  NotDone.never("%s took the page and does not have it.".formatted(wiki.name())));
      String version = edit.path("newrevid").asString(now.version());
      return new SeenPage(key, version, now.address(), true);
    }

    private JsonNode one(Map<String, String> which, String more) throws NotDone {
      Map<String, String> fields = new LinkedHashMap<>(which);
      fields.put("prop", "info|revisions");
      fields.put("inprop", "url");
      fields.put("rvprop", "ids|comment|user" + more);
      fields.put("rvslots", "main");
      JsonNode found = session.query(fields).at("/query/pages/0");
      if (found.isMissingNode() || found.path("invalid").asBoolean(false)) {
        throw NotDone.never(
            "%s cannot have a page of that name: %s"
                .formatted(wiki.name(), found.path("invalidreason").asString("no reason told")));
      }
      return found;
    }

    private SeenPage seen(JsonNode page) throws NotDone {
      JsonNode last = page.at("/revisions/0");
      return new SeenPage(
          WikiCall.need(wiki, page, "pageid"),
          WikiCall.need(wiki, last, "revid"),
          page.path("fullurl").asString(""),
          PageText.ours(last.path("comment").asString(""))
              && last.path("user").asString("").equals(session.user()));
    }
  }
}
