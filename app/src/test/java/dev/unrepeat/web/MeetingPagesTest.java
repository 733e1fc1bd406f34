package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review meeting from its invitation to its answers, over real HTTP and real SMTP.
class MeetingPagesTest {
  @TempDir private static Path folder;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static RunningServer server;

  private final Client marta = of(RunningServer.FACILITATOR);
  private final Client ines = of(RunningServer.AUTHOR);
  private final Client tom = of(RunningServer.STRANGER);
  private final Client yuki = of(RunningServer.VIEWER);

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(folder.resolve("policy.yml"), "version: \"ours\"\nsoak: 0 h\n");
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

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static Map<String, String> plan(String... invitees) {
    return new HashMap<>(
        Map.of(
            "date", "2026-10-20",
            "time", "14:30",
            "zone", "Europe/Paris",
            "minutes", "60",
            "place", "Room 4; second floor, left",
            "invitees", String.join("\n", invitees)));
  }

  private String incident() {
    return ines.incident("Checkout, down; \"again\"", "14:02 — alert fired\n14:09 — resolved");
  }

  private static ICalendar calendar(String text) {
    List<ICalendar> all = Biweekly.parse(text).all();
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().validate(ICalVersion.V2_0)).isEmpty();
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(75);
    }
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    return all.getFirst();
  }

  /// Letters go off beside the request; those of other tests may still be on their way.
  private static List<MimeMessage> letters(int count, String incident) throws Exception {
    String id = incident.replaceFirst(".*/", "");
    for (int tries = 0; tries < 200; tries++) {
      List<MimeMessage> found = new ArrayList<>();
      for (MimeMessage letter : MAIL.getReceivedMessages()) {
        if (letter.getSubject().contains(id)) {
          found.add(letter);
        }
      }
      if (found.size() >= count) {
        return found;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no " + count + " letters about " + id);
  }

  private static MimeMessage to(List<MimeMessage> letters, String address) throws Exception {
    for (MimeMessage letter : letters) {
      if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
        return letter;
      }
    }
    throw new AssertionError("no letter to " + address);
  }

  private static String part(MimeMessage letter, int number) throws Exception {
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    Object content = parts.getBodyPart(number).getContent();
    return content instanceof java.io.InputStream in
        ? new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        : content.toString();
  }

  @Test
  void invitesMovesAndCancelsInTheCalendarsOfThoseInvited() throws Exception {
    String incident = incident();
    String meeting = incident + "/meeting";
    HttpResponse<String> called =
        marta.post(meeting, plan("ines@tidewater.example", "guest@elsewhere.example"));
    assertThat(called.statusCode()).as(called.body()).isEqualTo(303);
    MimeMessage first = to(letters(2, incident), "guest@elsewhere.example");
    assertThat(part(first, 0)).contains("Agenda").contains("30 min").contains("alert fired");
    assertThat(((MimeMultipart) first.getContent()).getBodyPart(2).getContentType())
        .contains("text/calendar")
        .contains("method=REQUEST");
    ICalendar request = calendar(part(first, 2));
    VEvent event = request.getEvents().getFirst();
    assertThat(request.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-10-20T12:30:00Z");
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-20T13:30:00Z");
    assertThat(event.getLocation().getValue()).isEqualTo("Room 4; second floor, left");
    assertThat(event.getSummary().getValue()).endsWith("Checkout, down; \"again\"");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getAttendees()).hasSize(1);
    MAIL.purgeEmailFromAllMailboxes();

    Map<String, String> later = plan("ines@tidewater.example");
    later.put("date", "2026-10-21");
    assertThat(marta.post(meeting, later).statusCode()).isEqualTo(303);
    List<MimeMessage> moved = letters(2, incident);
    VEvent again = calendar(part(to(moved, "ines@tidewater.example"), 2)).getEvents().getFirst();
    assertThat(again.getUid().getValue()).isEqualTo(event.getUid().getValue());
    assertThat(again.getSequence().getValue()).isEqualTo(1);
    ICalendar off = calendar(part(to(moved, "guest@elsewhere.example"), 2));
    assertThat(off.getMethod().getValue()).isEqualTo("CANCEL");
    MAIL.purgeEmailFromAllMailboxes();

    assertThat(marta.post(meeting + "/cancellation", Map.of()).statusCode()).isEqualTo(303);
    ICalendar cancelled = calendar(part(letters(1, incident).getFirst(), 2));
    assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(cancelled.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
    assertThat(cancelled.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");

    HttpResponse<String> file = ines.get(meeting + "/invitation.ics");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    VEvent kept = calendar(file.body()).getEvents().getFirst();
    assertThat(kept.getAttendees()).isEmpty();
    assertThat(kept.getUid().getValue()).isEqualTo(event.getUid().getValue());
  }

  @Test
  void neverGuessesTheZoneAndSaysWhatIsWrong() {
    String meeting = incident() + "/meeting";
    assertThat(Client.value(marta.get(meeting).body(), "zone")).isEmpty();
    assertThat(marta.post(meeting, Map.of()).body())
        .contains("Say on which day.", "Say at what time, as 14:30.", "Say by whose clocks");
    Map<String, String> plan = plan("ines@tidewater.example");
    plan.put("zone", "");
    HttpResponse<String> answer = marta.post(meeting, plan);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Say by whose clocks").contains("Room 4; second floor");
    plan.put("zone", "Europe/Paris");
    plan.put("date", "2026-10-25");
    plan.put("time", "02:30");
    assertThat(marta.post(meeting, plan).body()).contains("comes twice");
    plan.put("minutes", "20");
    plan.put("time", "10:00");
    assertThat(marta.post(meeting, plan).body()).contains("60 to 90 minutes");
    assertThat(marta.get(meeting + "/room").statusCode()).isEqualTo(404);
    assertThat(marta.get(meeting + "/invitation.ics").statusCode()).isEqualTo(404);
  }

  @Test
  void proposesToInviteWhoCallsIt() {
    String form = marta.get(incident() + "/meeting").body();
    assertThat(form.substring(form.indexOf("id=\"invitees\""), form.indexOf("Who has an account")))
        .contains("marta@tidewater.example");
  }

  @Test
  void invitesTheCircleAloneToAPrivateOne() {
    String incident = incident();
    ines.post(
        incident + "/circle",
        Map.of("seen", "circle", "people", "ines@tidewater.example marta@tidewater.example"));
    HttpResponse<String> answer =
        marta.post(incident + "/meeting", plan("ines@tidewater.example", "tom@tidewater.example"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("tells its title and timeline").contains("tom@tidewater");
    assertThat(marta.post(incident + "/meeting", plan("ines@tidewater.example")).statusCode())
        .isEqualTo(303);
    for (String path : List.of("", "/room", "/invitation.ics")) {
      assertThat(tom.get(incident + "/meeting" + path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void holdsTheStateForAllScreensAndMakesActionsOfWhatSoaked() throws Exception {
    String incident = incident();
    String meeting = incident + "/meeting";
    marta.post(
        meeting, plan("ines@tidewater.example", "tom@tidewater.example", "yuki@tidewater.example"));
    assertThat(yuki.post(meeting + "/room/item", Map.of("item", "timeline")).statusCode())
        .isEqualTo(403);
    marta.post(meeting + "/room/item", Map.of("item", "timeline"));
    marta.post(meeting + "/room/event", Map.of("event", "E2"));
    ines.post(
        meeting + "/notes", Map.of("kind", "note", "event", "E2", "text", "The page was quiet"));
    ines.post(
        meeting + "/notes",
        Map.of("kind", "proposal", "event", "E2", "text", "Alert on failed payments"));
    ines.post(meeting + "/notes", Map.of("kind", "proposal", "text", "Rename the queue"));
    assertThat(ines.post(meeting + "/notes", Map.of("kind", "note", "text", " ")).statusCode())
        .isEqualTo(422);
    assertThat(marta.get(meeting + "/room").body()).contains("next, previous event");
    assertThat(ines.get(meeting + "/room").body())
        .contains("<kbd>n</kbd> note")
        .doesNotContain("or arrows");
    assertThat(yuki.get(meeting + "/room").body()).doesNotContain("room-keys");
    String room = tom.get(meeting + "/room").body();
    assertThat(room)
        .contains("data-event=\"E2\"")
        .contains("aria-current=\"step\"")
        .contains("The page was quiet")
        .contains("2 written down here");
    assertThat(marta.post(meeting + "/commitment", Map.of()).body()).contains("End it first");
    ines.post(meeting + "/notes/3/withdrawal", Map.of());
    ines.post(meeting + "/notes/2/text", Map.of("text", "Page on failed payments"));
    marta.post(meeting + "/room/item", Map.of("item", "end"));
    assertThat(marta.get(incident + "/course").body())
        .contains("Commit or withdraw the proposal of the review meeting");
    assertThat(ines.post(meeting + "/commitment", Map.of()).statusCode()).isEqualTo(403);
    assertThat(marta.post(meeting + "/commitment", Map.of()).statusCode()).isEqualTo(303);
    assertThat(marta.get(incident + "/course").body())
        .contains("Page on failed payments")
        .doesNotContain("Rename the queue")
        .doesNotContain("Commit or withdraw");
    assertThat(ines.get(incident + "/postmortem.md").body()).doesNotContain("The page was quiet");
    marta.post(meeting + "/minutes", Map.of());
    marta.post(meeting + "/minutes", Map.of());
    assertThat(ines.get(incident + "/postmortem.md").body())
        .containsOnlyOnce("Minutes of the review meeting")
        .contains("The page was quiet (E2)");
    answers(incident, meeting);
  }

  private void answers(String incident, String meeting) throws Exception {
    letters(3, incident);
    MAIL.purgeEmailFromAllMailboxes();
    String came =
        "came=ines%40tidewater.example&came=tom%40tidewater.example&came=yuki%40tidewater.example&named=yes";
    HttpResponse<String> noted =
        marta.send(
            marta
                .request(meeting + "/attendance")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        came + "&_csrf=" + Client.encode(marta.token()))));
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(303);
    assertThat(part(letters(3, incident).getFirst(), 0)).contains("#questions");
    assertThat(ines.get(incident + "/postmortem.md").body())
        .contains("Ines Okafor")
        .contains("Yuki Sato")
        .contains("2026-10-20");
    Map<String, String> good = Map.of("learned", "Yes", "again", "Perhaps");
    assertThat(marta.post(meeting + "/answers", good).statusCode()).isEqualTo(409);
    assertThat(ines.post(meeting + "/answers", Map.of("learned", "Yes")).statusCode())
        .isEqualTo(422);
    assertThat(ines.post(meeting + "/answers", good).statusCode()).isEqualTo(303);
    assertThat(ines.post(meeting + "/answers", good).body()).contains("answered already");
    assertThat(tom.post(meeting + "/answers", good).statusCode()).isEqualTo(303);
    assertThat(marta.get(meeting).body())
        .contains("2 of 3 have answered: too few to stay anonymous")
        .doesNotContain("<dt>Perhaps</dt>");
    yuki.post(meeting + "/answers", Map.of("learned", "No", "again", "Yes"));
    assertThat(marta.get(meeting).body())
        .contains("3 of 3 have answered")
        .containsPattern("<dt>Perhaps</dt><dd>2</dd>")
        .containsPattern("<dt>No</dt><dd>1</dd>");
  }

  @Test
  void asksNothingThatOurOwnLinterFinds() {
    TextFindings linter = server.bean(TextFindings.class);
    assertThat(
            Stream.of(AgendaItem.values())
                .flatMap(item -> item.questions().stream())
                .flatMap(question ->
                    linter.in("", TextSort.FIELD, question).findings().stream()
                        .map(finding -> question + ": " + finding)))
        .isEmpty();
    assertThat(Stream.of(AgendaItem.values()).flatMap(item -> item.questions().stream()))
        .noneMatch(question -> question.matches("(?i)(who|why)\\b.*"))
        .allMatch(question -> question.matches("(What|How)\\b.*"));
    assertThat(Stream.of(AgendaItem.values()).mapToInt(AgendaItem::percent).sum()).isEqualTo(100);
  }
}
