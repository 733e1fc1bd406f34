package dev.unrepeat.search;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Workaround;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A record as the parts that are searched. All of it stands on pages that every reader of the
/// incident can open; the names of people are not in it, except where somebody wrote them into a
/// text.
public final class SearchParts {
  private final List<SearchPart> parts = new ArrayList<>();

  private SearchParts() {}

  public static List<SearchPart> of(Postmortem record) {
    SearchParts all = new SearchParts();
    all.incident(record.incident());
    record.body().forEach(all::section);
    record.timeline().shown().forEach(all::event);
    record
        .causes()
        .trigger()
        .ifPresent(trigger -> all.add(Zone.FACTORS, "TRIGGER", "Trigger", trigger.statement()));
    record.causes().factors().forEach(all::factor);
    record.lessons().forEach(all::lesson);
    record.actions().forEach(all::action);
    int number = 0;
    for (Workaround one : record.workarounds()) {
      all.add(Zone.ACTIONS, "W" + ++number, "Workaround", one.text());
    }
    return List.copyOf(all.parts);
  }

  private void incident(Incident incident) {
    add(Zone.TITLE, "TITLE", "Title", incident.title());
    String named =
        incident.id()
            + " "
            + incident.services().stream().map(Object::toString).collect(Collectors.joining(" "))
            + " "
            + incident.tags().stream().map(Object::toString).collect(Collectors.joining(" "));
    add(Zone.TITLE, "NAMES", "Id, services, tags", named);
  }

  private void section(BodySection section) {
    switch (section) {
      case BodySection.Known known ->
          add(Zone.TEXT, known.section().name(), known.section().heading(), known.text());
      case BodySection.Foreign foreign ->
          add(Zone.TEXT, "SECTION", foreign.heading(), foreign.heading() + "\n" + foreign.text());
      case BodySection.Opening opening -> add(Zone.TEXT, "OPENING", "Opening", opening.text());
      case BodySection.Field field -> {} // front matter nobody here understands: often names
    }
  }

  private void event(TimelineEvent event) {
    add(Zone.TIMELINE, event.id().toString(), "Event " + event.id(), event.text());
  }

  private void factor(ContributingFactor factor) {
    String more =
        String.join(
            "\n",
            factor.anatomy().symptom(),
            factor.anatomy().component(),
            factor.anatomy().failureMode(),
            factor.anatomy().missingControl(),
            factor.anatomy().assumption(),
            String.join("\n", factor.facts()));
    add(
        Zone.FACTORS,
        factor.id().toString(),
        "Factor " + factor.id(),
        (factor.statement() + "\n" + more).strip());
  }

  private void lesson(Lesson lesson) {
    add(Zone.TEXT, lesson.id().toString(), lesson.kind().heading(), lesson.text());
  }

  private void action(ActionItem action) {
    String text = String.join("\n", action.what(), action.why(), action.doneWhen()).strip();
    add(Zone.ACTIONS, action.id().toString(), "Action " + action.id(), text);
  }

  private void add(Zone zone, String key, String heading, String text) {
    if (!text.isBlank()) {
      parts.add(new SearchPart(zone, key, heading, text));
    }
  }
}
