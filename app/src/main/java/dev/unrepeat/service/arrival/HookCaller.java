package dev.unrepeat.service.arrival;

import dev.unrepeat.http.Signature;
import dev.unrepeat.model.EventHookKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// Whether a call is from its vendor: it is signed with the secret that both know. A time that was
/// signed may be five minutes off.
final class HookCaller {
  private static final Duration LEEWAY = Duration.ofMinutes(5);
  private static final String STANDARD_SECRET = "whsec_";

  private HookCaller() {}

  /// @param headers by their names in lower case
  static boolean signed(
      EventHookKind kind, String secret, Map<String, String> headers, byte[] body, Instant now) {
    return switch (kind.signing()) {
      case SNS -> false;
      case HEADER -> carries(secret, headers);
      case HUB ->
          same(
              Signature.hub(secret, body),
              headers.getOrDefault(
                  "x-hub-signature-256", headers.getOrDefault("x-hub-signature", "")));
      // https://developer.pagerduty.com/docs/webhooks-signatures
      case PAGERDUTY -> versioned(secret, headers, "x-pagerduty-signature", body);
      // https://circleci.com/docs/guides/integration/outbound-webhooks
      case CIRCLECI -> versioned(secret, headers, "circleci-signature", body);
      // https://docs.sentry.io/organization/integrations/integration-platform/webhooks
      case SENTRY ->
          same(Signature.hex(secret, "", body), headers.getOrDefault("sentry-hook-signature", ""));
      case GRAFANA -> grafana(secret, headers, body, now);
      case STANDARD -> standard(secret, headers, body, now);
      case TIMED -> timed(secret, headers, body, now);
      // https://docs.firehydrant.com/docs/webhooks
      case FIREHYDRANT ->
          same(Signature.hex(secret, "", body), headers.getOrDefault("fh-signature", ""));
      case GITLAB ->
          headers.containsKey("webhook-signature")
              ? standard(secret, headers, body, now)
              : same(secret, headers.getOrDefault("x-gitlab-token", ""));
      // https://buildkite.com/docs/apis/webhooks/pipelines
      case BUILDKITE ->
          headers.containsKey("x-buildkite-signature")
              ? buildkite(secret, headers, body, now)
              : same(secret, headers.getOrDefault("x-buildkite-token", ""));
      // https://devcenter.heroku.com/articles/app-webhooks
      case HEROKU ->
          same(
              Signature.base64(secret, body),
              headers.getOrDefault("heroku-webhook-hmac-sha256", ""));
      // https://developer.hashicorp.com/terraform/cloud-docs/api-docs/notification-configurations
      case TERRAFORM ->
          same(
              Signature.hex512(secret, body),
              headers.getOrDefault("x-tfe-notification-signature", ""));
      // https://launchdarkly.com/docs/home/infrastructure/webhooks
      case LAUNCHDARKLY ->
          same(Signature.hex(secret, "", body), headers.getOrDefault("x-ld-signature", ""));
    };
  }

  private static boolean carries(String secret, Map<String, String> headers) {
    String sent = headers.getOrDefault("authorization", "");
    return same(secret, headers.getOrDefault("x-unrepeat-secret", ""))
        || same(secret, sent)
        || same(secret, behind("Bearer ", sent))
        || same(secret, password(behind("Basic ", sent)));
  }

  private static String behind(String scheme, String sent) {
    return sent.regionMatches(true, 0, scheme, 0, scheme.length())
        ? sent.substring(scheme.length()).strip()
        : "";
  }

  private static String password(String basic) {
    try {
      String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /// With a header of time, time and body are signed with a colon between; the name of that header
  /// is for the team to choose there.
  private static boolean grafana(
      String secret, Map<String, String> headers, byte[] body, Instant now) {
    String sent = headers.getOrDefault("x-grafana-alerting-signature", "");
    String at =
        either(headers, "x-grafana-alerting-signature-timestamp", "x-grafana-alerting-timestamp");
    return at.isEmpty()
        ? same(Signature.hex(secret, "", body), sent)
        : recent(at, now) && same(Signature.hex(secret, at + ":", body), sent);
  }

  /// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  private static boolean standard(
      String secret, Map<String, String> headers, byte[] body, Instant now) {
    String id = either(headers, "webhook-id", "svix-id");
    String at = either(headers, "webhook-timestamp", "svix-timestamp");
    if (!secret.startsWith(STANDARD_SECRET) || !recent(at, now)) {
      return false;
    }
    String expected = Signature.of(secret, id, Instant.ofEpochSecond(Long.parseLong(at)), body);
    return Arrays.stream(either(headers, "webhook-signature", "svix-signature").split(" "))
        .anyMatch(part -> same(expected, part));
  }

  /// Rootly signs the time and the body right behind it; others put a point between.
  private static boolean timed(
      String secret, Map<String, String> headers, byte[] body, Instant now) {
    String at = part(headers, "x-rootly-signature", "t=");
    String sent = part(headers, "x-rootly-signature", "v1=");
    return recent(at, now)
        && (same(Signature.hex(secret, at, body), sent)
            || same(Signature.hex(secret, at + ".", body), sent));
  }

  private static boolean buildkite(
      String secret, Map<String, String> headers, byte[] body, Instant now) {
    String at = part(headers, "x-buildkite-signature", "timestamp=");
    return recent(at, now)
        && same(
            Signature.hex(secret, at + ".", body),
            part(headers, "x-buildkite-signature", "signature="));
  }

  /// One digest for each secret or scheme that is in use, with the version of the scheme.
  private static boolean versioned(
      String secret, Map<String, String> headers, String name, byte[] body) {
    String expected = "v1=" + Signature.hex(secret, "", body);
    return parts(headers, name).anyMatch(part -> same(expected, part));
  }

  /// What stands behind a word in a header, for example behind `t=`; empty where it is not there.
  private static String part(Map<String, String> headers, String name, String word) {
    return parts(headers, name)
        .filter(part -> part.startsWith(word))
        .reduce("", (before, last) -> last.substring(word.length()));
  }

  private static boolean recent(String seconds, Instant now) {
    return seconds.matches("\\d{1,11}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                .abs()
                .compareTo(LEEWAY)
            <= 0;
  }

  private static Stream<String> parts(Map<String, String> headers, String name) {
    return Arrays.stream(headers.getOrDefault(name, "").split(",")).map(String::strip);
  }

  private static String either(Map<String, String> headers, String one, String other) {
    return headers.getOrDefault(one, headers.getOrDefault(other, ""));
  }

  private static boolean same(String expected, String sent) {
    return Signature.same(expected, sent);
  }
}
