package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.collect.VendorStandIn;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.EventHookStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The operations on incoming webhooks and on the inbox, and what they did.
final class ArrivalWalk {
  static final String SET =
      "{\"name\": \"Pages\", \"kind\": \"pagerduty\", \"labels\": \"service\"}";
  static final String WISHED = "{\"hook\": " + SET + "}";

  private final Walk walk;

  ArrivalWalk(Walk walk) {
    this.walk = walk;
  }

  /// @param incident the path of one
  void incoming(String incident, RunningServer server) {
    JsonNode made = walk.ok("POST", "/incoming", WISHED);
    String number = made.at("/hook/number").asString();
    String one = "/incoming/" + number;
    assertThat(made.get("address").asString()).contains("/hooks/pagerduty/");
    assertThat(made.at("/hook/signs").asBoolean()).isFalse();
    walk.put(one, SET.replace("\"Pages\"", "\"Our pages\""));
    walk.refused(409, "PUT", one, SET.replace("pagerduty", "grafana"), "If-Match", "*");
    walk.refused(422, "POST", "/incoming", WISHED.replace("\"Pages\"", "\"\""));
    walk.refused(422, "POST", one + "/secret", "{}");
    walk.refused(409, "POST", one + "/confirmation", "");
    assertThat(walk.ok("GET", "/incoming", "").at("/items/0/name").asString())
        .isEqualTo("Our pages");
    String address = walk.ok("POST", one + "/address", "").get("address").asString();
    assertThat(address).isNotEqualTo(made.get("address").asString());

    String path = URI.create(address).getPath();
    for (int i = 0; i < 4; i++) {
      call(server.address().resolve(path), i);
    }
    List<String> calls = waiting();
    assertThat(walk.ok("GET", one + "/calls", "").at("/items").size()).isEqualTo(4);
    String id = incident.substring(incident.lastIndexOf('/') + 1);
    assertThat(
            walk.ok(
                    "POST",
                    "/inbox/attachment",
                    "{\"calls\": [\"%s\", \"%s\"], \"incident\": \"%s\"}"
                        .formatted(calls.get(0), calls.get(1), id))
                .get("calls")
                .asInt())
        .isEqualTo(2);
    assertThat(
            walk.ok("POST", "/inbox/record", "{\"calls\": [\"%s\"]}".formatted(calls.get(2)))
                .get("incident")
                .asString())
        .startsWith("INC-");
    walk.ok("POST", "/inbox/discard", "{\"calls\": [\"%s\"]}".formatted(calls.get(3)));
    walk.refused(409, "POST", "/inbox/discard", "{\"calls\": [\"%s\"]}".formatted(calls.get(3)));
    walk.refused(422, "POST", "/inbox/discard", "{\"calls\": [\"x\"]}");
    assertThat(
            walk.ok("POST", one + "/secret", "{\"secret\": \"s3cr3t\"}")
                .at("/hook/signs")
                .asBoolean())
        .isTrue();
    subscribed(one, Long.parseLong(number), server);
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }

  /// A subscription that somewhere here waits to be confirmed, as one of Amazon would.
  private void subscribed(String one, long number, RunningServer server) {
    Database database = server.bean(Database.class);
    try (VendorStandIn amazon = new VendorStandIn(asked -> VendorStandIn.ok("<Confirmed/>"))) {
      database.write(() -> {
        new EventHookStore(database).setConfirmation(number, amazon.address() + "/confirm");
        return number;
      });
      assertThat(walk.ok("GET", one, "").get("confirms").asBoolean()).isTrue();
      assertThat(walk.ok("POST", one + "/confirmation", "").get("confirms").asBoolean()).isFalse();
    }
  }

  private List<String> waiting() {
    for (int attempt = 0; attempt < 200; attempt++) {
      JsonNode items = walk.ok("GET", "/inbox", "").at("/items");
      if (items.size() >= 4) {
        return StreamSupport.stream(items.spliterator(), false)
            .map(item -> item.get("number").asString())
            .toList();
      }
      pause();
    }
    throw new AssertionError("the calls did not come into the inbox");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void call(URI address, int number) {
    String body =
        """
        {"event": {"id": "E%1$d", "event_type": "incident.triggered", "resource_type": "incident",
          "occurred_at": "2026-03-02T14:0%1$d:00Z", "agent": null,
          "data": {"id": "Q%1$d", "type": "incident", "number": %1$d, "title": "ParcelsLost", "status": "triggered",
            "urgency": "high", "service": {"id": "S", "summary": "parcels"}}}}
        """
            .formatted(number);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
