package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicSummaryPagesTest {
  private static final String PLAIN =
      "For an hour, orders could not be paid. We **stage** releases now.";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client marta;
  private static Client tom;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    ines = of(RunningServer.AUTHOR);
    marta = of(RunningServer.FACILITATOR);
    tom = of(RunningServer.STRANGER);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static String page() {
    return ines.incident("Checkout fails", "14:02 — alert fired\n14:09 — resolved")
        + "/public-summary";
  }

  private static String seen(String page) {
    Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(ines.get(page).body());
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private static HttpResponse<String> write(Client who, String page, String text) {
    return who.post(page, Map.of("seen", seen(page), "text", text));
  }

  @Test
  void leavesTheHouseOnlyAfterSomebodyElseHasApprovedIt() {
    String page = page();
    assertThat(marta.get(page + ".md").statusCode()).isEqualTo(404);
    assertThat(write(ines, page, PLAIN).statusCode()).isEqualTo(303);
    assertThat(ines.get(page).body())
        .contains("The check finds nothing", "<strong>stage</strong>", "Not approved yet");
    assertThat(marta.get(page + ".md").statusCode()).isEqualTo(404);
    assertThat(ines.post(page + "/approval", Map.of("seen", "1")).statusCode())
        .as("an author approves nothing")
        .isEqualTo(403);
    assertThat(marta.post(page + "/approval", Map.of("seen", "1")).statusCode()).isEqualTo(303);
    assertThat(marta.get(page + ".md").body()).isEqualTo(PLAIN + "\n");
    assertThat(ines.get(page.replace("/public-summary", "/history")).body())
        .contains("approved the public summary");

    write(ines, page, PLAIN + " Sorry.");
    assertThat(marta.get(page + ".md").statusCode()).as("another text").isEqualTo(404);
  }

  @Test
  void whoWroteItDoesNotApproveIt() {
    String page = page();
    write(marta, page, PLAIN);
    HttpResponse<String> own = marta.post(page + "/approval", Map.of("seen", "1"));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("You wrote it");
  }

  @Test
  void namesWhatMustNotLeaveTheHouse() {
    String page = page();
    ines.post(
        page.replace("/public-summary", "/people"),
        Map.of("seen", "1", "owner", "Ines Okafor", "facilitator", "", "reviewers", ""));
    write(ines, page, "# What happened\n\nInes Okafor restarted db1.lumen.internal at noon.");
    String shown = marta.get(page).body();
    assertThat(shown)
        .contains("<q>Ines Okafor</q>", "<q>db1.lumen.internal</q>", "Why what the check found");
    HttpResponse<String> refused = marta.post(page + "/approval", Map.of("seen", "1"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The check found 2 things");
    assertThat(
            marta
                .post(page + "/approval", Map.of("seen", "1", "reason", "She wants to be named."))
                .statusCode())
        .isEqualTo(303);
    assertThat(marta.get(page).body()).contains("She wants to be named.");
  }

  @Test
  void aTextThatMetAnotherIsShownBesideIt() {
    String page = page();
    write(ines, page, PLAIN);
    HttpResponse<String> late = marta.post(page, Map.of("seen", "0", "text", "Another account."));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody changed", "Another account.", "We **stage**");
    assertThat(ines.post(page, Map.of("seen", "1", "text", " ")).body())
        .contains("Write what people outside should know");
  }

  @Test
  void aStrangerToTheCircleLearnsNothing() {
    String page = page();
    write(ines, page, PLAIN);
    marta.post(page + "/approval", Map.of("seen", "1"));
    ines.post(
        page.replace("/public-summary", "/circle"),
        Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    assertThat(tom.get(page).statusCode()).isEqualTo(404);
    assertThat(tom.get(page + ".md").statusCode()).isEqualTo(404);
    assertThat(tom.post(page, Map.of("seen", "2", "text", "x")).statusCode()).isEqualTo(404);
  }
}
