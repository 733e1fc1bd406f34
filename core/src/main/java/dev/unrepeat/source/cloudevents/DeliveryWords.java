package dev.unrepeat.source.cloudevents;

import static dev.unrepeat.source.json.RecordEvents.joined;

import dev.unrepeat.source.json.JsonObject;

/// What an event of continuous delivery says, as CDEvents define it: of
/// `dev.cdevents.service.deployed.0.2.0` that a service was deployed, which, and where. Source:
/// https://cdevents.dev, "CDEvents specification".
final class DeliveryWords {
  private static final String PREFIX = "dev.cdevents.";

  private DeliveryWords() {}

  static boolean knows(String type, JsonObject data) {
    return type.startsWith(PREFIX) && data.has("subject");
  }

  /// `service deployed: checkout in prod: pkg:oci/checkout@2.14`.
  static String of(String type, JsonObject data) {
    String[] steps = type.substring(PREFIX.length()).split("\\.", 3);
    String what = steps.length > 1 ? steps[0] + " " + steps[1] : steps[0];
    JsonObject said = data.objectAt("subject.content");
    String where = said.at("environment.id", "environment.name");
    return joined(
        ": ",
        what,
        joined(
            " in ",
            said.at("pipelineName", "taskName", "name").isEmpty()
                ? data.at("subject.id")
                : said.at("pipelineName", "taskName", "name"),
            where),
        said.at("artifactId", "change.id", "ticketUri"),
        joined(" — ", said.at("outcome"), said.at("errors", "description", "summary")));
  }

  /// The outcome, where it is a bad one.
  static String severity(JsonObject data) {
    String outcome = data.at("subject.content.outcome");
    return outcome.equals("success") || outcome.equals("pass") ? "" : outcome;
  }
}
