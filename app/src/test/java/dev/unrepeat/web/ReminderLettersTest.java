package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import dev.unrepeat.course.Policy;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reminders and weekly lists from the policy to the mail server, over real HTTP and real SMTP; the
/// rounds are called with clocks of their own.
class ReminderLettersTest {
  @TempDir private static Path folder;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static RunningServer server;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Client marta = of(RunningServer.FACILITATOR);
  private final Client ines = of(RunningServer.AUTHOR);
  private final Client tom = of(RunningServer.STRANGER);

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(
        folder.resolve("policy.yml"),
        """
        version: ours
        week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
        actions:
          remind: [-1, 0]
          repeat: 7
          escalate: {postmortem owner: 3}
          digest: monday
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

  @BeforeEach
  void emptyTheBox() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void theOwnerHearsOnceOfEachOccasionAndTheOwnerOfThePostmortemWhenItStandsStill()
      throws Exception {
    LocalDate due = today.plusDays(10);
    String one = accepted("Payments stop", "Cap the pool per tenant", due);
    ines.post(one + "/people", Map.of("owner", "Marta Lindqvist", "reviewers", "", "authors", ""));

    remindAt(due.minusDays(1), 9);
    remindAt(due.minusDays(1), 10);
    remindAt(due.minusDays(1), 23);
    remindAt(due.plusDays(4), 9);

    List<MimeMessage> letters = letters(3, one);
    assertThat(letters).hasSize(3);
    assertThat(letters)
        .extracting(ReminderLettersTest::to)
        .containsExactlyInAnyOrder(
            RunningServer.AUTHOR, RunningServer.AUTHOR, RunningServer.FACILITATOR);
    assertThat(letters)
        .extracting(ReminderLettersTest::plain)
        .allMatch(text -> text.contains("Cap the pool per tenant"))
        .allMatch(text -> text.contains(one + "/actions/A1"))
        .anyMatch(text -> text.contains("It is due in 1 day"))
        .anyMatch(text -> text.contains("you promised") && text.contains("It was due 4 days ago"))
        .anyMatch(text -> text.contains("your postmortem counts on"));
  }

  @Test
  void whatIsDoneIsNotRemindedOfAndARestIsKept() throws Exception {
    LocalDate due = today.plusDays(10);
    String rested = accepted("Search is slow", "Rebuild the index at night", due);
    String done = accepted("Search is empty", "Check the index after a rebuild", due);
    ines.post(done + "/actions/A1/completion", Map.of());
    assertThat(
            tom.post(rested + "/actions/A1/rest", rest(due.plusDays(5), "waiting for a part"))
                .statusCode())
        .as("not the owner, no facilitator")
        .isEqualTo(403);
    var without = ines.post(rested + "/actions/A1/rest", rest(due.plusDays(5), ""));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Say why", due.plusDays(5).toString());
    assertThat(
            ines.post(rested + "/actions/A1/rest", rest(due.plusDays(5), "waiting for a part"))
                .statusCode())
        .isEqualTo(303);
    assertThat(ines.get(rested + "/actions/A1/rest").body()).contains("waiting for a part");
    assertThat(ines.get(rested + "/actions/A1").body())
        .contains("Its reminders rest", "waiting for a part", "/rest\"");
    assertThat(tom.get(rested + "/actions/A1").body()).doesNotContain("/rest\"");
    assertThat(ines.get("/reminders").body())
        .containsSubsequence("At rest", "Rebuild the index at night", "until ");
    assertThat(ines.get(rested + "/history").body()).contains("let the reminders of A1 rest");

    remindAt(due, 9);
    remindAt(due.plusDays(5), 9);

    assertThat(letters(1, rested)).hasSize(1);
    assertThat(letters(0, done)).isEmpty();
    ines.post(rested + "/actions/A1/rest/end", Map.of());
    assertThat(ines.get(rested + "/actions/A1/rest").body()).doesNotContain("waiting for a part");
    assertThat(ines.get("/reminders").body()).doesNotContain("At rest");
  }

  @Test
  void aPrivateIncidentIsToldToNobodyOutsideItsCircleAndItsPlanIsSeenByNobodyElse()
      throws Exception {
    LocalDate due = today.plusDays(10);
    String closed = accepted("Only for two", "Move the signing key", due);
    ines.post(closed + "/people", Map.of("owner", "Tom Adeyemi", "reviewers", "", "authors", ""));
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));

    assertThat(ines.get("/reminders").body())
        .contains("Move the signing key", "may not see the incident");
    assertThat(tom.get("/reminders").body()).doesNotContain("Move the signing key");
    assertThat(tom.get(closed + "/actions/A1/rest").statusCode()).isEqualTo(404);
    assertThat(tom.post(closed + "/actions/A1/rest", rest(due, "x")).statusCode()).isEqualTo(404);
    remindAt(due.plusDays(4), 9);

    assertThat(letters(1, closed))
        .extracting(ReminderLettersTest::to)
        .containsOnly(RunningServer.AUTHOR);
  }

  @Test
  void theWeeklyListComesOnceAWeekUntilItIsRefused() throws Exception {
    String one = accepted("Mail twice", "Give each letter a key", today.plusDays(20));
    LocalDate monday = today.plusDays(8 - today.getDayOfWeek().getValue());

    digestAt(monday, 8);
    assertThat(lists()).isEmpty();
    digestAt(monday, 9);
    digestAt(monday.plusDays(1), 9);
    List<MimeMessage> lists = awaitLists(1);
    assertThat(lists).hasSize(1);
    assertThat(plain(lists.getFirst()))
        .contains("Give each letter a key", one + "/actions/A1", "/reminders#list");

    ines.post("/reminders/list", Map.of("list", "none"));
    assertThat(ines.get("/reminders").body()).contains("You asked for none.");
    assertThat(digestAt(monday.plusDays(7), 9)).isZero();
    ines.post("/reminders/list", Map.of("list", "each"));
    assertThat(digestAt(monday.plusDays(7), 10)).isEqualTo(1);
  }

  private static Map<String, String> rest(LocalDate until, String reason) {
    return Map.of("until", until.toString(), "reason", reason);
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

  private static Clock at(LocalDate day, int hour) {
    Instant then = day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    return Clock.fixed(then, ZoneOffset.UTC);
  }

  private static void remindAt(LocalDate day, int hour) {
    new ActionReminders(
            server.bean(Ledger.class),
            server.bean(Database.class),
            server.bean(Policy.class),
            server.bean(WorkspaceSettings.class),
            server.bean(Letterbox.class),
            at(day, hour))
        .send();
  }

  private static int digestAt(LocalDate day, int hour) {
    return new ActionDigests(
            server.bean(Database.class),
            server.bean(Policy.class),
            server.bean(WorkspaceSettings.class),
            server.bean(Letterbox.class),
            server.bean(DigestLinks.class)::make,
            at(day, hour))
        .send();
  }

  private static String plain(MimeMessage letter) {
    try {
      return ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String to(MimeMessage letter) {
    try {
      return letter.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Reminders of the incident; they arrive beside the round that wrote them.
  private static List<MimeMessage> letters(int count, String incident) throws Exception {
    return ArrivingLetters.await(MAIL, count, incident.replaceFirst(".*/", ""));
  }

  private static List<MimeMessage> awaitLists(int count) throws Exception {
    return ArrivingLetters.await(MAIL, count, "Your open actions");
  }

  private static List<MimeMessage> lists() throws Exception {
    return ArrivingLetters.await(MAIL, 0, "Your open actions");
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }
}
