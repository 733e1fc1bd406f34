package dev.unrepeat.web.course;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;

/// An action item for which the end of the postmortem waits, with the page that takes its steps.
public record ActionRow(
    String id, String what, String state, String owner, String due, String address) {

  static ActionRow of(IncidentId incident, ActionItem action) {
    return new ActionRow(
        action.id().toString(),
        action.what(),
        action.state().word(),
        action.owner() instanceof Owner.Person person
            ? NamedPerson.name(person.name())
            : "owned by nobody yet",
        action.due().map(due -> "due " + Printing.day(due.date())).orElse("no due date"),
        Places.action(incident, action.id()));
  }
}
