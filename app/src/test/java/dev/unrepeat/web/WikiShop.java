package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.wiki.ConfluenceStandIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A server with a connected Confluence, the people who use it, and the wiki itself.
final class WikiShop implements AutoCloseable {
  /// A wiki that nobody answers for.
  static final Map<String, String> LONELY =
      Map.of(
          "kind", "confluence-data-center",
          "name", "The Confluence of everybody who has to do with parcels",
          "address", "https://127.0.0.1:1",
          "space", "PARCELS",
          "token", "k",
          "enabled", "yes");

  final ConfluenceStandIn confluence = new ConfluenceStandIn();
  final RunningServer server;
  final Client priya;
  final Client marta;
  final Client ines;
  final String wiki;

  WikiShop(Path folder) {
    server = RunningServer.start(folder);
    priya = of(RunningServer.ADMINISTRATOR);
    marta = of(RunningServer.FACILITATOR);
    ines = of(RunningServer.AUTHOR);
    wiki = connect("Confluence of the shop", ConfluenceStandIn.TOKEN, false);
  }

  Client of(String address) {
    return new Client(server, server.visit(address));
  }

  Map<String, String> fields(String name, boolean follows) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "confluence-cloud");
    fields.put("name", name);
    fields.put("address", confluence.address());
    fields.put("account", ConfluenceStandIn.ACCOUNT);
    fields.put("space", "SHOP");
    fields.put("parent", "");
    fields.put("enabled", "yes");
    if (follows) {
      fields.put("follows", "yes");
    }
    return fields;
  }

  String connect(String name, String token, boolean follows) {
    Map<String, String> fields = fields(name, follows);
    fields.put("token", token);
    return made(priya.post("/wikis", fields));
  }

  static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Client.place(answer).replaceFirst("[?#].*", "");
  }

  /// An incident whose postmortem was approved.
  String reviewed(String title) {
    return ReviewedPostmortem.of(priya, title);
  }

  String published(String title) {
    String incident = reviewed(title);
    publish(incident);
    return incident;
  }

  void publish(String incident) {
    done(
        marta.post(
            incident + "/postmortem/publication",
            Map.of("audiences", "all", "summary", "Nobody could pay.", "edition", "preliminary")));
  }

  HttpResponse<String> send(Client who, String incident, String wiki, Map<String, String> more) {
    return who.post(incident + wiki, more);
  }

  /// The facilitator's button.
  void send(String incident) {
    HttpResponse<String> answer = send(marta, incident, wiki, Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(Client.place(answer)).contains("wiki-asked");
  }

  String page(String incident) {
    String page = marta.get(incident + "/export").body();
    return page.substring(page.indexOf("h-wikis"), page.indexOf("h-site"));
  }

  void until(String incident, String words) {
    TrackedShop.until(() -> page(incident).contains(words));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Override
  public void close() {
    server.close();
    confluence.close();
  }
}
