package dev.unrepeat.web.course;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.Locale;
import java.util.Map;

/// An action item for which the end of the postmortem waits, with the page that takes its steps.
public record ActionRow(
    String id, String what, String state, String owner, String due, String address) {

  /// @param names of the accounts by their addresses, for owners that are written as one
  static ActionRow of(IncidentId incident, ActionItem action, Map<String, String> names) {
    return new ActionRow(
        action.id().toString(),
        action.what(),
        action.state().word(),
        action.owner() instanceof Owner.Person person ? name(person, names) : "owned by nobody yet",
        action.due().map(due -> "due " + Printing.day(due.date())).orElse("no due date"),
        Places.action(incident, action.id()));
  }

  private static String name(Owner.Person person, Map<String, String> names) {
    String written = NamedPerson.name(person.name());
    return names.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }
}
