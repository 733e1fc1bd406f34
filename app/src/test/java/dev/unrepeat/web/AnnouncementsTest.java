package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What audiences are told of a publication, to a real mail server and a stand-in of Slack.
class AnnouncementsTest {
  private static final String CHANNEL = "C0AUDIENCE";
  private static final String ENGINEERING = "eng@tidewater.example";
  private static final String SUPPORT = "support@tidewater.example";

  @TempDir private static Path folder;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static ChatShop shop;

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(
        folder.resolve("workspace.yml"),
        """
        audiences:
          Engineering: [eng@tidewater.example, ENG@tidewater.example, "Slack of Lumen: C0AUDIENCE"]
          Support: support@tidewater.example
          Lost: "No such chat: C1"
        """);
    shop =
        new ChatShop(
            folder,
            "--unrepeat.mail.host=127.0.0.1",
            "--unrepeat.mail.port=" + MAIL.getSmtp().getPort(),
            "--unrepeat.mail.security=none");
    shop.slack.channel(CHANNEL, "inc-audience", false, ChatShop.INES);
  }

  @AfterAll
  static void stop() {
    shop.close();
    MAIL.stop();
  }

  private static HttpResponse<String> publish(
      String incident, String audiences, String summary, Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(Map.of("audiences", audiences, "summary", summary, "edition", "preliminary"));
    fields.putAll(more);
    return shop.priya.post(incident + "/postmortem/publication", fields);
  }

  private static List<String> letters(String to, String words) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .map(AnnouncementsTest::text)
        .filter(text -> text.contains("To: " + to) && text.contains(words))
        .toList();
  }

  private static String text(jakarta.mail.internet.MimeMessage message) {
    try {
      return "To: "
          + message.getAllRecipients()[0]
          + "\n"
          + message.getSubject()
          + "\n"
          + com.icegreen.greenmail.util.GreenMailUtil.getBody(message);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long told(String words) {
    return shop.slack.said().stream()
        .filter(one -> one.toString().contains(CHANNEL) && one.toString().contains(words))
        .count();
  }

  @Test
  void itIsLookedAtFirstThenEachPlaceIsToldOnce() {
    String incident = shop.reviewed("Pool drained");
    String page = shop.priya.get(incident + "/course").body();
    assertThat(page).contains("Engineering (1 address, 1 channel)", "Look at it first");
    HttpResponse<String> look =
        publish(
            incident,
            "Engineering, all hands, Lost",
            "Nobody could <b>pay</b>.",
            Map.of("look", "yes"));
    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(look.body())
        .contains(
            "Not published yet",
            "<pre>Nobody could &lt;b&gt;pay",
            "Pool drained",
            "all hands: kept with the publication",
            "There is no chat \"No such chat\" that is on");
    assertThat(shop.priya.get(incident + "/course").body()).contains("Look at it first");

    assertThat(
            publish(incident, "engineering, Lost", "Nobody could pay today.", Map.of())
                .statusCode())
        .isEqualTo(303);
    ChatShop.until(() -> told("Nobody could pay today.") == 1);
    ChatShop.until(() -> letters(ENGINEERING, "Nobody could pay today.").size() == 1);
    assertThat(letters(ENGINEERING, "Nobody could pay today.").getFirst())
        .contains("Pool drained", incident + "/postmortem");
    assertThat(letters(SUPPORT, "Nobody could pay today.")).isEmpty();

    publish(incident, "Engineering, Support", "Nobody could pay today.", Map.of());
    ChatShop.until(() -> letters(SUPPORT, "Nobody could pay today.").size() == 1);
    assertThat(letters(ENGINEERING, "Nobody could pay today.")).hasSize(1);
    assertThat(told("Nobody could pay today.")).isEqualTo(1);
  }

  @Test
  void ofAPrivateIncidentNobodyIsTold() {
    String incident = shop.reviewed("Keys leaked quietly");
    shop.priya.post(
        incident + "/circle", Map.of("seen", "circle", "people", RunningServer.ADMINISTRATOR));
    assertThat(publish(incident, "Engineering", "Secret words.", Map.of("look", "yes")).body())
        .contains("The incident is private, so nobody is told.");
    assertThat(publish(incident, "Engineering", "Secret words.", Map.of()).statusCode())
        .isEqualTo(303);
    String after = shop.reviewed("Told after the private one");
    publish(after, "Engineering", "For everybody now.", Map.of());
    ChatShop.until(() -> letters(ENGINEERING, "For everybody now.").size() == 1);
    ChatShop.until(() -> told("For everybody now.") == 1);
    assertThat(letters(ENGINEERING, "Secret words.")).isEmpty();
    assertThat(told("Secret words.")).isZero();
  }

  @Test
  void whoMayNotPublishTellsNobody() {
    String incident = shop.reviewed("Not by an author");
    HttpResponse<String> answer =
        shop.ines.post(
            incident + "/postmortem/publication",
            Map.of("audiences", "Engineering", "summary", "Too early.", "edition", "final"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(letters(ENGINEERING, "Too early.")).isEmpty();
  }
}
