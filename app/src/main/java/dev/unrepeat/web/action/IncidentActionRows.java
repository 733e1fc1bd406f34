package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Quadrant;
import dev.unrepeat.model.RecurrenceDecision;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.recurrence.KnownFactor;
import dev.unrepeat.render.PreventionSvg;
import dev.unrepeat.render.QuadrantSvg;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes of a record what the page of its actions shows.
///
/// @param names of the accounts by their addresses, for owners that are written as one
record IncidentActionRows(
    Viewer viewer,
    Postmortem record,
    Recurrences.Found found,
    Map<String, String> names,
    LocalDate today,
    Optional<Form> typed) {

  IncidentActionsView view(Frame frame, String refusal) {
    IncidentId id = record.incident().id();
    return new IncidentActionsView(
        frame,
        DocumentHead.of(record, DocumentHead.Tab.ACTIONS),
        refusal.lines().toList(),
        Places.actions(id),
        Places.writing(id) + "#rows-action-item",
        viewer.is(Role.AUTHOR),
        record.actions().stream().map(this::row).toList(),
        PreventionSvg.of(record.actions()),
        QuadrantSvg.of(record.actions()),
        found.proposals().stream().map(IncidentActionRows::likeness).toList(),
        compared(),
        found.decided().stream()
            .map(one -> told(one, one.earlier(), "%s of %s %s as %s here"))
            .toList(),
        found.cameBack().stream()
            .map(one -> told(one, one.incident(), "%s of %s %s as %s there"))
            .toList(),
        stopgaps(),
        field("workaround"),
        field("expires"),
        replacements());
  }

  private IncidentActionsView.Row row(ActionItem action) {
    return new IncidentActionsView.Row(
        action.id().toString(),
        action.what(),
        Places.action(record.incident().id(), action.id()),
        ActionMark.of(BoardRow.named(action, names), today),
        Quadrant.of(action).map(Quadrant::words).orElse(""));
  }

  /// Why no likeness is shown, where one may look for it.
  private String compared() {
    if (!found.proposals().isEmpty() || record.causes().factors().isEmpty()) {
      return "";
    }
    return record.incident().services().isEmpty()
        ? "Causes are compared with those of earlier incidents on the same services. This incident names no service yet."
        : "No cause is like an earlier one. Compared are causes of incidents on the same services whose actions are finished: as long as an action is open, its cause may simply still be there.";
  }

  private static IncidentActionsView.Likeness likeness(Recurrences.Proposal proposal) {
    KnownFactor later = proposal.likeness().later();
    KnownFactor earlier = proposal.likeness().earlier();
    return new IncidentActionsView.Likeness(
        later.id().toString(),
        later.statement(),
        earlier.incident().value(),
        Places.actions(earlier.incident()),
        earlier.id().toString(),
        earlier.statement(),
        proposal.likeness().reasons(),
        proposal.answers().stream()
            .map(answer ->
                new IncidentActionsView.Answer(
                    answer.action().toString(),
                    answer.what(),
                    Places.action(earlier.incident(), answer.action())))
            .toList());
  }

  private static IncidentActionsView.Told told(
      RecurrenceDecision one, IncidentId other, String sentence) {
    return new IncidentActionsView.Told(
        sentence.formatted(
            one.earlierFactor(),
            one.earlier(),
            one.confirmed() ? "came back" : "did not come back",
            one.factor()),
        other.value(),
        Places.actions(other),
        "%s, %s UTC".formatted(one.by(), Printing.minute(one.at())),
        one.reason());
  }

  private List<IncidentActionsView.Stopgap> stopgaps() {
    List<IncidentActionsView.Stopgap> rows = new ArrayList<>();
    for (Workaround workaround : record.workarounds()) {
      boolean past = workaround.expires().isBefore(today);
      rows.add(
          new IncidentActionsView.Stopgap(
              rows.size() + 1,
              workaround.text(),
              ActionMark.day(workaround.expires()),
              past ? "bad" : "info",
              past ? "its day is past" : "",
              workaround.replacedBy().map(ActionItemId::toString).orElse(""),
              workaround
                  .replacedBy()
                  .map(number -> Places.action(record.incident().id(), number))
                  .orElse("")));
    }
    return rows;
  }

  private List<Choice> replacements() {
    String chosen = typed.map(form -> form.text("replaced-by")).orElse("");
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "None yet", chosen.isEmpty()));
    record
        .actions()
        .forEach(action ->
            choices.add(
                new Choice(
                    action.id().toString(),
                    action.id() + " " + action.what(),
                    chosen.equals(action.id().toString()))));
    return choices;
  }

  private Field field(String name) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, ""));
  }
}
