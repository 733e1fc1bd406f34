package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mail server that is down holds nobody up, and gets every letter once it is there.
class LettersWaitTest {
  @TempDir private Path folder;

  @Test
  void lettersWaitForTheMailServer() throws Exception {
    int port = freePort();
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String key;
    try (RunningServer server = start(port)) {
      Client priya = new Client(server);
      String body =
          priya
              .post(
                  "/people/invitations",
                  Map.of("address", "kim@tidewater.example", "role", "viewer"))
              .body();
      key = body.replaceFirst("(?s).*(/links/[\\w-]{43}).*", "$1");
      assertThat(key).startsWith("/links/");
    }
    String kept =
        new String(Files.readAllBytes(folder.resolve("unrepeat.db")), StandardCharsets.ISO_8859_1);
    assertThat(kept).as("a letter that waits tells no link").doesNotContain(key);
    try (RunningServer server = RunningServer.start(folder)) {
      assertThat(server.address()).as("a server without mail leaves letters alone").isNotNull();
    }
    mail.start();
    try (RunningServer server =
        RunningServer.reopen(
            folder,
            "--unrepeat.mail.host=127.0.0.1",
            "--unrepeat.mail.port=" + port,
            "--unrepeat.mail.security=none")) {
      // Four invitations of the settling, and Kim's.
      assertThat(mail.waitForIncomingEmail(60_000, 5)).as("all letters came").isTrue();
      assertThat(mail.getReceivedMessages())
          .anySatisfy(letter -> assertThat(GreenMailUtil.getBody(letter)).contains(key));
      assertThat(mail.getReceivedMessages())
          .allSatisfy(letter -> assertThat(letter.getMessageID()).endsWith("@unrepeat>"));
      assertThat(new Client(server).get("/webhooks").body()).contains("Nothing was given up");
    } finally {
      mail.stop();
    }
  }

  private RunningServer start(int port) {
    return RunningServer.startWith(
        folder,
        "--unrepeat.mail.host=127.0.0.1",
        "--unrepeat.mail.port=" + port,
        "--unrepeat.mail.security=none");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
