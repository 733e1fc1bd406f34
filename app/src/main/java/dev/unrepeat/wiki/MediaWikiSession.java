package dev.unrepeat.wiki;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.model.Wiki;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A session of a bot in a MediaWiki (mediawiki.org, "API:Login", "API:Edit", "Manual:Maxlag
/// parameter"): a token to sign in, the cookies that come of it, a token to write.
final class MediaWikiSession {
  private static final String FORM = "application/x-www-form-urlencoded";

  /// Seconds by which the copies of its database may lag behind.
  private static final String MOST_LAG = "5";

  private final WikiCall call;
  private final WikiAccess access;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String user = "";

  private MediaWikiSession(WikiCall call, WikiAccess access) {
    this.call = call;
    this.access = access;
  }

  static MediaWikiSession open(WikiCall call, WikiAccess access) throws NotDone {
    MediaWikiSession session = new MediaWikiSession(call, access);
    session.signIn();
    return session;
  }

  /// The account, without the name of the bot password.
  String user() {
    return user;
  }

  JsonNode query(Map<String, String> fields) throws NotDone {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("action", "query");
    all.put("assert", "user");
    return told(get(all));
  }

  /// Writes, with the token last, so that a form that broke off on its way is refused.
  JsonNode edit(Map<String, String> fields) throws NotDone {
    JsonNode given = query(Map.of("meta", "tokens"));
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("action", "edit");
    all.put("assert", "user");
    all.put("maxlag", MOST_LAG);
    all.put("token", given.at("/query/tokens/csrftoken").asString(""));
    return told(post(all));
  }

  private void signIn() throws NotDone {
    Wiki wiki = access.wiki();
    JsonNode given =
        told(
            get(new LinkedHashMap<>(Map.of("action", "query", "meta", "tokens", "type", "login"))));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", "login");
    fields.put("lgname", wiki.account());
    fields.put("lgpassword", access.token());
    fields.put("lgtoken", given.at("/query/tokens/logintoken").asString(""));
    JsonNode login = told(post(fields)).path("login");
    String result = login.path("result").asString("");
    if (result.equals("Throttled")) {
      throw new NotDone(
          "%s lets %s sign in again only later.".formatted(wiki.name(), wiki.account()),
          Hope.LATER,
          Duration.ofSeconds(login.path("wait").asLong(300)));
    }
    if (!result.equals("Success")) {
      throw new NotDone(
          "%s did not let %s in (%s). An administrator sets a new bot password under Wikis."
              .formatted(wiki.name(), wiki.account(), result.isEmpty() ? "no result" : result),
          Hope.LATER,
          Duration.ZERO);
    }
    user = login.path("lgusername").asString("");
  }

  private WikiCall.Told get(Map<String, String> fields) throws NotDone {
    return kept(call.get(access.wiki(), WikiCall.base(access.wiki()) + "?" + form(fields), door()));
  }

  private WikiCall.Told post(Map<String, String> fields) throws NotDone {
    return kept(
        call.send(access.wiki(), "POST", WikiCall.base(access.wiki()), door(), FORM, form(fields)));
  }

  private static String form(Map<String, String> fields) {
    fields.put("format", "json");
    fields.put("formatversion", "2");
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + WikiCall.encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private Map<String, String> door() {
    String all =
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Map.of() : Map.of("Cookie", all);
  }

  private WikiCall.Told kept(WikiCall.Told told) {
    for (String cookie : told.answer().header("Set-Cookie").orElse("").split("\n", -1)) {
      String[] sides = cookie.split(";", 2)[0].split("=", 2);
      if (sides.length == 2) {
        cookies.put(sides[0].strip(), sides[1].strip());
      }
    }
    return told;
  }

  /// An error comes with 200 and a code.
  private JsonNode told(WikiCall.Told told) throws NotDone {
    JsonNode error = told.json().path("error");
    if (error.isMissingNode()) {
      return told.json();
    }
    String code = error.path("code").asString("");
    throw failure(code, error.path("info").asString(""), told.answer());
  }

  private NotDone failure(String code, String info, Answer answer) {
    Wiki wiki = access.wiki();
    return switch (code) {
      case "maxlag", "ratelimited" -> call.limited(wiki.name(), answer, code);
      case "readonly", "badtoken", "assertuserfailed" ->
          new NotDone("%s answered %s.".formatted(wiki.name(), code), Hope.LATER, Duration.ZERO);
      case "editconflict", "articleexists", "missingtitle", "pagedeleted" ->
          WikiCall.changedMeanwhile(wiki);
      default ->
          code.startsWith("internal_api_error")
              ? new NotDone(
                  "%s answered %s.".formatted(wiki.name(), code), Hope.LATER, Duration.ZERO)
              : NotDone.never("%s refused it (%s): %s".formatted(wiki.name(), code, info));
    };
  }
}
