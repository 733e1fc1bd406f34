package dev.unrepeat.source.gitlab;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.since;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Webhook messages of GitLab: pipeline, job, deployment, release, push and tag push. Source:
/// GitLab documentation, "Webhook events". Times are written `2016-08-12 15:23:28 UTC`, `2021-04-28
/// 21:50:00 +0200` or in ISO 8601. A push has no time of its own.
public final class GitLabMessages extends JsonSource {
  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final Set<String> READ =
      Set.of("pipeline", "build", "deployment", "release", "push", "tag_push");
  private static final Set<String> FAILED = Set.of("failed", "canceled", "cancelled");
  private static final Set<String> ENDED = Set.of("success", "failed", "canceled", "skipped");

  public GitLabMessages() {
    super("gitlab", Set.of(), "object_kind", "web_url", "deployable");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.has("object_kind") || ListedRuns.is(record);
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (ListedRuns.is(record)) {
      ListedRuns.tell(record, to);
      return;
    }
    switch (record.at("object_kind")) {
      case "pipeline" -> pipeline(record, to);
      case "build" -> Jobs.tell(record, to);
      case "deployment" -> deployment(record, to);
      case "release" -> release(record, to);
      case "push" -> push(record, to);
      case "tag_push" -> tag(record, to);
      default ->
          to.leaveOut(
              "\""
                  + record.at("object_kind")
                  + "\" is none of "
                  + String.join(", ", READ.stream().sorted().toList()));
    }
  }

  private static void pipeline(JsonObject record, RecordEvents to) {
    JsonObject run = record.objectIfAny("object_attributes");
    String status = run.at("status");
    boolean ended = ENDED.contains(status);
    // A running pipeline says only when it was created, which is another moment.
    String when =
        ended
            ? run.at("finished_at")
            : status.equals("pending") || status.equals("created") ? run.at("created_at") : "";
    SourceEvent event =
        event(
                to,
                joined("/", "pipeline", run.at("id"), status),
                when,
                joined(
                    ": ",
                    "Pipeline of "
                        + project(record)
                        + " for "
                        + run.at("ref")
                        + " "
                        + words(status),
                    run.at("name"),
                    record.at("commit.title", "commit.message")))
            .withAddress(page(run.at("url"), projectPage(record, "/-/pipelines/" + run.at("id"))))
            .referring(references(run.at("sha"), run.at("id")));
    tell(ended ? event : event.weighing(Weight.NOISE, "pipeline progress"), status, record, to);
  }

  private static void deployment(JsonObject record, RecordEvents to) {
    String status = record.at("status");
    String environment = record.at("environment");
    boolean ended = ENDED.contains(status);
    SourceEvent event =
        event(
                to,
                joined("/", "deployment", record.at("deployment_id", "deployable_id"), status),
                record.at("status_changed_at"),
                joined(
                    ": ",
                    joined(
                            " ",
                            "Deployment of",
                            project(record),
                            record.at("ref"),
                            "to",
                            environment)
                        + " "
                        + words(status),
                    record.at("commit_title")))
            .withKind(EventKind.CHANGE)
            .withAddress(page(record.at("deployable_url"), record.at("commit_url")))
            .referring(references(record.at("short_sha"), record.at("deployment_id")));
    tell(ended ? event : event.weighing(Weight.NOISE, "deployment progress"), status, record, to);
  }

  private static void release(JsonObject record, RecordEvents to) {
    String action = record.at("action");
    // Later actions carry only the times of the first.
    String when =
        action.isEmpty() || action.equals("create") ? record.at("released_at", "created_at") : "";
    String done =
        switch (action) {
          case "", "create" -> "published";
          case "update" -> "updated";
          case "delete" -> "deleted";
          default -> action;
        };
    String tag = record.at("tag");
    SourceEvent event =
        event(
                to,
                joined("/", "release", record.at("id"), tag, done),
                when,
                joined(
                    ": ",
                    joined(" ", "Release", tag, "of", project(record), done),
                    record.at("name").equals(tag) ? "" : record.at("name")))
            .withKind(EventKind.CHANGE)
            .withAddress(page(record.at("url")))
            .referring(references(record.at("commit.id"), tag));
    tell(event, "", record, to);
  }

