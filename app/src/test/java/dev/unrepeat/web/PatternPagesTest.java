package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Patterns and related incidents over real HTTP, as those see them who may see all of it and those
/// who may not.
class PatternPagesTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client tom;
  private static Client yuki;
  private static String first;
  private static String second;
  private static String secret;

  @BeforeAll
  static void record() {
    server = RunningServer.start(folder);
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
    tom = new Client(server, server.visit(RunningServer.STRANGER));
    yuki = new Client(server, server.visit(RunningServer.VIEWER));
    first =
        incident(
            "Login answers 500", "The signing certificate had expired.", "Rotate keys by machine");
    second =
        incident("Mail is not sent", "Nobody renewed the TLS cert of the relay.", "List all certs");
    secret =
        incident(
            "Quokka vault shut",
            "The certificate of the quokka vault expired, and clients caused a retry storm.",
            "Watch the quokka");
    ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String incident(String title, String factor, String action) {
    String incident = ines.incident(title, "14:02 — it began\n15:35 — resolved");
    row(incident, Map.of("sort", "factor", "statement", factor, "category", "technical"));
    row(incident, Map.of("sort", "action", "what", action, "answers", "F1"));
    return incident;
  }

  private static void row(String incident, Map<String, String> fields) {
    HttpResponse<String> added = ines.post(incident + "/writing/rows", fields);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
  }

  private static String id(String incident) {
    return incident.substring(incident.lastIndexOf('/') + 1);
  }

  @Test
  void tellsWhyIncidentsAreAlikeAndWhatWasPromisedThen() {
    String page = ines.get(first + "/related").body();
    RoutesTest.soundPage(page);
    assertThat(page)
        .containsSubsequence(
            "Related incidents",
            id(second),
            "Both tell of one way to fail: certificate or key not valid.",
            "1 promised, 0 done, 1 open",
            "List all certs");
    assertThat(ines.get(first).body()).contains("hx-get=\"" + first + "/related\"");
    assertThat(ines.get(first + "/writing").body()).contains("hx-get=\"" + first + "/related\"");
  }

  @Test
  void countsPatternsOnlyOverWhatSomebodyMaySee() {
    String all = ines.get("/patterns").body();
    RoutesTest.soundPage(all);
    assertThat(all).containsSubsequence("Thundering herd", "1 incident");
    String some = tom.get("/patterns").body();
    assertThat(some).containsSubsequence("Thundering herd", "0 incidents");
    assertThat(count(all)).isEqualTo(count(some) + 1);
    String herd = ines.get("/patterns/thundering-herd").body();
    RoutesTest.soundPage(herd);
    assertThat(herd)
        .contains("Quokka vault shut", "retry storm", "circuit breakers", "Watch the quokka");
    assertThat(tom.get("/patterns/thundering-herd").body())
        .contains("Nothing found")
        .doesNotContain("uokka");
    String share = "/patterns/same-failure-mode";
    RoutesTest.soundPage(ines.get(share).body());
    assertThat(tom.get(share + "?subject=certificate%20or%20key%20not%20valid").body())
        .contains(id(first), id(second))
        .doesNotContain(id(secret), "uokka");
    assertThat(tom.get("/patterns/thundering-herd?after=" + id(secret)).body())
        .doesNotContain("uokka");
    assertThat(ines.get("/patterns/nothing").statusCode()).isEqualTo(404);
    assertThat(ines.get("/patterns?period=soon").statusCode()).isEqualTo(422);
    assertThat(ines.get("/patterns?period=1999").body()).contains("0 incidents");
  }

  @Test
  void theReviewShowsPatternsWithTheirEvidenceAndKeepsToWhatSomebodyMaySee() {
    String page = ines.get("/metrics/review").body();
    RoutesTest.soundPage(page);
    assertThat(page)
        .containsSubsequence(
            "Patterns",
            "Same way to fail: certificate or key not valid: ",
            "Usually helps: compare what was promised each time",
            "The signing certificate had expired",
            "Before this period it was not seen.",
            "Looked for and not found",
            "It worked in staging",
            "are still drafts")
        .contains("Thundering herd: 1 incident", "retry storm");
    String some = tom.get("/metrics/review.md").body();
    assertThat(expired(page)).isEqualTo(expired(some) + 1);
    assertThat(some)
        .contains("Nobody renewed the TLS cert of the relay.")
        .doesNotContain("uokka", "Thundering herd: 1");
    assertThat(ines.get("/metrics/review?period=2026-01").body())
        .contains("There was no incident to look at.");
  }

  private static int expired(String review) {
    String after = review.substring(review.indexOf("to fail: certificate or key not valid: "));
    return Integer.parseInt(after.replaceFirst("(?s)^.*?valid: (\\d+) incident.*$", "$1"));
  }

  /// How many have a certificate that expired.
  private static int count(String page) {
    String after = page.substring(page.indexOf("Certificate or key not valid"));
    String number = after.substring(after.indexOf("count\">") + "count\">".length());
    return Integer.parseInt(number.substring(0, number.indexOf('<')));
  }

  @Test
  void keepsToThoseWhoMaySeeBothWhatIsSaidOfAPair() {
    String one = incident("Badge doors stay shut", "The certificate of the reader lapsed.", "Ask");
    assertThat(tom.get(one + "/related").body()).doesNotContain(id(secret), "uokka");
    assertThat(ines.get(one + "/related").body()).contains(id(secret));
    HttpResponse<String> guess =
        tom.post(one + "/related/confirmation", Map.of("other", id(secret)));
    assertThat(guess.statusCode()).isEqualTo(404);
    assertThat(guess.body()).doesNotContain("uokka");
    assertThat(tom.get(secret + "/related").statusCode()).isEqualTo(404);
    assertThat(yuki.post(one + "/related/confirmation", Map.of("other", id(first))).statusCode())
        .isEqualTo(403);

    HttpResponse<String> said =
        ines.post(one + "/related/confirmation", Map.of("other", id(secret)));
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    assertThat(ines.get(one + "/related").body())
        .containsSubsequence("Belong together", "Quokka vault shut");
    assertThat(ines.get(secret + "/related").body())
        .containsSubsequence("Belong together", "Badge doors stay shut");
    assertThat(tom.get(one + "/related").body()).doesNotContain("Belong together", id(secret));
    assertThat(tom.get(one + "/history").body())
        .contains("confirmed that an incident is related")
        .doesNotContain(id(secret));
    assertThat(ines.post(one + "/related/denial", Map.of("other", id(secret))).statusCode())
        .isEqualTo(409);
  }

  @Test
  void neverShowsAgainWhatSomebodyDenied() {
    String one = incident("Ferry tickets fail", "An SSL certificate was not renewed.", "Remind");
    String other = incident("Ferry map blank", "The map key expired at night.", "Remind again");
    assertThat(ines.get(one + "/related").body()).contains(id(other));
    ines.post(one + "/related/denial", Map.of("other", id(other), "reason", "another ferry"));
    assertThat(ines.get(one + "/related").body()).doesNotContain("value=\"" + id(other) + "\"");
    assertThat(ines.get(other + "/related").body()).doesNotContain("value=\"" + id(one) + "\"");
    assertThat(ines.get(one + "/history").body()).contains("another ferry");
  }

  @Test
  void warnsOfWhatIsRecordedAlready() {
    String typed = "/incidents/alike?title=Lighthouse%20lamps%20went%20dark&services=lamps";
    assertThat(ines.get(typed).body()).doesNotContain("recorded already");
    ines.incident("Lighthouse lamps are dark", "now — it began");
    String one = ines.incident("Lighthouse lamps dark", "now — it began");
    assertThat(ines.get(one + "/related").body()).contains("This may be recorded already");
    assertThat(ines.get("/incidents/new").body()).contains("hx-get=\"/incidents/alike\"");
    assertThat(yuki.get(typed).statusCode()).isEqualTo(403);
    assertThat(ines.get("/incidents/alike?title=%22%27%00*(&services=,,").statusCode())
        .isEqualTo(200);
  }
}
