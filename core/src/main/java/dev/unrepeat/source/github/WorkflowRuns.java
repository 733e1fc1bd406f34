package dev.unrepeat.source.github;

import static dev.unrepeat.source.github.DeliveryEvents.after;
import static dev.unrepeat.source.github.DeliveryEvents.version;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTime;
import java.util.regex.Pattern;

/// A run of a workflow. Each is delivered as requested, in_progress and completed: the last one
/// tells, the others are folded.
final class WorkflowRuns {
  private static final Pattern DEPLOYS =
      Pattern.compile(
          "deploy|release|rollback|roll-back|roll_back|rollout|publish|promote|\\bship\\b",
          Pattern.CASE_INSENSITIVE);

  private WorkflowRuns() {}

  static SourceEvent of(Delivery delivery, RecordTime at) {
    JsonObject run = delivery.subject();
    String action = delivery.action();
    String outcome = run.firstText("conclusion");
    boolean completed = action.equals("completed");
    String name = name(delivery, run);
    String title = run.firstText("display_title", "displayTitle");
    String text =
        "Workflow "
            + name
            + " of "
            + delivery.repository()
            + (completed
                ? " completed" + after(" with ", outcome)
                : action.equals("requested") ? " requested" : " is in progress")
            + (title.equals(name) ? "" : after(": ", title));
    SourceEvent event =
        DeliveryEvents.event(
                delivery,
                at,
                key(run, action),
                when(run, action),
                text,
                run.firstText("html_url", "url"),
                run.object("triggering_actor"))
            .withKind(
                DEPLOYS.matcher(name + " " + run.text("path")).find()
                    ? EventKind.CHANGE
                    : EventKind.OBSERVATION)
            .referring(
                DeliveryEvents.references(
                    run.firstText("head_sha", "headSha"),
                    run.firstText("id", "databaseId"),
                    version(run.firstText("head_branch", "headBranch"))));
    return completed
        ? DeliveryEvents.ended(event, outcome)
        : DeliveryEvents.folded(event, "workflow progress");
  }

  private static String key(JsonObject run, String action) {
    String attempt = run.firstText("run_attempt", "attempt");
    return "workflow_run/"
        + run.firstText("id", "databaseId")
        + "/"
        + (attempt.isEmpty() ? "1" : attempt)
        + "/"
        + action;
  }

  private static String when(JsonObject run, String action) {
    return switch (action) {
      case "requested" -> run.firstText("run_started_at", "created_at", "startedAt", "createdAt");
      case "in_progress" -> run.firstText("run_started_at", "updated_at", "startedAt", "updatedAt");
      default -> run.firstText("updated_at", "updatedAt");
    };
  }

  private static String name(Delivery delivery, JsonObject run) {
    String name = run.firstText("workflowName", "name");
    if (name.isEmpty()) {
      name = delivery.payload().objectIfAny("workflow").firstText("name");
    }
    return name.isEmpty() ? run.firstText("path", "id") : name;
  }
}
