package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionPagesTest {
  private static final Pattern FEED = Pattern.compile("/feeds/[\\w-]{43}/actions\\.(?:ics|atom)");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client marta;
  private static Client tom;
  private static String incident;
  private static String name;

  @BeforeAll
  static void record() {
    server = RunningServer.start(folder);
    ines = of(RunningServer.AUTHOR);
    marta = of(RunningServer.FACILITATOR);
    tom = of(RunningServer.STRANGER);
    incident = ines.incident("Checkout fails", "14:02 — alert fired\n14:09 — resolved");
    name = incident.substring(incident.lastIndexOf('/') + 1);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static String add(String where, String what, String owner, String due) {
    ines.post(
        where + "/writing/rows",
        Map.of("sort", "action", "what", what, "owner", owner, "due", due));
    Matcher ids = Pattern.compile("actions/(A\\d+)\"").matcher(ines.get(where + "/actions").body());
    String last = "";
    while (ids.find()) {
      last = ids.group(1);
    }
    return where + "/actions/" + last;
  }

  @Test
  void anOwnerWrittenAsAnAddressIsShownByName() {
    add(incident, "Write the drill down", RunningServer.FACILITATOR, "2026-01-30");
    assertThat(ines.get("/actions?by=owner&q=drill").body())
        .contains("Write the drill down", "data-label=\"Owner\">Marta Lindqvist<")
        .doesNotContain(RunningServer.FACILITATOR);
    assertThat(ines.get(incident + "/actions").body()).contains("Owner\">Marta Lindqvist<");
  }

  @Test
  void saysThatAnOwnerWithoutAnAccountIsNotReminded() {
    String named = add(incident, "Walk the drill through", "somebody", "2026-01-30");
    String known = add(incident, "Time the drill", RunningServer.FACILITATOR, "2026-01-30");

    assertThat(ines.get(named).body()).contains("somebody: a name without an account");
    assertThat(ines.get(known).body()).doesNotContain("without an account");
  }

  @Test
  void leadsAnActionToItsProof() {
    String action = add(incident, "Cap the pool", RunningServer.AUTHOR, "2026-01-30");
    assertThat(ines.get(action).body())
        .contains("It waits to be accepted or declined", "Is it a good promise?", "<svg");
    assertThat(ines.post(action + "/acceptance", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ines.get(action).body()).contains("overdue by");
    ines.post(action + "/completion", Map.of());
    assertThat(ines.get(action).body()).contains("Somebody else than its owner does it.");
    HttpResponse<String> own =
        ines.post(action + "/verification", Map.of("text-verification", "It <b>holds</b>."));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("Somebody else than its owner");
    marta.post(
        action + "/verification",
        Map.of(
            "text-verification", "A load test held.",
            "day-verification", "2026-02-01",
            "learned-verification", "Caps belong into code."));
    assertThat(marta.get(action).body()).contains("look whether it worked");
    assertThat(ines.get(incident + "/postmortem/markdown").body())
        .contains("Caps belong into code.");
    HttpResponse<String> nothing = marta.post(action + "/reopening", Map.of("text-reopening", ""));
    assertThat(nothing.statusCode()).isEqualTo(422);
    marta.post(action + "/effect", Map.of("text-effect", "No alert since."));
    assertThat(marta.get(action).body()).contains("It worked.", "No alert since.");
  }

  @Test
  void listsTheWorkOfEverybodyAndShowsAStrangerNothing() {
    String closed = ines.incident("Of a circle", "14:02 — alert fired\n14:09 — resolved");
    String secret = add(closed, "Rotate the hidden key", RunningServer.STRANGER, "2026-01-30");
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    assertThat(ines.get("/actions").body()).contains("Rotate the hidden key");
    for (String place :
        new String[] {"/actions", "/actions?by=owner", "/actions.csv", "/actions/mine"}) {
      assertThat(tom.get(place).body()).as(place).doesNotContain("Rotate the hidden key");
    }
    assertThat(tom.get(secret).statusCode()).isEqualTo(404);
    String reference = closed.substring(closed.lastIndexOf('/') + 1) + "/A1";
    assertThat(
            tom.post("/actions/changes", Map.of("action", reference, "due", "2026-12-01")).body())
        .contains("There is no incident")
        .doesNotContain("Rotate");
    String feed = tom.post("/actions/mine/feed", Map.of()).body();
    Matcher link = FEED.matcher(feed);
    assertThat(link.find()).isTrue();
    assertThat(Client.anonymous(server).get(link.group()).body())
        .as("the feed of the owner, who may not see the incident")
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("hidden");
  }

  @Test
  void showsAPersonsActionsToACalendarUntilTheLinkIsTakenBack() {
    String action =
        add(incident, "Alert; on a full, pool", RunningServer.FACILITATOR, "2027-03-05");
    String made = marta.post("/actions/mine/feed", Map.of()).body();
    Matcher links = FEED.matcher(made);
    assertThat(links.find()).isTrue();
    String calendar = links.group();
    Client reader = Client.anonymous(server);
    HttpResponse<String> shown = reader.get(calendar);
    assertThat(shown.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(shown.body())
        .contains(
            "DTSTART;VALUE=DATE:20270305\r\nDTEND;VALUE=DATE:20270306\r\n",
            "Due: Alert\\; on a full\\, pool")
        .contains(action.substring(action.lastIndexOf('/') + 1));
    assertThat(reader.get(calendar.replace(".ics", ".atom")).body())
        .startsWith("<?xml")
        .contains("<title>Alert; on a full, pool (proposed, due 2027-03-05)</title>");
    assertThat(marta.get("/actions/mine").body()).doesNotContain(calendar.split("/")[2]);
    marta.post("/actions/mine/feed/revocation", Map.of());
    assertThat(reader.get(calendar).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsOfEachOfSeveralActionsWhatBecameOfIt() {
    add(incident, "Stage each release", RunningServer.AUTHOR, "2027-01-30");
    String page =
        ines.post("/actions/changes", Map.of("action", name + "/A999", "turn", "acceptance"))
            .body();
    assertThat(page).contains("0 of 1 changed", "has no action A999");
    assertThat(ines.post("/actions/changes", Map.of("action", name + "/A1")).body())
        .contains("Say what shall be done");
  }

  @Test
  void putsNoFormulaIntoATable() {
    add(incident, "=HYPERLINK(\"http://evil.example\")", RunningServer.AUTHOR, "2027-01-30");
    String csv = ines.get("/actions.csv").body();
    assertThat(csv).startsWith("action,what,state,owner,due").contains("'=HYPERLINK");
  }

  @Test
  void anOlderTableOverwritesNothingAndACurrentOneMayEmptyACell() {
    String action = add(incident, "Shed load early", RunningServer.AUTHOR, "2027-01-30");
    String reference = name + "/" + action.substring(action.lastIndexOf('/') + 1);
    String old = sheet(reference);
    ines.post("/actions/changes", Map.of("action", reference, "due", "2027-03-01"));
    HttpResponse<String> refused = hand(old.replace("2027-01-30", "2027-02-15"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("has changed since this table was made", "due 2027-03-01", "version");
    assertThat(ines.get(action).body()).contains("1 March 2027").doesNotContain("15 February");

    assertThat(hand(old).body()).as("as it was made").contains("has changed since");
    assertThat(hand(sheet(reference)).statusCode()).as("nothing to change").isEqualTo(200);
    HttpResponse<String> emptied = hand(sheet(reference).replace("2027-03-01", ""));
    assertThat(emptied.statusCode()).isEqualTo(200);
    assertThat(ines.get(action).body()).doesNotContain("1 March 2027");
  }

  /// The head of the table and the line of one action.
  private static String sheet(String reference) {
    List<String> lines = ines.get("/actions.csv").body().lines().toList();
    return lines.getFirst()
        + "\n"
        + lines.stream()
            .filter(line -> line.startsWith(reference + ","))
            .collect(Collectors.joining("\n"));
  }

  private static HttpResponse<String> hand(String csv) {
    return ines.upload("/actions/sheet", Map.of(), List.of(Client.File.of("actions.csv", csv)));
  }
}
