package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters with links, through a real mail server.
class LettersTest {
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client nobody;

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
    nobody = Client.anonymous(server);
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

  private static String link(String to) throws Exception {
    assertThat(MAIL.waitForIncomingEmail(10_000, 1)).as("a letter came").isTrue();
    MimeMessage letter = MAIL.getReceivedMessages()[0];
    assertThat(letter.getRecipients(Message.RecipientType.TO)[0].toString()).isEqualTo(to);
    assertThat(letter.getFrom()[0].toString()).isEqualTo("postmortems@tidewater.example");
    String text = GreenMailUtil.getBody(letter);
    assertThat(text).contains(server.address().toString() + "links/");
    return text.replaceFirst("(?s).*(/links/[\\w-]{43}).*", "$1");
  }

  @Test
  void invitesByLetter() throws Exception {
    Client priya = new Client(server);
    priya.post("/people/invitations", Map.of("address", "kim@tidewater.example", "role", "viewer"));
    String link = link("kim@tidewater.example");
    assertThat(nobody.get(link).body()).contains("Priya Raman invites you as viewer");
    assertThat(nobody.get(link).statusCode()).as("looking spends nothing").isEqualTo(200);
    var joined =
        nobody.post(
            link,
            Map.of(
                "name",
                "Kim Novak",
                "password",
                RunningServer.PASSWORD,
                "again",
                RunningServer.PASSWORD));
    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(nobody.get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void signsInByLetterOnce() throws Exception {
    nobody.post("/sign-in/link", Map.of("address", RunningServer.AUTHOR));
    String link = link(RunningServer.AUTHOR);
    assertThat(nobody.post(link, Map.of()).statusCode()).isEqualTo(303);
    assertThat(nobody.post(link, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void choosesANewPasswordByLetter() throws Exception {
    Client tom = new Client(server, server.visit(RunningServer.STRANGER));
    nobody.post("/new-password", Map.of("address", RunningServer.STRANGER));
    String link = link(RunningServer.STRANGER);
    String wanted = "seven other doors here";
    var differ = nobody.post(link, Map.of("password", wanted, "again", "something else"));
    assertThat(differ.body()).contains("The two passwords differ");
    assertThat(nobody.post(link, Map.of("password", wanted, "again", wanted)).statusCode())
        .isEqualTo(303);
    assertThat(tom.get("/account").statusCode()).as("old sessions end").isEqualTo(303);
    var in = nobody.post("/sign-in", Map.of("address", RunningServer.STRANGER, "password", wanted));
    assertThat(in.statusCode()).isEqualTo(303);
  }

  @Test
  void answersAlikeForAnAddressNobodyHas() throws Exception {
    var known = nobody.post("/new-password", Map.of("address", RunningServer.VIEWER));
    var unknown = nobody.post("/new-password", Map.of("address", "ghost@tidewater.example"));
    assertThat(Client.place(unknown)).isEqualTo(Client.place(known));
    assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
  }
}