  /// The times of its commits are their authors', so without a time of receipt the last commit is
  /// told instead.
  private static void push(JsonObject record, RecordEvents to) {
    List<JsonObject> commits = record.objectsAt("commits");
    String after = record.at("checkout_sha", "after");
    boolean received = to.timeIfAny(to.envelope().receivedAt()).isPresent();
    JsonObject last =
        commits.stream().filter(c -> c.at("id").equals(after)).findFirst().orElse(JsonObject.EMPTY);
    String branch = record.at("ref").replace("refs/heads/", "");
    String count = record.at("total_commits_count");
    String title = last.at("title", "message").lines().findFirst().orElse("");
    String text =
        received || last.isEmpty()
            ? joined(
                ": ",
                joined(" ", "Push of", count, count.equals("1") ? "commit" : "commits")
                    + " to "
                    + branch
                    + " of "
                    + project(record),
                title)
            : joined(": ", "Commit " + shortened(after) + " of " + project(record), title)
                + " (pushed to "
                + branch
                + " at a time that the message does not say)";
    SourceEvent event =
        event(
                to,
                joined("/", "push", record.at("project_id"), record.at("ref"), after),
                received ? "" : last.at("timestamp"),
                text)
            .withAddress(page(last.at("url"), projectPage(record, "")))
            .referring(references(after));
    to.tell(
        event.withKind(EventKind.CHANGE).weighing(Weight.CHATTER, "commits"),
        person("engineer", pusher(record)));
  }

  private static void tag(JsonObject record, RecordEvents to) {
    String tag = record.at("ref").replace("refs/tags/", "");
    boolean deleted = ZEROS.matcher(record.at("after")).matches();
    SourceEvent event =
        event(
                to,
                joined("/", "tag", record.at("project_id"), tag, deleted ? "deleted" : ""),
                "",
                joined(
                    ": ",
                    joined(" ", "Tag", tag, "of", project(record), deleted ? "deleted" : "pushed"),
                    record.at("message")))
            .withKind(EventKind.CHANGE)
            .withAddress(deleted ? "" : projectPage(record, "/-/tags/" + tag))
            .referring(references(record.at("checkout_sha"), tag));
    to.tell(event, person("engineer", pusher(record)));
  }

  static SourceEvent event(RecordEvents to, String key, String when, String text) {
    EventTime time = to.time(when);
    boolean dated = time.known().isPresent() && !when.isEmpty();
    return to.event(dated ? joined("/", key, since(time)) : key, time, text);
  }

  static void tell(SourceEvent event, String status, JsonObject record, RecordEvents to) {
    to.tell(
        FAILED.contains(status) ? event.withSeverity(status) : event,
        person("engineer", record.at("user.name", "user.username", "user_name")));
  }

  private static String pusher(JsonObject record) {
    return record.at("user_name", "user_username", "user.name");
  }

  static String words(String status) {
    return switch (status) {
      case "success" -> "succeeded";
      case "failed" -> "failed";
      case "canceled", "skipped" -> "was " + status;
      default -> "is " + status;
    };
  }

  private static String project(JsonObject record) {
    return record.at("project.name", "project.path_with_namespace");
  }

  private static String projectPage(JsonObject record, String path) {
    String page = record.at("project.web_url");
    return page.isEmpty() ? "" : page(page + path);
  }

  private static String shortened(String sha) {
    return sha.length() > 8 ? sha.substring(0, 8) : sha;
  }

  private static Set<String> references(String sha, String... words) {
    Set<String> found = new LinkedHashSet<>(References.commit(sha));
    found.addAll(RecordEvents.words(words));
    return found;
  }
}
