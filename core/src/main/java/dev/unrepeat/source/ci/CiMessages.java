package dev.unrepeat.source.ci;

import static dev.unrepeat.source.json.RecordEvents.joined;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;

/// Webhook messages of systems of continuous delivery: CircleCI, Buildkite, Azure DevOps, Octopus
/// Deploy, Heroku, Rundeck and builds of Bitbucket. Sources: the pages of these systems on their
/// webhooks. A message is written later than what it tells of; its own time stands only where it
/// has no other.
public final class CiMessages extends JsonSource {
  public CiMessages() {
    super(
        "ci",
        Set.of(),
        "happened_at",
        "pipeline",
        "publisherId",
        "SubscriptionPayload",
        "webhook_metadata",
        "executionId",
        "commit_status");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isCircle(record)
        || isBuildkite(record)
        || isAzure(record)
        || isOctopus(record)
        || isHeroku(record)
        || isRundeck(record)
        || isBitbucket(record);
  }

  private static boolean isCircle(JsonObject record) {
    return record.has("happened_at") && record.has("workflow");
  }

  private static boolean isBuildkite(JsonObject record) {
    return record.at("event").matches("(?:build|job)\\..*") && record.has("pipeline");
  }

  private static boolean isAzure(JsonObject record) {
    return record.has("eventType") && record.has("publisherId") && record.has("resource");
  }

  private static boolean isOctopus(JsonObject record) {
    return record.at("EventType").equals("SubscriptionPayload") && record.has("Payload");
  }

  private static boolean isHeroku(JsonObject record) {
    return record.has("webhook_metadata") && record.has("resource") && record.has("data");
  }

  private static boolean isRundeck(JsonObject record) {
    return record.has("executionId") && record.has("execution") && record.has("trigger");
  }

  private static boolean isBitbucket(JsonObject record) {
    return record.has("commit_status") && record.has("repository");
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isCircle(record)) {
      circle(record, to);
    } else if (isBuildkite(record)) {
      buildkite(record, to);
    } else if (isAzure(record)) {
      azure(record, to);
    } else if (isOctopus(record)) {
      octopus(record, to);
    } else if (isHeroku(record)) {
      heroku(record, to);
    } else if (isRundeck(record)) {
      rundeck(record, to);
    } else if (isBitbucket(record)) {
      bitbucket(record, to);
    }
  }

  private static void circle(JsonObject record, RecordEvents to) {
    JsonObject job = record.objectIfAny("job");
    JsonObject run = job.isEmpty() ? record.objectIfAny("workflow") : job;
    String what = (job.isEmpty() ? "Workflow " : "Job ") + run.at("name");
    new Step(
            record.at("id"),
            joined(" of ", what, record.at("project.name")),
            run.at("status"),
            record.at("pipeline.vcs.commit.subject"))
        .by(record.at("pipeline.vcs.commit.author.name"))
        .at(record.at("workflow.url"))
        .tell(
            range(
                run.at("started_at", "created_at"),
                run.at("stopped_at"),
                record.at("happened_at"),
                to),
            to);
  }

  private static void buildkite(JsonObject record, RecordEvents to) {
    JsonObject build = record.objectIfAny("build");
    String event = record.at("event");
    JsonObject job = record.objectIfAny("job");
    JsonObject of = job.isEmpty() ? build : job;
    String begun = event.endsWith(".finished") ? of.at("started_at") : "";
    String at =
        of.at(
            event.endsWith(".finished") ? "finished_at" : "",
            event.endsWith(".running") || event.endsWith(".started") ? "started_at" : "",
            event.endsWith(".scheduled") ? "scheduled_at" : "");
    String what =
        "Build " + record.at("pipeline.name", "pipeline.slug") + " #" + build.at("number");
    new Step(
            joined("/", of.at("id"), event),
            joined(" of ", job.at("name"), what.strip()),
            of.at("state"),
            build.at("message"))
        .by(build.at("creator.name", "author.name"))
        .at(of.at("web_url"))
        .tell(range(begun, at, "", to), to);
  }

  /// What it tells stands in sentences.
  private static void azure(JsonObject record, RecordEvents to) {
    JsonObject resource = record.objectIfAny("resource");
    String status = resource.at("result", "environment.status");
    new Step(
            record.at("id"),
            record.at("message.text", "detailedMessage.text"),
            status.matches("(?i)failed|partiallySucceeded|rejected") ? status : "",
            "")
        .by(resource.at("pushedBy.displayName", "requestedFor.displayName"))
        .at(resource.at("_links.web.href", "url"))
        .tell(
            range(
                resource.at("startTime"),
                resource.at("finishTime", "date"),
                record.at("createdDate"),
                to),
            to);
  }

  private static void octopus(JsonObject record, RecordEvents to) {
    JsonObject event = record.objectAt("Payload.Event");
    String category = event.at("Category");
    new Step(
            event.at("Id"),
            event.at("Message"),
            category.endsWith("Failed") ? "failed" : "",
            event.at("Details"))
        .deploying(category.startsWith("Deployment"))
        .by(event.at("Username"))
        .tell(range("", event.at("Occurred"), "", to), to);
  }

  private static void heroku(JsonObject record, RecordEvents to) {
    JsonObject data = record.objectIfAny("data");
    String resource = record.at("resource");
    String name = data.at("version", "name", "hostname");
    String app = data.at("app.name");
    new Step(
            record.at("id"),
            joined(" of ", joined(" ", "Heroku " + resource, name), app),
            data.at("status", "state"),
            data.at("description"))
        .deploying(resource.equals("release"))
        .by(record.at("actor.email"))
        .tell(range("", record.at("created_at"), record.at("published_at"), to), to);
  }

  /// When it failed is told only where it says that it ended.
  private static void rundeck(JsonObject record, RecordEvents to) {
    JsonObject run = record.objectIfAny("execution");
    boolean began = record.at("trigger").equals("start");
    String start = run.at("date-started.unixtime", "date-started.date");
    String end = run.at("date-ended.unixtime", "date-ended.date");
    new Step(
            joined("/", run.at("project"), run.at("id"), record.at("trigger")),
            "Job " + joined("/", run.at("job.group"), run.at("job.name")),
            record.at("status"),
            run.at("argstring"))
        .by(run.at("user"))
        .at(run.at("href"))
        .tell(range(end.isEmpty() && !began ? "" : start, began ? "" : end, "", to), to);
  }

  private static void bitbucket(JsonObject record, RecordEvents to) {
    JsonObject status = record.objectIfAny("commit_status");
    new Step(
            joined("/", status.at("key"), status.at("state"), status.at("updated_on")),
            joined(" of ", status.at("name", "key"), record.at("repository.full_name")),
            status.at("state"),
            status.at("description"))
        .by(record.at("actor.display_name"))
        .at(status.at("url"))
        .tell(range("", status.at("updated_on"), "", to), to);
  }

  /// From the beginning to the end, as far as both are said; else the time of the message.
  private static EventTime range(String from, String until, String message, RecordEvents to) {
    Optional<EventTime> end = to.timeIfAny(until);
    Optional<EventTime> begin = to.timeIfAny(from);
    return begin
        .map(time -> RecordEvents.range(time, end))
        .or(() -> end)
        .orElseGet(() -> to.time(message));
  }
}
