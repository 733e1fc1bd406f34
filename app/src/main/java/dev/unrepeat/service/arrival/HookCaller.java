package dev.unrepeat.service.arrival;

import dev.unrepeat.http.Signature;
import dev.unrepeat.model.EventHookKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
      case NONE, SNS -> false;
      case HUB ->
          same(
              Signature.hub(secret, body),
              headers.getOrDefault(
                  "x-hub-signature-256", headers.getOrDefault("x-hub-signature", "")));
      // https://developer.pagerduty.com/docs/webhooks-signatures
      case PAGERDUTY ->
          parts(headers, "x-pagerduty-signature", ",")
              .anyMatch(part -> same("v1=" + Signature.hex(secret, "", body), part));
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
    };
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
    String header = headers.getOrDefault("x-rootly-signature", "");
    String at = "";
    String sent = "";
    for (String part : header.split(",")) {
      String one = part.strip();
      at = one.startsWith("t=") ? one.substring(2) : at;
      sent = one.startsWith("v1=") ? one.substring(3) : sent;
    }
    return recent(at, now)
        && (same(Signature.hex(secret, at, body), sent)
            || same(Signature.hex(secret, at + ".", body), sent));
  }

  private static boolean recent(String seconds, Instant now) {
    return seconds.matches("\\d{1,11}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                .abs()
                .compareTo(LEEWAY)
            <= 0;
  }

  private static Stream<String> parts(Map<String, String> headers, String name, String between) {
    return Arrays.stream(headers.getOrDefault(name, "").split(between)).map(String::strip);
  }

  private static String either(Map<String, String> headers, String one, String other) {
    return headers.getOrDefault(one, headers.getOrDefault(other, ""));
  }

  private static boolean same(String expected, String sent) {
    return Signature.same(expected, sent);
  }
}
