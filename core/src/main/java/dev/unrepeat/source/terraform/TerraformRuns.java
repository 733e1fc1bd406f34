package dev.unrepeat.source.terraform;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Runs of Terraform and OpenTofu: what `apply -json` prints, and the messages of HCP Terraform and
/// Terraform Enterprise about runs and workspaces. Sources: Terraform, "Machine-readable UI";
/// "Notification configurations API". A message about a workspace has the time of its assessment,
/// or none.
public final class TerraformRuns extends JsonSource {
  private static final String GROUP = "terraform steps";

  public TerraformRuns() {
    super("terraform", Set.of(), "@module", "notification_configuration_id");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isLine(record) || isNotice(record);
  }

  private static boolean isLine(JsonObject record) {
    return record.at("@module").endsWith(".ui") && record.has("@timestamp") && record.has("type");
  }

  private static boolean isNotice(JsonObject record) {
    return record.has("notification_configuration_id") && record.has("payload_version");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isLine(record)) {
      line(record, to);
    } else if (isNotice(record)) {
      notice(record, to);
    }
  }

  private static void line(JsonObject record, RecordEvents to) {
    String type = record.at("type");
    String message = record.at("@message");
    String time = record.at("@timestamp");
    String address = record.at("hook.resource.addr", "change.resource.addr");
    SourceEvent event =
        to.event(
                joined("/", time, type, message),
                to.time(time),
                joined(": ", message, record.at("diagnostic.detail")))
            .withSeverity(severity(type, record.at("@level")))
            .referring(words(address));
    to.tell(
        switch (type) {
          case "apply_complete" -> event.withKind(EventKind.CHANGE);
          case "change_summary" ->
              record.at("changes.operation").equals("plan")
                  ? event.weighing(Weight.NOISE, GROUP)
                  : event.withKind(EventKind.CHANGE);
          case "apply_errored", "provision_errored", "diagnostic", "resource_drift" -> event;
          default -> event.weighing(Weight.NOISE, GROUP);
        },
        program(
            "deployment", record.at("@module").startsWith("terraform") ? "Terraform" : "OpenTofu"));
  }

  private static String severity(String type, String level) {
    boolean failed = type.endsWith("_errored");
    return failed ? "error" : level.equals("info") ? "" : level;
  }

  private static void notice(JsonObject record, RecordEvents to) {
    if (record.objectsAt("notifications").isEmpty()) {
      ofWorkspace(record, to);
      return;
    }
    String workspace = record.at("workspace_name");
    for (JsonObject said : record.objectsAt("notifications")) {
      if (said.at("trigger").equals("verification")) {
        to.pass();
        continue;
      }
      String state = said.at("run_status");
      String what =
          joined(
              ": ",
              workspace,
              said.at("message"),
              record.at("run_message"),
              said.at("error_message"));
      SourceEvent event =
          to.event(
                  joined("/", record.at("run_id"), said.at("trigger")),
                  to.time(said.at("run_updated_at")),
                  what)
              .withSeverity(state.equals("errored") ? state : "")
              .withAddress(page(record.at("run_url")))
              .referring(words(record.at("run_id")));
      boolean changed = state.equals("applied") || said.at("trigger").equals("run:applying");
      to.tell(
          changed ? event.withKind(EventKind.CHANGE) : event,
          person("engineer", said.at("run_updated_by")));
    }
  }

  /// When a run that destroys ended is not told, and when it began is no time of its end.
  private static void ofWorkspace(JsonObject record, RecordEvents to) {
    JsonObject details = record.objectIfAny("details");
    String state = details.at("run_status");
    String of = details.at("new_assessment_result.id", "run_external_id");
    String drifted = details.at("new_assessment_result.resources_drifted");
    String trigger = record.at("trigger");
    boolean counts = trigger.equals("assessment:drifted") && !drifted.isEmpty();
    SourceEvent event =
        to.event(
                joined("/", record.at("notification_configuration_id"), trigger, of)
                    + (of.isEmpty() ? to.place() : ""),
                to.time(details.at("new_assessment_result.created_at")),
                joined(
                    ": ",
                    details.at("workspace_name"),
                    record.at("message")
                        + (counts ? " (%s of its resources)".formatted(drifted) : ""),
                    state,
                    details.at("run_create_error_message")))
            .withSeverity(state.equals("errored") ? state : "")
            .referring(words(details.at("run_external_id")));
    to.tell(
        state.equals("applied") ? event.withKind(EventKind.CHANGE) : event,
        program("deployment", "HCP Terraform"));
  }
}
