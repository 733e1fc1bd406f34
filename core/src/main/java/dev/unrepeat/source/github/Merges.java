package dev.unrepeat.source.github;

import static dev.unrepeat.source.github.DeliveryEvents.after;

import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTime;

/// A pull request that was merged; what came before is no change of anything that runs.
final class Merges {
  private Merges() {}

  static SourceEvent of(Delivery delivery, RecordTime at) {
    JsonObject request = delivery.subject();
    String branch = request.object("base").firstText("ref");
    return DeliveryEvents.event(
            delivery,
            at,
            "pull_request/" + request.text("id") + "/merged",
            request.text("merged_at"),
            "Pull request #"
                + request.text("number")
                + " of "
                + delivery.repository()
                + " merged"
                + after(" into ", branch)
                + after(": ", request.firstText("title")),
            request.firstText("html_url"),
            request.object("merged_by"))
        .weighing(Weight.CHATTER, "commits")
        .referring(
            DeliveryEvents.references(
                request.text("merge_commit_sha"), "#" + request.text("number")));
  }
}
