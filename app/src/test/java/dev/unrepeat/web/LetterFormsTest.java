package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import dev.unrepeat.course.Policy;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What arrives at a real mail server: both forms of a letter, how letters stand together, and how
/// the weekly ones are left.
class LetterFormsTest {
  private static final String BOARD = "board@tidewater.example";

  @TempDir private static Path folder;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static RunningServer server;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());
  private final Client marta = of(RunningServer.FACILITATOR);
  private final Client ines = of(RunningServer.AUTHOR);

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(
        folder.resolve("policy.yml"),
        """
        version: ours
        week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
        actions:
          remind: [0]
          repeat: 7
          escalate: {}
          digest: monday
          totals-to: [administrators, %s]
        """
            .formatted(BOARD));
    server =
        RunningServer.startWith(
            folder,
            "--unrepeat.mail.host=127.0.0.1",
            "--unrepeat.mail.port=" + MAIL.getSmtp().getPort(),
            "--unrepeat.mail.security=none",
            "--unrepeat.knocks=100000");
    assertThat(MAIL.waitForIncomingEmail(30_000, 4)).as("everybody is invited").isTrue();
  }

  @AfterAll
  static void stop() {
    server.close();
    MAIL.stop();
  }

  @BeforeEach
  void emptyTheBox() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void theServerGoesItsRoundsByItself() {
    assertThat(server.beans(Round.class)).extracting(Round::name).contains("reminders", "digests");
  }

  @Test
  void saysTheSameInPlainTextAndInHtmlAndStandsWithItsIncident() throws Exception {
    String one = accepted("Payments stop", "Cap the pool per tenant", today.plusDays(5));
    remindAt(today.plusDays(5));
    remindAt(today.plusDays(12));

    List<MimeMessage> letters = ArrivingLetters.await(MAIL, 2, "Cap the pool");
    MimeMessage first = letters.getFirst();
    assertThat(first.getContentType()).startsWith("multipart/alternative");
    assertThat(part(first, 0, "text/plain"))
        .contains("    Cap the pool per tenant", server.address() + one.substring(1));
    assertThat(part(first, 1, "text/html"))
        .contains(
            "Cap the pool per tenant",
            "href=\"" + server.address() + one.substring(1) + "/actions/A1\"",
            "prefers-color-scheme: dark")
        .doesNotContain("<img", "<link", "src=", "@import", "url(");
    assertThat(header(first, "List-Id"))
        .isEqualTo("Reminders of Unrepeat <reminder.unrepeat.127.0.0.1>");
    assertThat(first.getHeader("List-Unsubscribe")).as("reminders never stop").isNull();
    assertThat(letters).extracting(letter -> header(letter, "Message-ID")).doesNotHaveDuplicates();
    assertThat(letters)
        .extracting(letter -> header(letter, "References"))
        .containsOnly(header(first, "In-Reply-To"));
  }

  @Test
  void letsNoTitleBreakOut() throws Exception {
    String what =
        "Cap <script>alert(1)</script> \"it\" https://evil.example/\r\nBcc: eve@evil.example";
    accepted("Hostile & <b>bold</b>", what, today.plusDays(5));
    remindAt(today.plusDays(5));

    MimeMessage letter = ArrivingLetters.await(MAIL, 1, "alert(1)").getFirst();
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(letter.getSubject()).doesNotContain("\n", "\r");
    assertThat(part(letter, 1, "text/html"))
        .contains("&#60;script&#62;alert(1)&#60;/script&#62;")
        .doesNotContain("<script", "href=\"https://evil");
  }

  @Test
  void theWeeklyListIsLeftInOneStepAndRemindersGoOn() throws Exception {
    accepted("Mail twice", "Give each letter a key", today.plusDays(20));
    digestAt(monday);
    MimeMessage list = ArrivingLetters.await(MAIL, 1, "Your open actions").getFirst();
    String leave = header(list, "List-Unsubscribe").replaceAll("[<>]", "");
    assertThat(header(list, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header(list, "List-Id")).contains("<digest.unrepeat.");
    assertThat(part(list, 1, "text/html")).contains("href=\"" + leave + "\"");

    HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(leave)).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Send me no more lists", RunningServer.AUTHOR);
    assertThat(ines.get("/reminders").body()).as("looking leaves nothing").contains("Send me none");
    assertThat(oneClick(URI.create(leave)).statusCode()).isEqualTo(200);
    assertThat(ines.get("/reminders").body()).contains("You asked for none.");
    assertThat(oneClick(server.address().resolve("/lists/nothing")).statusCode()).isEqualTo(404);

    digestAt(monday.plusDays(7));
    remindAt(today.plusDays(20));
    ArrivingLetters.await(MAIL, 1, "Give each letter");
    assertThat(ArrivingLetters.await(MAIL, 1, "Your open actions")).hasSize(1);
    ines.post("/reminders/list", Map.of("list", "each"));
  }

  @Test
  void totalsGoToWhomThePolicyNamesAndCountWhatTheyMaySee() throws Exception {
    accepted("Seen by all", "Alert on the age of the queue", today.plusDays(30));
    String closed = accepted("Seen by two", "Move the signing key", today.plusDays(30));
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    assertThat(marta.get("/reminders").body())
        .contains("totals of the organisation", "administrators, " + BOARD);

    digestAt(monday.plusDays(14));
    digestAt(monday.plusDays(14));

    List<MimeMessage> totals = ArrivingLetters.await(MAIL, 2, "Actions of the organisation");
    assertThat(totals).hasSize(2);
    MimeMessage board = to(totals, BOARD);
    MimeMessage administrator = to(totals, RunningServer.ADMINISTRATOR);
    int seen = open(part(board, 0, "text/plain"));
    assertThat(open(part(administrator, 0, "text/plain"))).isEqualTo(seen + 1);
    assertThat(part(board, 0, "text/plain"))
        .contains("only where you may see them")
        .doesNotContain("Ines", RunningServer.AUTHOR, "Alert on", "Move the");
    assertThat(board.getHeader("List-Unsubscribe")).as("no account, so no link").isNull();
    assertThat(administrator.getHeader("List-Unsubscribe")).isNotNull();
  }

  private static int open(String text) {
    return text.lines()
        .filter(line -> line.contains(" open, "))
        .mapToInt(line -> Integer.parseInt(line.strip().replaceFirst(" .*", "")))
        .sum();
  }

  private static MimeMessage to(List<MimeMessage> letters, String address) {
    Predicate<MimeMessage> there = letter -> header(letter, "To").equals(address);
    return letters.stream().filter(there).findFirst().orElseThrow();
  }

  private static HttpResponse<String> oneClick(URI address) throws Exception {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      return stranger.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private String accepted(String title, String what, LocalDate due) {
    String incident = ines.incident(title, "14:02 — alert fired\n14:09 — resolved");
    ines.post(
        incident + "/writing/rows",
        Map.of("sort", "action", "what", what, "owner", "Ines Okafor", "due", due.toString()));
    assertThat(marta.post(incident + "/actions/A1/acceptance", Map.of()).statusCode())
        .isEqualTo(303);
    return incident;
  }

  private static Clock at(LocalDate day) {
    Instant then = day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    return Clock.fixed(then, ZoneOffset.UTC);
  }

  private static void remindAt(LocalDate day) {
    new ActionReminders(
            server.bean(Ledger.class),
            server.bean(Database.class),
            server.bean(Policy.class),
            server.bean(WorkspaceSettings.class),
            server.bean(Letterbox.class),
            at(day))
        .send();
  }

  private static void digestAt(LocalDate day) {
    new ActionDigests(
            server.bean(Database.class),
            server.bean(Policy.class),
            server.bean(WorkspaceSettings.class),
            server.bean(Letterbox.class),
            server.bean(DigestLinks.class)::make,
            at(day))
        .send();
  }

  private static String part(MimeMessage letter, int place, String type)
      throws MessagingException, IOException {
    var part = ((MimeMultipart) letter.getContent()).getBodyPart(place);
    assertThat(part.getContentType()).startsWith(type);
    return part.getContent().toString();
  }

  private static String header(MimeMessage letter, String name) {
    try {
      return letter.getHeader(name, null).replaceAll("\\s+", " ");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }
}
