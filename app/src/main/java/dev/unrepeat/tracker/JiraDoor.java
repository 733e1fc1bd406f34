package dev.unrepeat.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the REST interface of a Jira is, and the header by which it knows who asks: the personal
/// access token of a Data Center, the API token of an account of Jira Cloud with its mail address,
/// or the OAuth 2.0 credential of a service account, by its client ID and secret.
///
/// A service account gets a token of an hour for its credential and comes in by another host
/// (Atlassian Support, "Create OAuth 2.0 credential for service accounts").
final class JiraDoor {
  private final TrackerCall call;
  private final Clock clock;
  private final Atlassian atlassian;
  private final ShortTokens tokens;

  JiraDoor(TrackerCall call, Clock clock, Atlassian atlassian) {
    this.call = call;
    this.clock = clock;
    this.atlassian = atlassian;
    this.tokens = new ShortTokens(clock);
  }

  /// The hosts that serve all sites of Jira Cloud.
  ///
  /// @param tokens where a credential is turned into a token
  /// @param api where service accounts come in
  record Atlassian(String tokens, String api) {
    static final Atlassian CLOUD =
        new Atlassian("https://auth.atlassian.com", "https://api.atlassian.com");
  }

  /// @param api where the REST interface begins
  record Open(String api, Map<String, String> headers) {}

  static boolean cloud(Tracker tracker) {
    return tracker.kind() == TrackerKind.JIRA_CLOUD;
  }

  /// Whether the account is a service account with a credential of its own.
  private static boolean service(Tracker tracker) {
    return cloud(tracker) && !tracker.account().contains("@");
  }

  Open open(Access access) throws NotDone {
    Tracker tracker = access.tracker();
    String rest = cloud(tracker) ? "/rest/api/3" : "/rest/api/2";
    if (service(tracker)) {
      // The token is kept with the site that it opens.
      String[] both = tokens.of(access, () -> credential(access)).split(" ", 2);
      return new Open(
          atlassian.api() + "/ex/jira/" + both[0] + rest,
          Map.of("Authorization", "Bearer " + both[1]));
    }
    return new Open(
        Tracked.base(tracker) + rest,
        Map.of(
            "Authorization",
            cloud(tracker)
                ? "Basic " + basic(tracker.account() + ":" + access.token())
                : "Bearer " + access.token()));
  }

  private static String basic(String both) {
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private ShortTokens.Kept credential(Access access) throws NotDone {
    JsonNode site =
        call.get(access, Tracked.base(access.tracker()) + "/_edge/tenant_info", Map.of()).json();
    String cloudId = Tracked.need(site, "cloudId");
    Tracked.check(cloudId.matches("[\\w-]+"), "The site has no cloudId that can be read.");
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.put("grant_type", "client_credentials");
    body.put("audience", "api.atlassian.com");
    body.put("client_id", access.tracker().account());
    body.put("client_secret", access.token());
    JsonNode given =
        call.send(access, "POST", atlassian.tokens() + "/oauth/token", Map.of(), body).json();
    return new ShortTokens.Kept(
        cloudId + " " + Tracked.need(given, "access_token"),
        clock.instant().plusSeconds(given.path("expires_in").asLong(0)));
  }
}
