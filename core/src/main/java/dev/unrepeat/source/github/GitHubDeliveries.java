package dev.unrepeat.source.github;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.RecordTaker;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Webhook deliveries of GitHub: deployment, deployment_status, release and workflow_run; one a
/// file, a list, or one a line, as they came or as `{"event": …, "payload": …}`; and lists of the
/// same from the API.
public final class GitHubDeliveries implements EventSource {
  static final String NAME = "github";

  private static final Shape PERSON = Shape.of("login", "type");
  private static final Shape DEPLOYMENT =
      Shape.of("id", "task", "environment", "description", "created_at", "sha", "ref", "payload")
          .with("creator", PERSON);
  private static final Shape STATUS =
      Shape.of(
              "id",
              "state",
              "environment",
              "description",
              "created_at",
              "target_url",
              "log_url",
              "environment_url")
          .with("creator", PERSON);
  private static final Shape RELEASE =
      Shape.of(
              "id",
              "tag_name",
              "name",
              "published_at",
              "updated_at",
              "html_url",
              "draft",
              "prerelease")
          .with("author", PERSON);
  private static final Shape RUN =
      Shape.of(
              "id",
              "name",
              "path",
              "display_title",
              "status",
              "conclusion",
              "created_at",
              "updated_at",
              "run_started_at",
              "run_attempt",
              "run_number",
              "head_sha",
              "head_branch",
              "html_url",
              "event")
          .with("triggering_actor", PERSON);
  private static final Shape REQUEST =
      Shape.of("id", "number", "title", "merged_at", "html_url", "merge_commit_sha")
          .with("base", Shape.of("ref"))
          .with("merged_by", PERSON);
  private static final Shape PAYLOAD =
      Shape.of("action", "deployment_callback_url")
          .with("deployment", DEPLOYMENT)
          .with("deployment_status", STATUS)
          .with("release", RELEASE)
          .with("workflow_run", RUN)
          .with("pull_request", REQUEST)
          .with("workflow", Shape.of("name", "path"))
          .with("repository", Shape.of("name", "full_name", "html_url"))
          .with("sender", PERSON);

  /// A list of the API holds the objects themselves.
  private static final Shape LISTED =
      listed(
          PAYLOAD,
          "id",
          "name",
          "path",
          "display_title",
          "status",
          "state",
          "conclusion",
          "created_at",
          "updated_at",
          "published_at",
          "run_started_at",
          "run_attempt",
          "run_number",
          "head_sha",
          "head_branch",
          "html_url",
          "url",
          "databaseId",
          "workflowName",
          "displayTitle",
          "createdAt",
          "updatedAt",
          "startedAt",
          "attempt",
          "headSha",
          "headBranch",
          "tag_name",
          "draft",
          "prerelease",
          "task",
          "environment",
          "description",
          "sha",
          "ref",
          "statuses_url",
          "deployment_url",
          "target_url",
          "log_url",
          "environment_url");

  private static final Set<String> LISTS = Set.of("workflow_runs");
  private static final JsonRecords DELIVERIES =
      new JsonRecords(
          LISTS,
          LISTED
              .with("triggering_actor", PERSON)
              .with("creator", PERSON)
              .with("author", PERSON)
              .with("event", Shape.ALL)
              .with("receivedAt", Shape.ALL)
              .with("received_at", Shape.ALL)
              .with("delivered_at", Shape.ALL)
              .with("payload", PAYLOAD)
              .with("body", PAYLOAD));

  private static Shape listed(Shape shape, String... fields) {
    Shape more = shape;
    for (String field : fields) {
      more = more.with(field, Shape.ALL);
    }
    return more;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(GitHubDeliveries::isOurs).map(FileHead::file).toList();
  }

  /// A cut-off head may lack what is asked for, so the names of the fields decide.
  private static boolean isOurs(FileHead head) {
    Optional<JsonHead> first = JsonHead.of(head, LISTS);
    if (first.isEmpty()) {
      return false;
    }
    JsonObject record = first.get().record();
    return named(record)
        || named(record.objectIfAny("payload"))
        || named(record.objectIfAny("body"));
  }

  private static boolean named(JsonObject payload) {
    return Delivery.of(payload).isPresent()
        || (payload.has("action") && payload.has("repository") && payload.has("sender"));
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) {
    MachineTimes times = new MachineTimes(answers);
    for (EvidenceFile file : files) {
      Set<String> told = new HashSet<>();
      RecordTaker taker =
          (record, number, problems) -> {
            RecordTime time = new RecordTime(times, file.path(), number, problems);
            Delivery.of(record)
                .ifPresentOrElse(
                    delivery -> DeliveryEvents.of(delivery, time).ifPresent(problems::event),
                    () -> pass(record, time, told));
          };
      DELIVERIES.read(file, sink, taker);
    }
  }

  /// Says once for each kind of message that it is not read.
  private static void pass(JsonObject record, RecordTime at, Set<String> told) {
    String event = record.textIfAny("event");
    if (told.add(event)) {
      at.sink()
          .problem(
              new Problem(
                  at.path(),
                  at.number(),
                  (event.isEmpty() ? "This" : "\"" + event + "\"")
                      + " is no deployment, deployment_status, release, workflow_run or merged pull_request; it was left out, and others of its kind as well."));
    }
  }
}
