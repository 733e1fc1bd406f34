package dev.unrepeat.source.pagerduty;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.Weight;
import java.util.Map;
import java.util.Optional;

/// What a type of log entry tells of.
///
/// @param kind empty where only the words can tell
/// @param group label under which it is folded; empty when it stands alone
/// @param words said when the entry has no summary of its own
record EntryType(Optional<EventKind> kind, Weight weight, String group, String words) {
  private static final Map<String, EntryType> KNOWN =
      Map.ofEntries(
          signal("trigger", EventKind.ALERT, "Triggered"),
          signal("acknowledge", EventKind.ACKNOWLEDGEMENT, "Acknowledged"),
          signal("unacknowledge", EventKind.OBSERVATION, "The acknowledgement timed out"),
          signal("resolve", EventKind.RESOLUTION, "Resolved"),
          Map.entry("annotate", new EntryType(Optional.empty(), Weight.SIGNAL, "", "Note")),
          signal("escalate", EventKind.ACTION, "Escalated"),
          signal(
              "repeat_escalation_path",
              EventKind.OBSERVATION,
              "Nobody answered; the escalation begins again"),
          signal(
              "exhaust_escalation_path",
              EventKind.OBSERVATION,
              "Nobody answered; the escalation is exhausted"),
          signal("snooze", EventKind.ACTION, "Snoozed"),
          signal("urgency_change", EventKind.DECISION, "The urgency was changed"),
          signal("priority_change", EventKind.DECISION, "The priority was changed"),
          signal("status_update", EventKind.COMMUNICATION, "Status update"),
          signal("responder_request", EventKind.ACTION, "Asked for help"),
          chatter("assign", "Assigned"),
          chatter("delegate", "Handed to another escalation policy"),
          chatter(
              "reach_ack_limit",
              "Nothing more is logged: the limit of acknowledgements is reached"),
          chatter(
              "reach_trigger_limit", "Nothing more is logged: the limit of triggers is reached"),
          noise("notify", "notifications", "Notified"),
          noise("field_value_change", "changed fields", "A field was changed"),
          noise("custom_field_value_change", "changed fields", "A field was changed"));

  private static final EntryType OTHER = new EntryType(Optional.empty(), Weight.CHATTER, "", "");

  static EntryType of(String type) {
    return KNOWN.getOrDefault(
        type.replace("_log_entry", "").replace("acknowledgement", "acknowledge"), OTHER);
  }

  private static Map.Entry<String, EntryType> signal(String type, EventKind kind, String words) {
    return Map.entry(type, new EntryType(Optional.of(kind), Weight.SIGNAL, "", words));
  }

  private static Map.Entry<String, EntryType> chatter(String type, String words) {
    return Map.entry(type, new EntryType(Optional.of(EventKind.ACTION), Weight.CHATTER, "", words));
  }

  private static Map.Entry<String, EntryType> noise(String type, String group, String words) {
    return Map.entry(
        type, new EntryType(Optional.of(EventKind.OBSERVATION), Weight.NOISE, group, words));
  }
}
