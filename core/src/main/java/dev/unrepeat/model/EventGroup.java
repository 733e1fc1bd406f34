package dev.unrepeat.model;

import java.util.List;

/// Events that say the same kind of little, folded under one line that can be opened, for example
/// "12 notifications".
///
/// @param label what the folded line says, without the count
public record EventGroup(String label, List<EventId> members) {
  public EventGroup {
    Refused.blank(label, "label of a group");
    members = List.copyOf(members);
    Refused.unless(!members.isEmpty(), "A group has at least one event.");
  }
}
