package dev.unrepeat.model;

import java.time.Instant;
import java.util.Map;

/// A connected chat: a Slack workspace, or one channel of Teams.
///
/// @param address where its interface is, for example `https://slack.com/api`; of Teams the host
///   alone, because the whole address is the secret
/// @param team whose services it hears of; empty for all
/// @param channels where it is told of which occasion; of Teams, its one channel
/// @param workspace of Slack, for example `T012AB3CD`; empty while nobody could ask
/// @param failure why that could not be asked; empty when it was
public record Chat(
    long id,
    String name,
    ChatKind kind,
    String address,
    String team,
    Map<ChatOccasion, String> channels,
    String workspace,
    String failure,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  public Chat {
    channels = Map.copyOf(channels);
  }

  /// Under which name its messages stand in the outbox, and the place of its token.
  public String destination() {
    return "chat/" + id;
  }

  /// The place of the secret by which its calls are signed.
  public String hookPlace() {
    return destination() + "/hook";
  }
}
