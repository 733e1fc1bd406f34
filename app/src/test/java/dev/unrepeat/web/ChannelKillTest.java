package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.DoorStep;
import dev.unrepeat.RunningServer;
import dev.unrepeat.tracker.StandIn;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while it reads a channel goes on where it was.
class ChannelKillTest {
  private static final List<String> MESSAGES =
      List.of(
          "Checkout answers with errors",
          "The pool has no free connection",
          "Who released today?",
          "Version 2.3.1 went out at noon",
          "Rolling it back",
          "The pool drains",
          "Orders go through again",
          "Support has told the shops",
          "We close this");

  @TempDir private static Path folder;

  @Test
  void noPageIsLostOrReadAgain() throws Exception {
    ChatShop shop = new ChatShop(folder);
    shop.slack.pages(2);
    for (int i = 0; i < MESSAGES.size(); i++) {
      shop.slack.say(
          ChatShop.CHANNEL, "17724601%02d.100200".formatted(i), ChatShop.INES, MESSAGES.get(i));
    }
    String incident = shop.ines.incident("Checkout failed", "14:02 — alert fired");
    shop.server.close();

    Process killed = start();
    try (BufferedReader said = killed.inputReader(StandardCharsets.UTF_8)) {
      URI address = URI.create(said.readLine());
      Client ines =
          new Client(
              address, DoorStep.signIn(address, RunningServer.AUTHOR, RunningServer.PASSWORD));
      StandIn.Held third = held(shop, 3);
      ines.post(
          incident + "/channels",
          Map.of(
              "chat",
              shop.place.substring(shop.place.lastIndexOf('/') + 1),
              "channel",
              ChatShop.CHANNEL,
              "from",
              "2026-03-02 14:00",
              "until",
              "2026-03-02 15:00 UTC"));
      third.reached();
      killed.toHandle().destroyForcibly(); // SIGKILL
      assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
      third.release();
    }

    long before = pages(shop);
    try (RunningServer again = RunningServer.start(folder)) {
      Client ines = new Client(again, again.visit(RunningServer.AUTHOR));
      ChatShop.until(() -> ines.get(incident + "/channels").body().contains("9 events added"));
      String events = ines.get(incident + "/events?show=all").body();
      assertThat(events).contains(MESSAGES);
    }
    assertThat(pages(shop) - before).as("the third page to the fifth").isEqualTo(3);
    shop.slack.close();
    shop.teams.close();
  }

  private static StandIn.Held held(ChatShop shop, int page) {
    return shop.slack.hold("POST", "conversations.history", page);
  }

  private static long pages(ChatShop shop) {
    return shop.slack.asked().stream()
        .filter(one -> one.path().endsWith("conversations.history"))
        .count();
  }

  private static Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Reader.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// A server of its own process; its first line is its address.
  static final class Reader {
    private Reader() {}

    public static void main(String[] args) throws Exception {
      RunningServer server = RunningServer.start(Path.of(args[0]));
      System.out.println(server.address());
      Thread.currentThread().join();
    }
  }
}
