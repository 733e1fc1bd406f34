package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import dev.unrepeat.course.Policy;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.ReviewLetters;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The incident review by mail, from the policy to the mail server, by clocks of its own.
class ReviewLettersTest {
  @TempDir private static Path folder;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(
        folder.resolve("policy.yml"),
        """
        version: ours
        actions:
          review-to: [authors, board@tidewater.example]
        """);
    server =
        RunningServer.startWith(
            folder,
            "--unrepeat.mail.host=127.0.0.1",
            "--unrepeat.mail.port=" + MAIL.getSmtp().getPort(),
            "--unrepeat.mail.security=none",
            "--unrepeat.knocks=100000");
  }

  @AfterAll
  static void stop() {
    server.close();
    MAIL.stop();
  }

  @Test
  void theReviewGoesOutOnceOnTheFirstWorkingDayAndTellsEachWhatTheyMaySee() throws Exception {
    Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
    String open = ines.incident("Checkout fails", "14:02 — checkout answers 500");
    String secret = ines.incident("Zebra in the ledger", "14:02 — checkout answers 500");
    for (String one : new String[] {open, secret}) {
      ines.post(
          one + "/milestones/impact-started",
          Map.of(
              "from", "time",
              "time", "14:02",
              "date", "2026-03-02",
              "zone", "UTC",
              "certainty", "confirmed",
              "version", "99"));
    }
    ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    ines.post(
        "/metrics/review",
        Map.of("period", "2026-02", "text", "Rehearse the failover", "owner", "", "due", ""));

    assertThat(sendAt("2026-03-31T12:00:00Z")).as("the month runs").isZero();
    assertThat(sendAt("2026-04-01T06:00:00Z")).as("before the hour").isZero();
    // Authors are Ines and Tom, the facilitator and the administrator may see more by their roles.
    int sent = sendAt("2026-04-01T10:00:00Z");
    assertThat(sent).as("a month and a quarter to each").isEven().isGreaterThanOrEqualTo(6);
    assertThat(sendAt("2026-04-02T10:00:00Z")).as("once").isZero();
    // 1 August 2026 is a Saturday.
    assertThat(sendAt("2026-08-01T10:00:00Z")).isZero();
    assertThat(sendAt("2026-08-03T10:00:00Z")).as("a month alone").isEqualTo(sent / 2);

    Map<String, String> march = march(sent / 2);
    assertThat(march.get(RunningServer.AUTHOR))
        .contains("March 2026 had 2 incidents", "Carried on from earlier reviews")
        .contains("D1: Rehearse the failover", "/metrics/review?period=2026-03");
    assertThat(march.get(RunningServer.STRANGER))
        .contains("March 2026 had 1 incident ")
        .doesNotContain("Zebra");
    assertThat(march.get("board@tidewater.example"))
        .contains("March 2026 had 1 incident ", "The policy of Unrepeat names this address.")
        .doesNotContain("No more of these lists");
    assertThat(march.get(RunningServer.AUTHOR)).contains("No more of these lists: http");
    assertThat(march.values())
        .allSatisfy(text -> assertThat(text.replace("\r", "")).doesNotContain("\n\n\n"));
  }

  private static int sendAt(String instant) {
    return new ReviewLetters(
            server.bean(Database.class),
            server.bean(Policy.class),
            server.bean(WorkspaceSettings.class),
            server.bean(IncidentReviews.class),
            server.bean(Letterbox.class),
            server.bean(DigestLinks.class)::make,
            Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
        .send();
  }

  /// The letters of March by their readers; they arrive beside the round that wrote them.
  private static Map<String, String> march(int count) throws Exception {
    Map<String, String> found = new HashMap<>();
    for (int tries = 0; tries < 200 && found.size() < count; tries++) {
      for (MimeMessage letter : MAIL.getReceivedMessages()) {
        if (letter.getSubject().equals("Incident review: March 2026")) {
          MimeMultipart parts = (MimeMultipart) letter.getContent();
          assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
          found.put(
              letter.getAllRecipients()[0].toString(),
              parts.getBodyPart(0).getContent().toString());
        }
      }
      Thread.sleep(50);
    }
    return found;
  }
}
