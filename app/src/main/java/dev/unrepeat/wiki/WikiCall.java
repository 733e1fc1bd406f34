package dev.unrepeat.wiki;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.model.Wiki;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One call of a wiki's interface, JSON back; what went wrong becomes a sentence, and what a limit
/// asks for becomes a pause.
final class WikiCall {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String TYPE = "application/json";
  private static final int MOST_BYTES = 8 << 20;
  private static final int LONGEST_REASON = 300;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Outgoing outgoing;
  private final Clock clock;

  WikiCall(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /// An answer as JSON, with the headers beside it.
  record Told(JsonNode json, Answer answer) {
    int status() {
      return answer.status();
    }
  }

  /// The address without a slash at its end.
  static String base(Wiki wiki) {
    return wiki.address().replaceFirst("/+$", "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// @throws NotDone where the answer lacks it
  static String need(Wiki wiki, JsonNode json, String field) throws NotDone {
    String text = json.path(field).asString("");
    if (text.isBlank()) {
      throw NotDone.never(
          "%s answered without \"%s\". Is its address right?".formatted(wiki.name(), field));
    }
    return text;
  }

  /// That somebody was quicker.
  static NotDone changedMeanwhile(Wiki wiki) {
    return new NotDone(
        "%s says that the page was changed in this moment. It is looked at again."
            .formatted(wiki.name()),
        Hope.LATER,
        Duration.ZERO);
  }

  /// @param also what is an answer too, besides 2xx
  Told get(Wiki wiki, String address, Map<String, String> headers, Integer... also) throws NotDone {
    return send(wiki, "GET", address, headers, TYPE, "", also);
  }

  Told send(
      Wiki wiki,
      String method,
      String address,
      Map<String, String> headers,
      ObjectNode body,
      Integer... also)
      throws NotDone {
    return send(wiki, method, address, headers, TYPE, JSON.writeValueAsString(body), also);
  }

  Told send(
      Wiki wiki,
      String method,
      String address,
      Map<String, String> headers,
      String type,
      String body,
      Integer... also)
      throws NotDone {
    try {
      return told(
          wiki,
          outgoing.ask(new Question(method, URI.create(address), headers, type, body, MOST_BYTES)),
          Set.of(also));
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
  }

  /// Posts a form with files in it.
  Told upload(Wiki wiki, String address, Map<String, String> headers, String type, byte[] body)
      throws NotDone {
    try {
      return told(wiki, outgoing.send(URI.create(address), headers, type, body), Set.of());
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
  }

  private Told told(Wiki wiki, Answer answer, Set<Integer> also) throws NotDone {
    boolean good = answer.status() >= 200 && answer.status() <= 299;
    if (!good && !also.contains(answer.status())) {
      throw failure(wiki.name(), answer);
    }
    try {
      return new Told(
          answer.text().isBlank() ? JSON.nullNode() : JSON.readTree(answer.text()), answer);
    } catch (JacksonException unreadable) {
      if (!good) {
        return new Told(JSON.nullNode(), answer);
      }
      throw NotDone.never(
          "%s answered %d with something that is no JSON. Is its address right?"
              .formatted(wiki.name(), answer.status()));
    }
  }

  /// A pause that a limit asks for.
  NotDone limited(String name, Answer answer, String why) {
    return new NotDone(
        "%s answered %s: it is asked too often. Unrepeat waits.".formatted(name, why),
        Hope.LATER,
        answer.pause(clock.instant()).orElse(A_MINUTE));
  }

  private NotDone failure(String name, Answer answer) {
    int status = answer.status();
    String reason = reason(answer);
    if (status == 429 || (status == 403 && answer.retryAfter().isPresent())) {
      return limited(name, answer, String.valueOf(status));
    }
    if (status >= 500) {
      return new NotDone(
          "%s answered %d.".formatted(name, status),
          Hope.LATER,
          answer.pause(clock.instant()).orElse(Duration.ZERO));
    }
    return switch (status) {
      case 401 ->
          new NotDone(
              "%s does not know the token (401). An administrator sets a new one under Wikis."
                  .formatted(name),
              Hope.LATER,
              Duration.ZERO);
      case 409 ->
          new NotDone(
              "%s was busy with something else there (409%s).".formatted(name, reason),
              Hope.LATER,
              Duration.ZERO);
      case 403 ->
          NotDone.never(
              "%s refused it (403%s). The account of the token needs the right to add and change pages there."
                  .formatted(name, reason));
      case 404 ->
          NotDone.never(
              "%s knows nothing there (404%s): the space, the parent page or the page is gone, or the account of the token may not see it."
                  .formatted(name, reason));
      default ->
          NotDone.never(
              status >= 300 && status < 400
                  ? "%s answered %d and pointed elsewhere, which Unrepeat does not follow. Write its own address under Wikis."
                      .formatted(name, status)
                  : "%s answered %d%s.".formatted(name, status, reason));
    };
  }

  /// What the wiki says itself, behind a colon; empty where it says nothing that can be read.
  private static String reason(Answer answer) {
    try {
      JsonNode json = JSON.readTree(answer.text());
      String said = json.path("message").asString("");
      if (said.isBlank()) {
        JsonNode first = json.path("errors").path(0);
        said = first.path("title").asString("") + " " + first.path("detail").asString("");
      }
      String all = said.strip();
      return all.isEmpty()
          ? ""
          : ": " + (all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) + "…" : all);
    } catch (JacksonException none) {
      return "";
    }
  }
}
