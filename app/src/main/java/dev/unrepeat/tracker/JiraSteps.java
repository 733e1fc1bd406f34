package dev.unrepeat.tracker;

import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.ticket.StatusMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What states of Jira mean, and which step of a workflow leads to a phase.
final class JiraSteps {
  private static final Set<String> DROPPED =
      Set.of(
          "won't do",
          "won't fix",
          "wont do",
          "wont fix",
          "duplicate",
          "declined",
          "rejected",
          "cancelled",
          "canceled",
          "cannot reproduce",
          "abandoned");

  private JiraSteps() {}

  /// The phase of a state, by the team's own words, else by its category.
  static TicketPhase phase(Tracker tracker, JsonNode status, String resolution) {
    String name = status.path("name").asString("");
    TicketPhase usual =
        switch (status.at("/statusCategory/key").asString("")) {
          case "done" ->
              dropped(resolution) || dropped(name) ? TicketPhase.DROPPED : TicketPhase.DONE;
          case "indeterminate" -> TicketPhase.STARTED;
          default -> TicketPhase.OPEN;
        };
    boolean closed = usual == TicketPhase.DONE || usual == TicketPhase.DROPPED;
    return StatusMap.of(tracker.statuses())
        .phase(closed ? List.of(resolution, name) : List.of(name), usual);
  }

  private static boolean dropped(String word) {
    return DROPPED.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /// The body that takes the step to a phase; empty where the workflow has none from here, or asks
  /// for fields that only a person can fill in.
  static Optional<ObjectNode> to(Tracker tracker, TicketPhase wanted, JsonNode transitions) {
    return StreamSupport.stream(transitions.spliterator(), false)
        .filter(step -> !asksMore(step, wanted))
        .filter(step -> rank(tracker, wanted, step) > 0)
        .max(Comparator.comparingInt(step -> rank(tracker, wanted, step)))
        .map(step -> body(step, wanted));
  }

  private static int rank(Tracker tracker, TicketPhase wanted, JsonNode step) {
    TicketPhase leads = phase(tracker, step.path("to"), "");
    if (leads == wanted) {
      return 2;
    }
    // A workflow without a state for what is not done closes it all the same.
    return wanted == TicketPhase.DROPPED && leads == TicketPhase.DONE ? 1 : 0;
  }

  private static boolean asksMore(JsonNode step, TicketPhase wanted) {
    return step.path("fields").properties().stream()
        .filter(field -> !(closes(wanted) && field.getKey().equals("resolution")))
        .anyMatch(field ->
            field.getValue().path("required").asBoolean(false)
                && !field.getValue().path("hasDefaultValue").asBoolean(false));
  }

  private static ObjectNode body(JsonNode step, TicketPhase wanted) {
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.putObject("transition").put("id", step.path("id").asString(""));
    if (closes(wanted)) {
      JsonNode values = step.at("/fields/resolution/allowedValues");
      resolution(Tracked.texts(values, "name"), wanted)
          .ifPresent(name -> body.putObject("fields").putObject("resolution").put("name", name));
    }
    return body;
  }

  /// An open ticket with a resolution would count as resolved in each list of Jira.
  private static boolean closes(TicketPhase wanted) {
    return wanted == TicketPhase.DONE || wanted == TicketPhase.DROPPED;
  }

  private static Optional<String> resolution(List<String> allowed, TicketPhase wanted) {
    List<String> fitting = new ArrayList<>();
    for (String name : allowed) {
      if (dropped(name) == (wanted == TicketPhase.DROPPED)) {
        fitting.add(name);
      }
    }
    return fitting.stream()
        .filter(Set.of("Done", "Fixed", "Resolved", "Won't Do", "Won't Fix")::contains)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }
}
