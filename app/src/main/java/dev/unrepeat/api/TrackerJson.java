package dev.unrepeat.api;

import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.tracker.Trackers.Told;
import dev.unrepeat.service.tracker.Trackers.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A connected tracker. Its token and the secret of its webhook are not told.
///
/// @param account of Jira Cloud the mail address of the token, or the client ID of a service
///   account; of GitHub the client ID of an app; empty elsewhere
/// @param statuses lines such as `in review = started`
/// @param people lines such as `ravi@lumen.example = ravi-m`
record TrackerJson(
    String number,
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
    String text,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  static TrackerJson of(Tracker tracker) {
    return new TrackerJson(
        String.valueOf(tracker.id()),
        tracker.name(),
        tracker.kind(),
        tracker.address(),
        tracker.project(),
        tracker.account(),
        tracker.issueType(),
        tracker.labels(),
        tracker.statuses(),
        tracker.people(),
        tracker.title(),
        tracker.body(),
        tracker.enabled(),
        tracker.madeBy(),
        tracker.madeAt());
  }

  /// What is set about a tracker; what is left out is as usual for its kind.
  record Set(
      String name,
      TrackerKind kind,
      Optional<String> address,
      String project,
      Optional<String> account,
      Optional<String> issueType,
      Optional<List<String>> labels,
      Optional<List<String>> statuses,
      Optional<List<String>> people,
      Optional<String> title,
      Optional<String> text,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      Wanted usual = Wanted.usual(kind);
      return new Wanted(
          name,
          kind,
          address.orElse(usual.address()),
          project,
          account.orElse(""),
          issueType.orElse(usual.issueType()),
          labels.orElse(List.of()),
          statuses.orElse(List.of()),
          people.orElse(List.of()),
          title.orElse(usual.title()),
          text.orElse(usual.body()),
          enabled.orElse(true));
    }
  }

  /// A tracker that is to be connected, with the token that opens it.
  record Connected(Set tracker, String token) {}

  /// The token that opens a tracker.
  record Opened(String token) {}

  /// Where the webhook of a tracker is to point, and the secret that is told only now.
  record Hook(String number, String address, String secret) {
    static Hook of(Told told) {
      return new Hook(String.valueOf(told.tracker().id()), told.hook(), told.secret());
    }
  }

  /// How reading a tracker goes.
  ///
  /// @param cursor up to which change it was read, by its own clock
  /// @param restUntil until when it asked to be left alone
  /// @param failure why it failed; empty where it did not
  record Pulse(
      Optional<Instant> readAt,
      Optional<Instant> cursor,
      Optional<Instant> restUntil,
      String failure) {
    static Pulse of(Tracker.Pulse pulse) {
      return new Pulse(pulse.readAt(), pulse.cursor(), pulse.restUntil(), pulse.failure());
    }
  }
}
