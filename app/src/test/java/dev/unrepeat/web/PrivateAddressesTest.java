package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every system that an administrator can connect, asked at addresses of this machine in all their
/// spellings: nobody ever connects to it, unless whoever runs the server allows it.
class PrivateAddressesTest {
  private static final Map<String, Map<String, String>> SYSTEMS = systems();

  @TempDir private Path folder;

  private static Map<String, Map<String, String>> systems() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put(
        "/webhooks",
        Map.of(
            "kind",
            "json",
            "name",
            "W",
            "address",
            "{}",
            "kinds",
            "incident-recorded",
            "enabled",
            "yes"));
    all.put(
        "/trackers",
        Map.of(
            "kind", "github", "name", "T", "address", "{}", "project", "a/b", "title", "{what}",
            "text", "{why}", "token", "t", "enabled", "yes"));
    all.put(
        "/chats",
        Map.of(
            "kind",
            "slack",
            "slack-name",
            "C",
            "slack-token",
            "xoxb-1",
            "slack-signing",
            "8f",
            "slack-address",
            "{}",
            "slack-published",
            "#x",
            "slack-enabled",
            "yes"));
    all.put(
        "/sources",
        Map.of(
            "kind",
            "elasticsearch",
            "name",
            "S",
            "address",
            "{}",
            "scope",
            "l-*",
            "token",
            "k",
            "enabled",
            "yes"));
    all.put(
        "/wikis",
        Map.of(
            "kind",
            "confluence-data-center",
            "name",
            "K",
            "address",
            "{}",
            "space",
            "P",
            "token",
            "k",
            "enabled",
            "yes"));
    return all;
  }

  @Test
  void nobodyConnectsToThisMachine() throws IOException {
    AtomicInteger connected = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("::"))) {
      Thread.ofVirtual().start(() -> accept(listener, connected));
      int port = listener.getLocalPort();
      try (RunningServer server = RunningServer.startWith(folder, "--unrepeat.knocks=1000")) {
        Client priya = new Client(server);
        String incident = priya.incident("Asked", "14:02 — alert fired\n14:09 — resolved");
        for (String address : addresses(port)) {
          SYSTEMS.forEach((path, form) -> ask(priya, path, form, address));
        }
        priya.incident("Told of", "14:02 — alert fired");
        priya.post(
            incident + "/collection",
            Map.of("source", "1", "from", "2026-03-02 14:00", "until", "2026-03-02 18:00"));
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L);
      }
      assertThat(connected).hasValue(0);
    }
  }

  private static List<String> addresses(int port) {
    return List.of(
        "https://127.0.0.1:" + port,
        "http://localhost:" + port,
        "https://[::1]:" + port,
        "https://[::ffff:127.0.0.1]:" + port,
        "https://[0:0:0:0:0:ffff:7f00:1]:" + port,
        "https://[64:ff9b::7f00:1]:" + port,
        "https://2130706433:" + port,
        "https://0x7f.0.0.1:" + port,
        "https://0177.0.0.1:" + port,
        "https://127.1:" + port,
        "https://0.0.0.0:" + port,
        "https://127.0.0.1.:" + port,
        "https://example.com@127.0.0.1:" + port,
        "https://127.0.0.1:" + port + "#.example.com",
        "https://169.254.169.254/latest/meta-data");
  }

  /// Makes it, where that is taken, and tries it out.
  private static void ask(Client client, String path, Map<String, String> form, String address) {
    Map<String, String> sent = new LinkedHashMap<>(form);
    sent.replaceAll((name, value) -> value.equals("{}") ? address : value);
    HttpResponse<String> made = client.post(path, sent);
    assertThat(made.statusCode()).as(path + " " + address + made.body()).isIn(200, 303, 409, 422);
    Matcher there = Pattern.compile(path + "/\\d+").matcher(made.body());
    if (made.statusCode() < 400 && there.find()) {
      client.post(there.group() + "/test", Map.of());
    }
  }

  private static void accept(ServerSocket listener, AtomicInteger connected) {
    while (!listener.isClosed()) {
      try (Socket one = listener.accept()) {
        connected.incrementAndGet();
      } catch (SocketException closed) {
        return;
      } catch (IOException broken) {
        connected.incrementAndGet();
      }
    }
  }
}
