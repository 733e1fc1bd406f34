package dev.unrepeat.source.slack;

import java.util.Map;
import java.util.Optional;

/// What Slack itself writes into a channel, folded under a label.
final class Subtypes {
  private static final String JOINS = "channel joins and leaves";
  private static final String SETTINGS = "channel settings";
  private static final String PINS = "pins and reminders";

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("channel_join", JOINS),
          Map.entry("channel_leave", JOINS),
          Map.entry("group_join", JOINS),
          Map.entry("group_leave", JOINS),
          Map.entry("joiner_notification", JOINS),
          Map.entry("joiner_notification_for_inviter", JOINS),
          Map.entry("app_conversation_join", JOINS),
          Map.entry("app_conversation_leave", JOINS),
          Map.entry("bot_add", JOINS),
          Map.entry("bot_remove", JOINS),
          Map.entry("bot_enable", JOINS),
          Map.entry("bot_disable", JOINS),
          Map.entry("channel_topic", SETTINGS),
          Map.entry("channel_purpose", SETTINGS),
          Map.entry("channel_name", SETTINGS),
          Map.entry("channel_archive", SETTINGS),
          Map.entry("channel_unarchive", SETTINGS),
          Map.entry("channel_convert_to_private", SETTINGS),
          Map.entry("channel_convert_to_public", SETTINGS),
          Map.entry("channel_posting_permissions", SETTINGS),
          Map.entry("channel_canvas_updated", SETTINGS),
          Map.entry("tabbed_canvas_updated", SETTINGS),
          Map.entry("group_topic", SETTINGS),
          Map.entry("group_purpose", SETTINGS),
          Map.entry("group_name", SETTINGS),
          Map.entry("group_archive", SETTINGS),
          Map.entry("group_unarchive", SETTINGS),
          Map.entry("pinned_item", PINS),
          Map.entry("unpinned_item", PINS),
          Map.entry("reminder_add", PINS),
          Map.entry("reminder_delete", PINS));

  private Subtypes() {}

  /// The label under which such a message is folded; empty when somebody or something said it.
  static Optional<String> group(String subtype) {
    return Optional.ofNullable(GROUPS.get(subtype));
  }
}
