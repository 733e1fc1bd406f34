package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a KQL query over a workspace of Azure Monitor or an app of Application Insights, each
/// row an object as `az monitor log-analytics query` prints it. Source: Azure Monitor, "Log
/// Analytics API request format" and "response format".
final class AzureRows implements Vendor {
  private final EntraLogin login;

  AzureRows(EntraLogin login) {
    this.login = login;
  }

  @Override
  public void check(PullSource source, FieldChecks checks) {
    login.check(source, checks);
    checks.unless(
        "scope",
        source.scope().matches("(workspaces|apps)/[A-Za-z0-9-]{1,60}"),
        "Write the workspace as workspaces/ID, or the app as apps/ID.");
    checks.unless(
        "query",
        !source.query().isBlank(),
        "Write what to look for as KQL, for example AppExceptions | project TimeGenerated, OuterMessage.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) throws NotDone {
    return Map.of("Authorization", "Bearer " + login.token(access));
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(
        Step.post(
            "/v1/" + access.source().scope() + "/query",
            Json.MAPPER
                .createObjectNode()
                .put("query", access.query())
                .put("timespan", window.from() + "/" + window.until())
                .toString()));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    List<JsonNode> rows = new ArrayList<>();
    JsonNode told = Json.of(name, answer);
    for (JsonNode table : Json.list(name, told, "tables")) {
      for (JsonNode row : table.path("rows")) {
        ObjectNode one =
            Json.MAPPER.createObjectNode().put("TableName", table.path("name").asString(""));
        for (int i = 0; i < row.size(); i++) {
          one.set(table.path("columns").path(i).path("name").asString("column" + i), row.get(i));
        }
        rows.add(one);
      }
    }
    if (told.has("error")) {
      throw NotDone.never(
          "%s answered with a part only: %s. Choose a shorter window or a narrower query."
              .formatted(name, told.at("/error/message").asString("more than it tells at once")));
    }
    return new Taken("", rows, List.of());
  }
}
