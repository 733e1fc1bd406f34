package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Links;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads the data folder, or a copy of it, can sign in with nothing and ask no connected
/// system: no secret of any kind stands there in clear, neither while the server runs nor after.
class SecretsAtRestTest {
  private static final Viewer PRIYA =
      new Viewer("Priya Raman", RunningServer.ADMINISTRATOR, Role.ADMINISTRATOR);

  @TempDir private Path folder;

  @Test
  void noSecretStandsInTheDataFolderInClear() throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    try (RunningServer server = RunningServer.startAnd(folder)) {
      Client priya = new Client(server);
      secrets.put("password", RunningServer.PASSWORD);
      for (String cookie : server.visit(RunningServer.ADMINISTRATOR).cookies().split("; ")) {
        secrets.put(cookie.replaceFirst("=.*", " cookie"), cookie.replaceFirst("^[^=]*=", ""));
      }
      secrets.put("token", server.token(RunningServer.AUTHOR, ApiToken.Scope.WRITE));
      secrets.put(
          "link", server.bean(Links.class).invite(PRIYA, "new@tidewater.example", Role.VIEWER));
      secrets.put(
          "feed", found("/feeds/([\\w-]{43})/", priya.post("/actions/mine/feed", Map.of()).body()));
      secrets.put(
          "webhook out",
          found(
              "(whsec_[A-Za-z0-9+/=]+)",
              made(
                  priya,
                  "/webhooks",
                  Map.of(
                      "kind", "json",
                      "name", "Pipeline",
                      "address", "https://127.0.0.1:1/hook",
                      "kinds", "incident-recorded",
                      "enabled", "yes"))));
      secrets.put(
          "webhook in",
          found(
              "/hooks/[a-z-]+/([\\w-]{20,})",
              made(
                  priya,
                  "/incoming",
                  Map.of(
                      "kind",
                      "pagerduty",
                      "name",
                      "Pages",
                      "enabled",
                      "yes",
                      "secret",
                      "s3cret-of-the-sender"))));
      secrets.put("secret of the sender", "s3cret-of-the-sender");
      secrets.put("tracker", "github_pat_of_the_tracker");
      made(
          priya,
          "/trackers",
          Map.of(
              "kind", "github",
              "name", "Backlog",
              "address", "https://127.0.0.1:1",
              "project", "tidewater/parcels",
              "title", "{what}",
              "text", "{why}",
              "token", secrets.get("tracker"),
              "enabled", "yes"));
      secrets.put("chat", "xoxb-of-the-workspace");
      secrets.put("chat signing", "8f7422318f742231signing");
      made(
          priya,
          "/chats",
          Map.of(
              "kind", "slack",
              "slack-name", "Everybody",
              "slack-token", secrets.get("chat"),
              "slack-signing", secrets.get("chat signing"),
              "slack-address", "https://127.0.0.1:1",
              "slack-enabled", "yes"));
      secrets.put("source", "key-of-the-logs-0001");
      made(
          priya,
          "/sources",
          Map.of(
              "kind", "elasticsearch",
              "name", "Logs",
              "address", "https://127.0.0.1:1",
              "scope", "logs-*",
              "token", secrets.get("source"),
              "enabled", "yes"));
      secrets.put("wiki", "key-of-the-wiki-0001");
      Map<String, String> wiki = new LinkedHashMap<>(WikiShop.LONELY);
      wiki.put("token", secrets.get("wiki"));
      made(priya, "/wikis", wiki);
      assertThat(secrets).hasSizeGreaterThanOrEqualTo(13);
      assertThat(inClear(secrets)).as("while it runs").isEmpty();
    }
    assertThat(inClear(secrets)).as("afterwards").isEmpty();
  }

  private static String made(Client client, String path, Map<String, String> form) {
    var answer = client.post(path, form);
    assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 303);
    return answer.body();
  }

  private static String found(String pattern, String page) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }

  private List<String> inClear(Map<String, String> secrets) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        secrets.forEach((kind, secret) -> {
          if (content.contains(secret)) {
            found.add(kind + " in " + folder.relativize(file));
          }
        });
      }
    }
    return found;
  }
}
