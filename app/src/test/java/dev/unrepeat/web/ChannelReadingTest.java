package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.chat.SlackStandIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Channels of Slack read as evidence, page by page.
class ChannelReadingTest {
  @TempDir private static Path folder;
  private static ChatShop shop;

  @BeforeAll
  static void start() {
    shop = new ChatShop(folder);
    shop.slack.pages(2);
    shop.slack.say(ChatShop.CHANNEL, "1772459000.000100", ChatShop.INES, "Too early to matter");
    shop.slack.say(ChatShop.CHANNEL, "1772460120.100200", ChatShop.INES, "Checkout returns errors");
    shop.slack.say(
        ChatShop.CHANNEL, "1772460180.100200", ChatShop.TOM, "<@U061F7AUR> looking at the pool");
    shop.slack.say(ChatShop.CHANNEL, "1772460240.100200", "U0GONE001", "Rolling back now");
    shop.slack.say(ChatShop.CHANNEL, "1772460300.100200", ChatShop.INES, "Errors are down");
    shop.slack.say(ChatShop.CHANNEL, "1772460360.100200", ChatShop.INES, "Resolved");
    shop.slack.reply(
        ChatShop.CHANNEL,
        "1772460240.100200",
        "1772460250.000001",
        ChatShop.TOM,
        "version 4.2 it is");
    shop.slack.reply(
        ChatShop.CHANNEL,
        "1772460240.100200",
        "1772460260.500000",
        ChatShop.INES,
        "confirmed in the log");
    shop.slack.reply(
        ChatShop.CHANNEL, "1772460240.100200", "1772460270.500000", ChatShop.INES, "done");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static HttpResponse<String> ask(Client who, String incident, String channel) {
    return who.post(
        incident + "/channels",
        Map.of(
            "chat",
            shop.place.substring(shop.place.lastIndexOf('/') + 1),
            "channel",
            channel,
            "from",
            "2026-03-02 14:00",
            "until",
            "2026-03-02 15:00 UTC"));
  }

  private static String page(String incident) {
    return shop.ines.get(incident + "/channels").body();
  }

  @Test
  void aChannelIsReadToItsLastPageWithThreadsAndNamesAndStandsOnTheTimeline() {
    String incident = shop.ines.incident("Checkout failed", "14:02 — alert fired");
    shop.slack.next(429, Map.of("Retry-After", "1"), "");
    assertThat(ask(shop.ines, incident, "#inc-checkout").statusCode()).isEqualTo(303);
    ChatShop.until(() -> page(incident).contains("8 messages of #inc-checkout read"));
    assertThat(page(incident)).contains("8 events added");
    String events = shop.ines.get(incident + "/events").body();
    assertThat(events)
        .contains(
            "Checkout returns errors",
            "@Ines Okafor looking at the pool",
            "version 4.2 it is",
            "Resolved")
        .doesNotContain("Too early to matter");
    assertThat(shop.ines.get(incident).body()).contains("slack-inc-checkout-2026-03-02.zip");
    assertThat(
            shop.ines
                .get(incident + "/evidence/V2/content?path=inc-checkout/2026-03-02.json")
                .body())
        .contains("confirmed in the log", "\"done\"");

    assertThat(ask(shop.ines, incident, ChatShop.CHANNEL).statusCode()).isEqualTo(303);
    ChatShop.until(() -> page(incident).contains("0 events added, 8 known already"));
  }

  @Test
  void whatSlackRefusesIsSaidWithWhatToDo() {
    String incident = shop.ines.incident("Search failed", "14:02 — alert fired");
    shop.slack.channel("C0ELSE0001", "elsewhere", false);
    ask(shop.ines, incident, "elsewhere");
    ChatShop.until(() -> page(incident).contains("/invite @Unrepeat"));
    ask(shop.ines, incident, "no-such-channel");
    ChatShop.until(() -> page(incident).contains("has no channel #no-such-channel"));
    assertThat(shop.ines.get(incident + "/channels").body()).contains("Not read");
  }

  @Test
  void aPrivateChannelIsReadForItsMembersAlone() {
    shop.slack.channel("C0PRIV0001", "hr-quiet", true, ChatShop.TOM, "U2", "U3", ChatShop.INES);
    shop.slack.channel("C0PRIV0002", "hr-closed", true, ChatShop.TOM, "U2", "U3");
    shop.slack.say("C0PRIV0001", "1772460130.000100", ChatShop.INES, "Said among few");
    shop.slack.say("C0PRIV0002", "1772460130.000100", ChatShop.TOM, "Not for Ines");
    String incident = shop.ines.incident("Mail failed", "14:02 — alert fired");
    ask(shop.ines, incident, "hr-quiet");
    ChatShop.until(() -> page(incident).contains("1 message of #hr-quiet read"));
    ask(shop.ines, incident, "hr-closed");
    ChatShop.until(() -> page(incident).contains("#hr-closed is private"));
    assertThat(shop.ines.get(incident + "/events").body()).doesNotContain("Not for Ines");
  }

  @Test
  void whatWasTypedWronglyIsSaidBesideItsField() {
    String incident = shop.ines.incident("Maps failed", "14:02 — alert fired");
    Map<String, String> wrong =
        Map.of(
            "chat",
            "99",
            "channel",
            "inc",
            "from",
            "2026-03-02 14:00",
            "until",
            "2026-03-02 13:00");
    assertThat(shop.ines.post(incident + "/channels", wrong).body())
        .contains("begin before it ends");
    assertThat(
            shop.ines
                .post(
                    incident + "/channels",
                    Map.of("chat", "99", "channel", "inc", "from", "noonish", "until", ""))
                .body())
        .contains("is no time with its date");
    assertThat(
            shop.ines
                .post(
                    incident + "/channels",
                    Map.of(
                        "chat",
                        "99",
                        "channel",
                        "inc",
                        "from",
                        "2026-03-02 14:00",
                        "until",
                        "2026-03-02 15:00"))
                .body())
        .contains("Choose a connected workspace");
    assertThat(
            shop.ines
                .post(
                    incident + "/channels",
                    Map.of(
                        "chat",
                        "1",
                        "channel",
                        "inc",
                        "from",
                        "2026-01-02 14:00",
                        "until",
                        "2026-03-02 15:00"))
                .body())
        .contains("longer than 31 days");
  }

  @Test
  void aStrangerToACircleLearnsNothingAndAViewerCollectsNothing() {
    String incident = shop.ines.incident("Keys leaked", "14:02 — alert fired");
    shop.ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    Client tom = shop.of(RunningServer.STRANGER);
    assertThat(tom.get(incident + "/channels").statusCode()).isEqualTo(404);
    assertThat(ask(tom, incident, "inc-checkout").statusCode()).isEqualTo(404);
    Client yuki = shop.of(RunningServer.VIEWER);
    String open = shop.ines.incident("Feeds failed", "14:02 — alert fired");
    assertThat(ask(yuki, open, "inc-checkout").statusCode()).isEqualTo(403);
    assertThat(yuki.get(open + "/channels").statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatIsDownForSlackGoesOnLater() {
    String incident = shop.ines.incident("Images failed", "14:02 — alert fired");
    shop.slack.next(503, Map.of("Retry-After", "1"), "");
    ask(shop.ines, incident, ChatShop.CHANNEL);
    ChatShop.until(() -> page(incident).contains("8 messages of #inc-checkout read"));
    assertThat(SlackStandIn.TOKEN).isNotIn(page(incident));
  }
}
