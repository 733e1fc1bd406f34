package dev.unrepeat.chat;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the error codes of Slack mean to people, and whether trying again can help.
final class SlackRefusal {
  /// Where a limit names no time (docs.slack.dev, Rate limits).
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

  private SlackRefusal() {}

  static NotDone limited(String name, Optional<Duration> pause) {
    return new NotDone(
        "%s is asked too often (ratelimited). Unrepeat waits.".formatted(name),
        Hope.LATER,
        pause.orElse(USUAL_PAUSE));
  }

  static NotDone of(String name, JsonNode told, Optional<Duration> pause) {
    String code = told.path("error").asString("no reason");
    return switch (code) {
      case "ratelimited", "rate_limited" -> limited(name, pause);
      case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
          new NotDone(
              "%s could not do it just now (%s).".formatted(name, code),
              Hope.LATER,
              pause.orElse(Duration.ZERO));
      case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
          new NotDone(
              "%s does not know the token (%s). An administrator sets a new one under Chats."
                  .formatted(name, code),
              Hope.LATER,
              Duration.ZERO);
      case "missing_scope" ->
          NotDone.never(
              "The app of %s lacks the scope %s (missing_scope). Add it to the app and install it again."
                  .formatted(name, told.path("needed").asString("it needs")));
      case "channel_not_found" ->
          NotDone.never(
              "%s has no such channel for the app (channel_not_found). Write its id, and invite the app where the channel is private."
                  .formatted(name));
      case "not_in_channel" ->
          NotDone.never(
              "The app is not in that channel of %s (not_in_channel). Invite it there: /invite @Unrepeat."
                  .formatted(name));
      case "is_archived" ->
          NotDone.never("That channel of %s is archived (is_archived).".formatted(name));
      default -> NotDone.never("%s refused it (%s).".formatted(name, code));
    };
  }
}
