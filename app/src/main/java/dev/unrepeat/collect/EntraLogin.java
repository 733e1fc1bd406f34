package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Tokens of Microsoft Entra for an app registration, kept in memory as long as they hold. Source:
/// Microsoft identity platform, "OAuth 2.0 client credentials flow".
final class EntraLogin {
  static final URI USUAL = URI.create("https://login.microsoftonline.com");

  private static final int MOST_BYTES = 64 << 10;
  private static final Duration EARLY = Duration.ofMinutes(2);

  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final Outgoing outgoing;
  private final URI login;
  private final Clock clock;

  private record Held(String token, Instant until) {
    @Override
    public String toString() {
      return "a token until " + until;
    }
  }

  EntraLogin(Outgoing outgoing, URI login, Clock clock) {
    this.outgoing = outgoing;
    this.login = login;
    this.clock = clock;
  }

  /// Refuses an account that cannot be one, with what to write instead.
  void check(PullSource source, FieldChecks checks) {
    checks.unless(
        "account",
        source.account().matches("[A-Za-z0-9.-]{1,100}/[A-Za-z0-9-]{1,60}"),
        "Write who signs in as tenant and client with a slash between.");
  }

  /// @param access whose account is `tenant/client` and whose token is the client's secret
  String token(PullAccess access) throws NotDone {
    String key = access.source().address() + " " + access.source().account() + " " + access.token();
    Held known = held.get(key);
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = ask(access);
      held.put(key, known);
    }
    return known.token();
  }

  private Held ask(PullAccess access) throws NotDone {
    String name = access.source().name();
    String[] account = access.source().account().split("/", 2);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", account[1]);
    form.put("client_secret", access.token());
    form.put("scope", access.source().address() + "/.default");
    Answer answer;
    try {
      answer =
          outgoing.ask(
              new Question(
                  "POST",
                  login.resolve("/" + account[0] + "/oauth2/v2.0/token"),
                  Map.of("Accept", "application/json"),
                  "application/x-www-form-urlencoded",
                  Json.path("", form).substring(1),
                  MOST_BYTES));
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
    if (answer.status() == 429 || answer.status() >= 500) {
      throw new NotDone(
          "%s: Microsoft Entra answered %d.".formatted(name, answer.status()),
          Hope.LATER,
          answer.pause(clock.instant()).orElse(Duration.ZERO));
    }
    JsonNode told = Json.of(name, answer);
    String token = told.path("access_token").asString("");
    if (token.isEmpty()) {
      throw NotDone.never(
          "%s: Microsoft Entra gave no token (%d %s). Are tenant, client and secret right, and is the secret still valid?"
              .formatted(name, answer.status(), told.path("error").asString("")));
    }
    Duration holds = Duration.ofSeconds(told.path("expires_in").asLong(600)).minus(EARLY);
    return new Held(token, clock.instant().plus(holds));
  }
}
