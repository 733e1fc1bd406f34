package dev.unrepeat.chat;

import tools.jackson.databind.JsonNode;

/// A member as `users.info` describes one.
///
/// @param workspace to which the account belongs; another one for guests of a shared channel
/// @param address the mail address; empty where the token may not read it
/// @param confirmed whether the member has shown that it is theirs
/// @param json as it was told
public record SlackUser(
    String id, String workspace, String address, boolean confirmed, JsonNode json) {
  static SlackUser of(JsonNode user) {
    return new SlackUser(
        user.path("id").asString(""),
        user.path("team_id").asString(""),
        user.path("profile").path("email").asString(""),
        user.path("is_email_confirmed").asBoolean(false)
            && !user.path("deleted").asBoolean(false)
            && !user.path("is_bot").asBoolean(false),
        user);
  }
}
