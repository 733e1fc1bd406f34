package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.tracker.GitHubStandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A server with a connected tracker, the people who use it, and the tracker itself.
final class TrackedShop implements AutoCloseable {
  final GitHubStandIn github = new GitHubStandIn();
  final RunningServer server;
  final Client priya;
  final Client ines;
  final Client marta;
  final Made shop;

  record Made(String place, String hook, String secret) {
    String number() {
      return place.substring(place.lastIndexOf('/') + 1);
    }
  }

  TrackedShop(Path folder) {
    server = RunningServer.start(folder);
    priya = of(RunningServer.ADMINISTRATOR);
    ines = of(RunningServer.AUTHOR);
    marta = of(RunningServer.FACILITATOR);
    shop =
        connect(
            Map.of(
                "kind",
                "github",
                "name",
                "Shop on GitHub",
                "address",
                github.address(),
                "project",
                "lumen/shop",
                "people",
                RunningServer.AUTHOR + " = ines-o",
                "token",
                GitHubStandIn.TOKEN));
  }

  @Override
  public void close() {
    server.close();
    github.close();
  }

  Client of(String address) {
    return new Client(server, server.visit(address));
  }

  Made connect(Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("enabled", "yes");
    fields.putIfAbsent("title", "{what}");
    fields.putIfAbsent("text", "{why}\n\nDone when: {done-when}\n{link}");
    HttpResponse<String> answer = priya.post("/trackers", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(more.get("token"));
    Matcher place = Pattern.compile("(/trackers/\\d+)\">To the tracker").matcher(answer.body());
    assertThat(place.find()).isTrue();
    Matcher hook =
        Pattern.compile("http://[^\\s<\"]+(/hooks/trackers/\\d+(?:/[\\w-]+)?)")
            .matcher(answer.body());
    assertThat(hook.find()).isTrue();
    Matcher secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(answer.body());
    return new Made(place.group(1), hook.group(1), secret.find() ? secret.group() : "");
  }

  String incident(String title) {
    return ines.incident(title, "14:02 — alert fired\n14:09 — resolved");
  }

  /// An accepted action of somebody.
  String action(String incident, String what, String owner) {
    ines.post(
        incident + "/writing/rows",
        Map.of("sort", "action", "what", what, "owner", owner, "due", "2027-01-30"));
    Matcher ids =
        Pattern.compile("actions/(A\\d+)\"").matcher(ines.get(incident + "/actions").body());
    String last = "";
    while (ids.find()) {
      last = ids.group(1);
    }
    String action = incident + "/actions/" + last;
    assertThat(ines.post(action + "/acceptance", Map.of()).statusCode()).isEqualTo(303);
    return action;
  }

  void create(String action) {
    HttpResponse<String> asked =
        ines.post(action + "/ticket/creation", Map.of("tracker", shop.number()));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
  }

  /// An accepted action with a ticket, and the number of that.
  int followed(String action) {
    create(action);
    until(() -> ines.get(action).body().contains("lumen/shop#"));
    return number(ines.get(action).body());
  }

  static int number(String page) {
    Matcher label = Pattern.compile("lumen/shop#(\\d+)").matcher(page);
    assertThat(label.find()).isTrue();
    return Integer.parseInt(label.group(1));
  }

  static void until(BooleanSupplier holds) {
    for (int i = 0; i < 400 && !holds.getAsBoolean(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    assertThat(holds.getAsBoolean()).as("after 40 seconds").isTrue();
  }

  HttpResponse<String> tell(String hook, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(hook))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void told(String action, ObjectNode issue) {
    String body = GitHubStandIn.delivery(action, issue);
    HttpResponse<String> answer =
        tell(shop.hook(), GitHubStandIn.headers(shop.secret(), body), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  String state(String action) {
    Matcher state =
        Pattern.compile("<h2 id=\"h-now\">([^<]+)</h2>").matcher(ines.get(action).body());
    assertThat(state.find()).isTrue();
    return state.group(1).toLowerCase(Locale.ROOT);
  }

  String life(String action) {
    String page = ines.get(action).body();
    return page.substring(page.indexOf("Life so far"));
  }
}
