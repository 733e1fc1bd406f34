package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.http.Signature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Of each system that signs: a call as it signs is taken in; one with another secret, another
/// body, or a time long ago is not. GitHub, incident.io and Amazon have tests of their own.
class SignedCallsTest {
  private static final Pattern KEY = Pattern.compile("<pre class=\"key\"[^>]*>([^<]+)</pre>");
  private static final Pattern LINK = Pattern.compile("href=\"/incoming/(\\d+)\"");
  private static final List<Signer> BY_HEADER =
      List.of(
          (secret, body, at) -> Map.of("X-Unrepeat-Secret", secret),
          (secret, body, at) -> Map.of("Authorization", secret),
          (secret, body, at) -> Map.of("Authorization", "Bearer " + secret),
          (secret, body, at) ->
              Map.of(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder()
                          .encodeToString(("alerts:" + secret).getBytes(StandardCharsets.UTF_8))));
  private static final String SECRET = "a-secret-of-both-9f2c";
  private static final String BODY = "{\"what\": \"a call\"}";

  private final RunningServer server = RunningServer.shared();
  private final Client priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));

  /// The headers of a call at a time that is signed with a secret.
  private interface Signer {
    Map<String, String> sign(String secret, byte[] body, Instant at);
  }

  @TestFactory
  Stream<DynamicTest> aSystemIsBelievedByItsSignature() {
    return Stream.concat(alerting(), delivering())
        .map(system ->
            DynamicTest.dynamicTest(
                system.getKey(), () -> believed(system.getKey(), system.getValue())));
  }

  private static Stream<Map.Entry<String, Signer>> alerting() {
    return Map.<String, Signer>of(
        "pagerduty",
        (secret, body, at) ->
            Map.of("X-PagerDuty-Signature", "v1=00,v1=" + Signature.hex(secret, "", body)),
        "sentry",
        (secret, body, at) -> Map.of("Sentry-Hook-Signature", Signature.hex(secret, "", body)),
        "firehydrant",
        (secret, body, at) -> Map.of("fh-signature", Signature.hex(secret, "", body)),
        "grafana",
        (secret, body, at) ->
            Map.of(
                "X-Grafana-Alerting-Signature",
                Signature.hex(secret, at.getEpochSecond() + ":", body),
                "X-Grafana-Alerting-Signature-Timestamp",
                "" + at.getEpochSecond()),
        "rootly",
        (secret, body, at) ->
            Map.of(
                "X-Rootly-Signature",
                "t=%d,v1=%s"
                    .formatted(
                        at.getEpochSecond(),
                        Signature.hex(secret, "" + at.getEpochSecond(), body))),
        "gitlab",
        (secret, body, at) -> Map.of("X-Gitlab-Token", secret))
        .entrySet()
        .stream();
  }

  private static Stream<Map.Entry<String, Signer>> delivering() {
    return Stream.of(
        Map.<String, Signer>entry(
            "circleci",
            (secret, body, at) ->
                Map.of("circleci-signature", "v1=" + Signature.hex(secret, "", body) + ",v2=00")),
        Map.<String, Signer>entry(
            "buildkite",
            (secret, body, at) ->
                Map.of(
                    "X-Buildkite-Signature",
                    "timestamp=%d,signature=%s"
                        .formatted(
                            at.getEpochSecond(),
                            Signature.hex(secret, at.getEpochSecond() + ".", body)))),
        Map.<String, Signer>entry(
            "buildkite", (secret, body, at) -> Map.of("X-Buildkite-Token", secret)),
        Map.<String, Signer>entry(
            "heroku",
            (secret, body, at) ->
                Map.of("Heroku-Webhook-Hmac-SHA256", Signature.base64(secret, body))),
        Map.<String, Signer>entry(
            "hcp-terraform",
            (secret, body, at) ->
                Map.of("X-TFE-Notification-Signature", Signature.hex512(secret, body))),
        Map.<String, Signer>entry(
            "launchdarkly",
            (secret, body, at) -> Map.of("X-LD-Signature", Signature.hex(secret, "", body))),
        Map.<String, Signer>entry(
            "bitbucket",
            (secret, body, at) -> Map.of("X-Hub-Signature", Signature.hub(secret, body))));
  }

  private void believed(String kind, Signer signer) {
    Matcher keys = made(kind);
    String path = URI.create(keys.group(1)).getPath();
    // Where the secret is made here, it is shown below the address.
    String secret = keys.find() ? keys.group(1) : SECRET;
    believed(path, secret, signer);
  }

  /// What stands in a header as it is signs neither body nor time.
  @Test
  void whoeverDoesNotSignCanBeAskedForASecretInAHeader() {
    for (String kind : List.of("other", "alertmanager", "datadog")) {
      String path = URI.create(made(kind).group(1)).getPath();
      assertThat(call(path, Map.of())).isEqualTo(204);
      Matcher links = LINK.matcher(priya.get("/incoming").body());
      String last = links.results().map(link -> link.group(1)).reduce("", (a, b) -> b);
      Matcher keys = KEY.matcher(priya.post("/incoming/" + last + "/secret", Map.of()).body());
      assertThat(keys.find()).isTrue();
      for (Signer signer : BY_HEADER) {
        believed(path, keys.group(1), signer);
      }
    }
  }

  private Matcher made(String kind) {
    String made =
        priya
            .post(
                "/incoming",
                Map.of(
                    "kind", kind, "name", "Signed by " + kind, "enabled", "yes", "secret", SECRET))
            .body();
    Matcher keys = KEY.matcher(made);
    assertThat(keys.find()).as(made).isTrue();
    return keys;
  }

  private void believed(String path, String secret, Signer signer) {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.now();
    assertThat(call(path, signer.sign(secret, body, now))).isEqualTo(204);
    assertThat(call(path, signer.sign("another-secret", body, now))).isEqualTo(401);
    assertThat(call(path, Map.of())).isEqualTo(401);
    Map<String, String> ofAnother = signer.sign(secret, "{}".getBytes(StandardCharsets.UTF_8), now);
    boolean signsBody = !ofAnother.equals(signer.sign(secret, body, now));
    assertThat(call(path, ofAnother)).isEqualTo(signsBody ? 401 : 204);
    Map<String, String> late = signer.sign(secret, body, now.minusSeconds(400));
    boolean timed = !late.equals(signer.sign(secret, body, now));
    assertThat(call(path, late)).isEqualTo(timed ? 401 : 204);
  }

  private int call(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(BODY));
    headers.forEach(request::header);
    return priya.send(request).statusCode();
  }
}
