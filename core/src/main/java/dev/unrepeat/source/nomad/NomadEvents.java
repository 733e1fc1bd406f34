package dev.unrepeat.source.nomad;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// What happened in a cluster of Nomad: its event stream, and allocations and nodes as the API
/// gives them. What tasks and nodes went through stands in lists of their own, each step with its
/// time; a message that comes later repeats them. Source: Nomad, "Events HTTP API", "Allocations
/// HTTP API", "Nodes HTTP API".
public final class NomadEvents extends JsonSource {
  private static final Set<String> STEPS =
      Set.of("Received", "Task Setup", "Downloading Artifacts", "Driver", "Template", "Signaling");

  public NomadEvents() {
    super("nomad", Set.of(), "Topic", "TaskStates", "SchedulingEligibility");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isAllocation(record)
        || isNode(record)
        || (record.has("Index") && record.objectAt("Events").has("Topic"));
  }

  private static boolean isAllocation(JsonObject record) {
    return record.has("TaskStates") && record.has("ClientStatus");
  }

  private static boolean isNode(JsonObject record) {
    return record.has("SchedulingEligibility") && record.has("Name");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (record.isEmpty()) {
      // A heartbeat of the stream.
      to.pass();
    } else if (isAllocation(record)) {
      allocation(record, to);
    } else if (isNode(record)) {
      node(record, to);
    } else {
      record.objectsAt("Events").forEach(event -> streamed(event, to));
    }
  }

  private static void streamed(JsonObject event, RecordEvents to) {
    JsonObject payload = event.objectIfAny("Payload");
    switch (event.at("Topic")) {
      case "Allocation" -> allocation(payload.objectIfAny("Allocation"), to);
      case "Node" -> node(payload.objectIfAny("Node"), to);
      case "Job" -> job(event.at("Type"), payload.objectIfAny("Job"), to);
      case "Deployment" -> deployment(payload.objectIfAny("Deployment"), to);
      case "Evaluation" -> to.pass();
      default -> to.leaveOut("An event of the topic \"" + event.at("Topic") + "\" says no time");
    }
  }

  private static void allocation(JsonObject allocation, RecordEvents to) {
    JsonObject tasks = allocation.objectIfAny("TaskStates");
    String name = allocation.at("Name", "JobID");
    for (String task : tasks.allNames()) {
      tasks
          .objectAt(task)
          .objectsAt("Events")
          .forEach(step -> step(allocation, joined(" ", name, task), step, to));
    }
    if (tasks.isEmpty()) {
      String state = allocation.at("ClientStatus");
      to.tell(
          to.event(
                  joined("/", allocation.at("ID"), state, allocation.at("ModifyTime")),
                  to.time(allocation.at("ModifyTime")),
                  joined(": ", name + " is " + state, allocation.at("ClientDescription")))
              .referring(words(allocation.at("JobID"))),
          program("cluster", "Nomad"));
    }
  }

  private static void step(JsonObject allocation, String what, JsonObject step, RecordEvents to) {
    String type = step.at("Type");
    String said =
        step.at(
            "DisplayMessage",
            "Message",
            "DriverError",
            "SetupError",
            "KillReason",
            "RestartReason");
    SourceEvent event =
        to.event(
                joined("/", allocation.at("ID"), what, type, step.at("Time")),
                to.time(step.at("Time")),
                joined(": ", joined(" ", what, type), said))
            .withSeverity(step.at("FailsTask").equals("true") ? "error" : "")
            .referring(words(allocation.at("JobID"), allocation.at("NodeName")));
    to.tell(
        STEPS.contains(type) ? event.weighing(Weight.NOISE, "task steps") : event,
        program("cluster", "Nomad"));
  }

  private static void node(JsonObject node, RecordEvents to) {
    String name = node.at("Name");
    for (JsonObject said : node.objectsAt("Events")) {
      to.tell(
          to.event(
                  joined("/", node.at("ID"), said.at("Message"), said.at("Timestamp")),
                  to.time(said.at("Timestamp")),
                  joined(": ", "Node " + name, said.at("Message")))
              .referring(words(name)),
          program("cluster", "Nomad"));
    }
    if (node.at("Status").equals("down")) {
      to.tell(
          to.event(
                  joined("/", node.at("ID"), "down", node.at("StatusUpdatedAt")),
                  to.time(node.at("StatusUpdatedAt")),
                  joined(": ", "Node " + name + " is down", node.at("StatusDescription")))
              .withSeverity("error")
              .referring(words(name)),
          program("cluster", "Nomad"));
    } else if (node.objectsAt("Events").isEmpty()) {
      to.pass();
    }
  }

  /// When a job was submitted, which is not when it was taken away.
  private static void job(String type, JsonObject job, RecordEvents to) {
    boolean registered = type.equals("JobRegistered");
    String version = registered ? job.at("Version") : "";
    String time = registered ? job.at("SubmitTime") : "";
    to.tell(
        to.event(
                joined("/", job.at("ID"), type, version, time.isEmpty() ? to.place() : time),
                to.time(time),
                joined(" version ", "Job " + job.at("ID"), version)
                    + (registered ? " is registered" : " is taken away"))
            .withKind(EventKind.CHANGE)
            .referring(words(job.at("ID"))),
        program("cluster", "Nomad"));
  }

  /// Before Nomad 1.10 it says no time.
  private static void deployment(JsonObject deployment, RecordEvents to) {
    String state = deployment.at("Status");
    to.tell(
        to.event(
                joined("/", deployment.at("ID"), state, deployment.at("ModifyIndex")),
                to.time(deployment.at("ModifyTime")),
                joined(
                    ": ",
                    "Deployment of " + deployment.at("JobID") + " is " + state,
                    deployment.at("StatusDescription")))
            .withKind(EventKind.CHANGE)
            .withSeverity(state.equals("failed") ? "error" : "")
            .referring(words(deployment.at("JobID"))),
        program("cluster", "Nomad"));
  }
}
