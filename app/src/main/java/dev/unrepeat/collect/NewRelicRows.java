package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of an NRQL query, hour by hour; where one hour has more than an answer may hold, half of it
/// is asked for at a time. Source: New Relic documentation, "NerdGraph tutorial: Query your data
/// using NRQL", and "NRQL reference" for LIMIT MAX, which is 5,000.
final class NewRelicRows implements Vendor {
  private static final int MOST = 5_000;
  private static final String ASK =
      "query($account: Int!, $nrql: Nrql!) { actor { account(id: $account) { nrql(query: $nrql, timeout: 50) { results } } } }";

  @Override
  public void check(PullSource source, FieldChecks checks) {
    checks.unless("scope", source.scope().matches("\\d{1,9}"), "Write the number of the account.");
    checks.unless(
        "query",
        source.query().matches("(?is)\\s*(SELECT|FROM)\\b.*")
            && !source.query().matches("(?is).*\\b(SINCE|UNTIL|LIMIT)\\b.*"),
        "Write what to look for as NRQL without SINCE, UNTIL and LIMIT, for example SELECT timestamp, message FROM Log.");
  }

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("API-Key", access.token());
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return Slices.of(window).stream().map(piece -> ask(access, piece)).toList();
  }

  private static Step ask(PullAccess access, Window piece) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("query", ASK);
    body.putObject("variables")
        .put("account", Integer.parseInt(access.source().scope()))
        .put(
            "nrql",
            "%s SINCE %d UNTIL %d LIMIT MAX"
                .formatted(
                    access.query().strip(),
                    piece.from().toEpochMilli(),
                    piece.until().toEpochMilli()));
    return new Step("POST", "/graphql", body.toString(), Slices.write(piece));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode told = Json.of(name, answer);
    String error = told.at("/errors/0/message").asString("");
    if (!error.isEmpty()) {
      throw NotDone.never("%s refused the query: %s".formatted(name, error));
    }
    JsonNode rows = Json.list(name, told, "data.actor.account.nrql.results");
    Window piece = Slices.read(step.about());
    Instant middle =
        Instant.ofEpochMilli((piece.from().toEpochMilli() + piece.until().toEpochMilli()) / 2);
    if (rows.size() >= MOST && middle.isAfter(piece.from())) {
      return Taken.nothing(
          List.of(
              ask(access, new Window(piece.from(), middle)),
              ask(access, new Window(middle, piece.until()))));
    }
    return Taken.of("data.actor.account.nrql.results", rows, List.of());
  }
}
