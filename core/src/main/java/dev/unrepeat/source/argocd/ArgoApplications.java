package dev.unrepeat.source.argocd;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Applications of Argo CD, as `argocd app get -o json`, `kubectl get applications -o json` and its
/// API give them: each deployment of their history, and the last operation where it failed. How
/// healthy one is has no time and is not told. Source: Argo CD, "Application specification".
public final class ArgoApplications extends JsonSource {
  private static final int SHORT = 7;

  public ArgoApplications() {
    super("argocd", Set.of("items"), "deployedAt", "operationState");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return record.at("kind").equals("Application")
        ? record.at("apiVersion").startsWith("argoproj.io/")
        : isApplication(record);
  }

  private static boolean isApplication(JsonObject record) {
    JsonObject status = record.objectIfAny("status");
    return record.has("metadata")
        && record.has("spec")
        && (status.has("history") || status.has("operationState"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String name = record.at("metadata.name");
    List<JsonObject> history = record.objectsAt("status.history");
    for (JsonObject entry : history) {
      deployed(name, entry, to);
    }
    JsonObject last = record.objectAt("status.operationState");
    String phase = last.at("phase");
    if (phase.equals("Failed") || phase.equals("Error")) {
      to.tell(
          to.event(
                  joined("/", record.at("metadata.uid"), name, phase, last.at("finishedAt")),
                  RecordEvents.range(
                      to.time(last.at("startedAt")), to.timeIfAny(last.at("finishedAt"))),
                  joined(": ", "Sync of " + name + " failed", last.at("message")))
              .withKind(EventKind.CHANGE)
              .withSeverity("error")
              .referring(words(name)),
          starter(last.objectAt("operation.initiatedBy")));
    } else if (history.isEmpty()) {
      to.pass();
    }
  }

  private static void deployed(String name, JsonObject entry, RecordEvents to) {
    String revision = entry.at("revision", "revisions");
    boolean hash = revision.matches("[0-9a-f]{12,64}");
    SourceEvent event =
        to.event(
                joined("/", name, entry.at("id"), entry.at("deployedAt")),
                to.time(entry.at("deployedAt")),
                joined(
                    " from ",
                    joined(
                        " to ", "Deployed " + name, hash ? revision.substring(0, SHORT) : revision),
                    joined(
                        " ",
                        entry.at("source.repoURL", "sources.repoURL"),
                        entry.at("source.path", "source.chart", "sources.path"))))
            .withKind(EventKind.CHANGE)
            .referring(words(name, revision));
    to.tell(event, starter(entry.objectAt("initiatedBy")));
  }

  private static Optional<Actor> starter(JsonObject by) {
    return person("engineer", by.at("username")).or(() -> program("deployment", "Argo CD"));
  }
}
