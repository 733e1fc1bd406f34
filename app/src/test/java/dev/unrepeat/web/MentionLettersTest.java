package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.ADMINISTRATOR;
import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.FACILITATOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static dev.unrepeat.RunningServer.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People named in comments get one letter through a real mail server, strangers to the circle
/// none.
class MentionLettersTest {
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static String open;
  private static String closed;

  @BeforeAll
  static void start() {
    MAIL.start();
    server =
        RunningServer.startWith(
            folder,
            "--unrepeat.mail.host=127.0.0.1",
            "--unrepeat.mail.port=" + MAIL.getSmtp().getPort(),
            "--unrepeat.mail.security=none",
            "--unrepeat.mail.from=postmortems@tidewater.example");
    assertThat(MAIL.waitForIncomingEmail(30_000, 4)).as("everybody is invited").isTrue();
    ines = of(AUTHOR);
    open = ines.incident("For everybody", "14:02 — alert fired\n14:09 — resolved");
    closed = ines.incident("Of a circle", "14:02 — alert fired\n14:09 — resolved");
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", AUTHOR + "\n" + VIEWER));
  }

  @AfterAll
  static void stop() {
    server.close();
    MAIL.stop();
  }

  @BeforeEach
  void forget() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static void say(String incident, String text) {
    var said = ines.post(incident + "/comments", Map.of("part", "whole", "text", text));
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
  }

  private static List<String> receivers() {
    return Stream.of(MAIL.getReceivedMessages())
        .map(MentionLettersTest::receiver)
        .sorted()
        .toList();
  }

  private static String receiver(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void getOneLetterForEachComment() throws Exception {
    say(
        open,
        "@"
            + STRANGER
            + " and @"
            + STRANGER
            + ", was this the probe? `@"
            + VIEWER
            + "` @"
            + AUTHOR);
    assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
    MimeMessage letter = MAIL.getReceivedMessages()[0];
    assertThat(letter.getSubject())
        .isEqualTo("Ines Okafor named you in a comment on " + open.replaceAll(".*/", ""));
    assertThat(GreenMailUtil.getBody(letter))
        .contains(
            "For everybody",
            "> @" + STRANGER,
            server.address() + open.substring(1) + "/comments#C1");
    ines.post(open + "/comments/C1/text", Map.of("text", "Nobody"));
    ines.post(open + "/comments/C1/text", Map.of("text", "@" + STRANGER + " @" + VIEWER));
    ines.post(open + "/comments/C1/replies", Map.of("text", "@" + FACILITATOR + " as well"));
    assertThat(MAIL.waitForIncomingEmail(10_000, 3)).isTrue();
    assertThat(receivers()).containsExactly(FACILITATOR, STRANGER, VIEWER);
    assertThat(ines.get(open + "/comments").body())
        .contains("<span class=\"mention\" title=\"" + VIEWER + "\">@Yuki Sato</span>");
  }

  @Test
  void aStrangerToTheCircleGetsNoneAndIsNotOffered() throws Exception {
    say(
        closed,
        "@" + STRANGER + " @" + VIEWER + " @" + ADMINISTRATOR + " @nobody@tidewater.example");
    assertThat(MAIL.waitForIncomingEmail(10_000, 2)).isTrue();
    say(open, "@" + FACILITATOR + " comes last");
    assertThat(MAIL.waitForIncomingEmail(10_000, 3)).isTrue();
    assertThat(receivers()).containsExactly(FACILITATOR, ADMINISTRATOR, VIEWER);
    assertThat(ines.get(closed + "/comments").body())
        .contains("@Yuki Sato", "@" + STRANGER)
        .doesNotContain("Tom Adeyemi");
    assertThat(ines.get(closed + "/mentions").body())
        .contains("Ines Okafor", "Priya Raman", "Yuki Sato")
        .doesNotContain("Tom Adeyemi", "Marta Lindqvist");
    assertThat(ines.get(closed + "/mentions?only=list&q=tom").body()).doesNotContain("option");
    assertThat(ines.get(open + "/mentions?only=list&q=adey").body()).contains("@" + STRANGER);
    assertThat(ines.get(open + "/mentions?only=list&q=%25").body()).doesNotContain("option");
    assertThat(of(STRANGER).get(closed + "/mentions?only=list").statusCode()).isEqualTo(404);
  }

  @Test
  void areNoCrowd() {
    String crowd =
        String.join(
            " ",
            Stream.iterate(1, n -> n + 1).limit(21).map(n -> "@p" + n + "@lumen.example").toList());
    var refused = ines.post(open + "/comments", Map.of("part", "whole", "text", crowd));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("A comment can name 20 people; this one names 21");
  }
}
