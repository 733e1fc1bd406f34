package dev.unrepeat.source.gitlab;

import static dev.unrepeat.source.json.RecordEvents.joined;

import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;

/// A job of a pipeline, which GitLab's webhooks call a build. One that failed stands out; the
/// others are steps of their pipeline.
final class Jobs {
  private Jobs() {}

  static void tell(JsonObject job, RecordEvents to) {
    String status = job.at("build_status");
    boolean failed = status.equals("failed");
    String when =
        switch (status) {
          case "created", "pending" -> job.at("build_created_at");
          case "running" -> job.at("build_started_at");
          default -> job.at("build_finished_at");
        };
    String stage = job.at("build_stage");
    SourceEvent event =
        GitLabMessages.event(
                to,
                joined("/", "job", job.at("build_id"), status),
                when,
                joined(
                    ": ",
                    joined(
                            " ",
                            "Job",
                            job.at("build_name"),
                            stage.isEmpty() ? "" : "(" + stage + ")")
                        + " of "
                        + job.at("project_name", "project.name")
                        + " for "
                        + job.at("ref")
                        + " "
                        + GitLabMessages.words(status),
                    failed ? job.at("build_failure_reason").replace('_', ' ') : ""))
            .referring(RecordEvents.words(job.at("pipeline_id")));
    GitLabMessages.tell(
        failed ? event : event.weighing(Weight.NOISE, "pipeline progress"), status, job, to);
  }
}
