package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A project of a tracker in which actions are followed.
///
/// @param address where people open it, for example `https://github.com`
/// @param project `owner/name`, a path of groups, or the key of a Jira project
/// @param account of Jira Cloud the mail address that the token belongs to, or the client ID of a
///   service account; of GitHub the client ID of an app, or empty; empty elsewhere
/// @param issueType of Jira, for example `Task`; empty elsewhere
/// @param labels that new tickets get
/// @param statuses lines such as `in review = started`
/// @param people lines such as `ravi@lumen.example = ravi-m`
/// @param title of new tickets, with `{what}` and the like in it
/// @param body of new tickets
/// @param pulse how reading it goes
public record Tracker(
    long id,
    String name,
    TrackerKind kind,
    String address,
    String project,
    String account,
    String issueType,
    List<String> labels,
    List<String> statuses,
    List<String> people,
    String title,
    String body,
    boolean enabled,
    String madeBy,
    Instant madeAt,
    Pulse pulse) {
  public Tracker {
    labels = List.copyOf(labels);
    statuses = List.copyOf(statuses);
    people = List.copyOf(people);
  }

  /// Under which name its messages stand in the outbox.
  public String destination() {
    return "tracker/" + id;
  }

  /// A ticket as people name it: `lumen/shop#12`, `SHOP-812`.
  public String label(String key) {
    return kind.jira() ? key : project + "#" + key;
  }

  /// The place of the secret by which its webhooks are signed.
  public String hookPlace() {
    return destination() + "/hook";
  }

  /// How far a tracker was read.
  ///
  /// @param cursor up to which change, by its own clock
  /// @param readAt when it was read last, by ours
  /// @param restUntil until when it asked to be left alone
  /// @param failure why the last reading failed; empty where it did not
  public record Pulse(
      Optional<Instant> cursor,
      Optional<Instant> readAt,
      Optional<Instant> restUntil,
      String failure) {
    public static final Pulse NONE =
        new Pulse(Optional.empty(), Optional.empty(), Optional.empty(), "");
  }
}
