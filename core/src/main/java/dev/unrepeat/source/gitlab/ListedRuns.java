package dev.unrepeat.source.gitlab;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pipelines, jobs and deployments as the API of GitLab lists them. Where a list does not say when
/// one ended, its last update is that. Source: GitLab REST API, "Pipelines", "Jobs", "Deployments".
final class ListedRuns {
  private static final Set<String> FAILED = Set.of("failed", "canceled");
  private static final Set<String> ENDED = Set.of("success", "failed", "canceled", "skipped");

  /// `…/shop/-/pipelines/47`: the project and what it is.
  private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/(?:-/)?(pipelines|jobs)/\\d+$");

  private ListedRuns() {}

  static boolean is(JsonObject record) {
    boolean deployment =
        record.has("environment") && record.has("deployable") && record.has("status");
    return !record.has("object_kind")
        && (deployment
            || (record.has("status")
                && record.has("ref")
                && ADDRESS.matcher(record.at("web_url")).find()));
  }

  static void tell(JsonObject run, RecordEvents to) {
    Matcher address = ADDRESS.matcher(run.at("web_url"));
    boolean found = address.find();
    String what = !found ? "Deployment" : address.group(2).equals("jobs") ? "Job" : "Pipeline";
    String status = run.at("status");
    boolean ended = ENDED.contains(status);
    String environment = run.at("environment.name");
    String text =
        joined(
            " ",
            what,
            run.at("name"),
            found ? "of " + address.group(1) : "",
            "for " + run.at("ref"),
            environment.isEmpty() ? "" : "to " + environment,
            status.equals("success")
                ? "succeeded"
                : status.equals("failed") ? "failed" : "is " + status);
    SourceEvent event =
        to.event(
                joined("/", what.toLowerCase(java.util.Locale.ROOT), run.at("id"), status),
                to.time(
                    ended
                        ? run.at("finished_at", "deployable.finished_at", "updated_at")
                        : run.at("started_at", "created_at")),
                text)
            .withKind(
                what.equals("Deployment")
                        || run.at("name").toLowerCase(java.util.Locale.ROOT).contains("deploy")
                    ? EventKind.CHANGE
                    : EventKind.OBSERVATION)
            .withSeverity(FAILED.contains(status) ? status : "")
            .withAddress(page(run.at("web_url", "deployable.web_url")))
            .referring(References.commit(run.at("sha", "commit.id")));
    to.tell(
        ended ? event : event.weighing(Weight.NOISE, "progress"),
        person("engineer", run.at("user.name", "user.username")));
  }
}
