package dev.unrepeat.chat;

/// What opens a Slack workspace.
///
/// @param name of the connection, for the sentence that says what failed
/// @param address where its methods are, for example `https://slack.com/api`
public record SlackAccess(String name, String address, String token) {
  /// Without the token, which is written nowhere.
  @Override
  public String toString() {
    return name + " at " + address;
  }
}
