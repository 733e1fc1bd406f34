package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An interview from its first note to its release and its correction, over real HTTP, and what
/// everybody else finds of it meanwhile.
class InterviewPagesTest {
  private static final String TOLD = "the zebra dashboard was dark";
  private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\d+)\"");

  @TempDir private static Path folder;
  private static RunningServer server;

  private final Client marta = of(RunningServer.FACILITATOR);
  private final Client ines = of(RunningServer.AUTHOR);
  private final Client tom = of(RunningServer.STRANGER);
  private final Client yuki = of(RunningServer.VIEWER);
  private final Client priya = of(RunningServer.ADMINISTRATOR);

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private String incident() {
    return ines.incident("Checkout down", "14:00 — alert fired\n14:30 — resolved");
  }

  private static Map<String, String> plan(String person, String notes) {
    return new HashMap<>(
        Map.of(
            "person", person,
            "role", "database on call",
            "held", "2026-03-03",
            "text", notes,
            "day", "2026-03-02",
            "zone", "UTC"));
  }

  private String begun(String incident, String person, String notes) {
    HttpResponse<String> made = ines.post(incident + "/interviews", plan(person, notes));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    return Client.place(made).replaceFirst("\\?.*", "");
  }

  private static Map<String, String> edition(Client reader, String interview) {
    Matcher found = EDITION.matcher(reader.get(interview).body());
    assertThat(found.find()).isTrue();
    return new HashMap<>(Map.of("edition", found.group(1)));
  }

  private static void does(Client who, String interview, String step, Map<String, String> fields) {
    HttpResponse<String> answer = who.post(interview + step, fields);
    assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(303);
  }

  private static Map<String, String> notes(Client who, String interview, String text) {
    Map<String, String> fields = edition(who, interview);
    fields.putAll(Map.of("text", text, "day", "2026-03-02", "zone", "UTC"));
    return fields;
  }

  @Test
  void isNobodysBusinessButOfTheTwo() throws Exception {
    String incident = incident();
    String interview = begun(incident, RunningServer.VIEWER, "14:05 " + TOLD);
    assertThat(yuki.get(interview).body()).contains(TOLD, "I agree to the release");
    assertThat(ines.get(interview).body()).contains(TOLD).doesNotContain("I agree to the release");
    for (Client other : List.of(marta, tom, priya)) {
      HttpResponse<String> answer = other.get(interview);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("There is no interview 1 of").doesNotContain(TOLD);
      for (String step :
          List.of("/text", "/agreement", "/agreement/withdrawal", "/release", "/withdrawal")) {
        HttpResponse<String> tried = other.post(interview + step, Map.of("edition", "1"));
        assertThat(tried.statusCode()).as(step).isEqualTo(404);
        assertThat(tried.body()).doesNotContain(TOLD).doesNotContain("Yuki");
      }
      for (String page :
          List.of(
              "/interviews",
              "",
              "/events",
              "/history",
              "/postmortem",
              "/postmortem.md",
              "/postmortem/markdown",
              "/writing",
              "/course",
              "/score")) {
        String body = other.get(incident + page).body();
        assertThat(body).as(page).doesNotContain(TOLD).doesNotContain("database on call");
      }
      assertThat(other.get("/incidents?q=zebra").body()).doesNotContain(incident);
    }
    String audit = priya.get("/audit").body();
    assertThat(audit).contains("recorded an interview").doesNotContain(TOLD);
    try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("zebra");
      }
    }
  }

  @Test
  void isReleasedOnceBothAgreeAndStandsThereUnderAPart() {
    String incident = incident();
    String interview = begun(incident, RunningServer.VIEWER, "All was calm.\n\n14:05 " + TOLD);
    assertThat(ines.post(interview + "/release", edition(ines, interview)).statusCode())
        .isEqualTo(409);
    assertThat(ines.post(interview + "/agreement", edition(ines, interview)).statusCode())
        .as("whoever has an account agrees for themselves")
        .isEqualTo(422);
    Map<String, String> stale = edition(yuki, interview);
    does(yuki, interview, "/text", notes(yuki, interview, "All was calm.\n\n14:06 " + TOLD));
    assertThat(yuki.post(interview + "/agreement", stale).statusCode())
        .as("nobody agrees to what they have not read")
        .isEqualTo(409);
    does(yuki, interview, "/agreement", edition(yuki, interview));
    assertThat(yuki.post(interview + "/release", edition(yuki, interview)).statusCode())
        .isEqualTo(403);
    does(ines, interview, "/release", edition(ines, interview));
    for (Client own : List.of(ines, yuki)) {
      assertThat(own.get(interview).body())
          .contains("These notes are released")
          .doesNotContain("Only the two of you");
    }
    assertThat(priya.get(interview).body())
        .contains(TOLD, "All was calm.", "database on call")
        .doesNotContain("Yuki")
        .doesNotContain(">Save the notes<");
    assertThat(tom.get(incident + "/interviews").body())
        .contains("database on call")
        .doesNotContain("Yuki");
    String page = tom.get(incident).body();
    assertThat(page).contains(TOLD, "interview 1: database on call").doesNotContain("Yuki");
    assertThat(tom.get(incident + "/history").body()).doesNotContain("Yuki");
    assertThat(priya.get("/audit").body())
        .contains("the person interviewed", "agreed to the release of an interview");
    assertThat(ines.post(interview + "/withdrawal", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void aCorrectionUpdatesItsEventsAndDoublesNone() {
    String incident = incident();
    String interview =
        begun(
            incident,
            RunningServer.VIEWER,
            "14:05 saw a queue of 40\n14:07 paged the owner\n14:09 went for tea");
    does(yuki, interview, "/agreement", edition(yuki, interview));
    does(ines, interview, "/release", edition(ines, interview));
    assertThat(events(incident)).isEqualTo(3);
    does(
        yuki,
        interview,
        "/text",
        notes(yuki, interview, "14:05 saw a queue of 400\n14:08 paged the owner"));
    assertThat(tom.get(interview).body()).contains("queue of 40<").doesNotContain("queue of 400");
    does(yuki, interview, "/agreement", edition(yuki, interview));
    does(ines, interview, "/release", edition(ines, interview));
    String shown = tom.get(incident).body();
    assertThat(shown)
        .contains("<p>saw a queue of 400</p>", "<q>saw a queue of 40</q>")
        .doesNotContain("<p>saw a queue of 40</p>");
    assertThat(tom.get(interview).body()).contains("queue of 400");
    assertThat(events(incident)).isEqualTo(3);
    does(ines, interview, "/release", edition(ines, interview));
    assertThat(events(incident)).isEqualTo(3);
    assertThat(ines.get(incident + "/events?source=interview").body())
        .contains("14:08")
        .doesNotContain("14:07", "tea");
    assertThat(ines.get(incident + "/events?source=interview&show=folded").body()).contains("tea");
  }

  /// All that the timeline holds, folded or not.
  private long events(String incident) {
    return Pattern.compile("/events/E\\d+\"")
        .matcher(ines.get(incident + "/events?source=interview&show=all").body())
        .results()
        .map(found -> found.group())
        .distinct()
        .count();
  }

  @Test
  void asksForDayAndZoneAndMasksSecrets() {
    String incident = incident();
    Map<String, String> plan =
        plan("A guest", "14:05 saw it\npassword=hunter2-is-long-enough\nand so on");
    plan.put("day", "");
    plan.put("zone", "");
    HttpResponse<String> made = ines.post(incident + "/interviews", plan);
    String page = ines.get(Client.place(made)).body();
    assertThat(page).contains("has no date").doesNotContain("hunter2");
  }

  @Test
  void whoHasNoAccountIsSpokenForWithADay() {
    String incident = incident();
    String interview = begun(incident, "A guest", "14:05 saw it");
    Map<String, String> agreed = edition(ines, interview);
    agreed.put("on", "2026-03-01");
    assertThat(ines.post(interview + "/agreement", agreed).statusCode()).isEqualTo(422);
    agreed.put("on", "2026-03-04");
    does(ines, interview, "/agreement", agreed);
    does(ines, interview, "/release", edition(ines, interview));
    assertThat(tom.get(incident).body()).contains("saw it").doesNotContain("A guest");
    HttpResponse<String> byName =
        ines.post(incident + "/interviews", plan(name(RunningServer.VIEWER), ""));
    assertThat(byName.statusCode()).isEqualTo(422);
    assertThat(byName.body()).contains("has an account here", RunningServer.VIEWER);
  }

  private String name(String address) {
    Matcher found =
        Pattern.compile("<option value=\"" + Pattern.quote(address) + "\">([^<]+)<")
            .matcher(ines.get(incident() + "/interviews/new").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void withdrawnBeforeReleaseNothingIsLeft() {
    String incident = incident();
    String interview = begun(incident, RunningServer.VIEWER, "14:05 " + TOLD);
    does(yuki, interview, "/withdrawal", Map.of());
    assertThat(ines.get(interview).statusCode()).isEqualTo(404);
    assertThat(yuki.get(interview).statusCode()).isEqualTo(404);
    assertThat(begun(incident, RunningServer.VIEWER, "")).endsWith("/interviews/2");
  }

  @Test
  void isForThoseWhoSeeTheIncident() {
    String incident = incident();
    assertThat(
            ines.post(
                    incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR))
                .statusCode())
        .isEqualTo(303);
    HttpResponse<String> outside =
        ines.post(incident + "/interviews", plan(RunningServer.VIEWER, "14:05 saw it"));
    assertThat(outside.statusCode()).isEqualTo(422);
    assertThat(outside.body()).contains("not in its circle");
    assertThat(yuki.get(incident + "/interviews").statusCode()).isEqualTo(404);
  }

  @Test
  void theGoodQuestionsPassTheLinter() {
    String page = ines.get(incident() + "/interviews/new").body();
    String guide =
        page.replaceFirst("(?s).*id=\"h-guide\"", "").replaceFirst("(?s)</section>.*", "");
    String text = guide.replaceAll("<[^>]+>", "\n").strip();
    assertThat(text).contains("What surprised you?");
    TextFindings linter = server.bean(TextFindings.class);
    assertThat(text.lines().filter(line -> !line.isBlank()))
        .allSatisfy(
            line -> assertThat(linter.in("", TextSort.FIELD, line).findings()).as(line).isEmpty());
  }
}
