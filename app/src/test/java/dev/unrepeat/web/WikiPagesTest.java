package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.wiki.ConfluenceStandIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Published postmortems are written into a wiki, once each, and over nobody's words.
class WikiPagesTest {
  @TempDir private static Path folder;
  private static WikiShop shop;

  @BeforeAll
  static void start() {
    shop = new WikiShop(folder);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static ConfluenceStandIn.Page there(String title) {
    return shop.confluence.pages().stream()
        .filter(page -> page.title.endsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static long count(String title) {
    return shop.confluence.pages().stream().filter(page -> page.title.endsWith(title)).count();
  }

  @Test
  void aPublishedPostmortemBecomesAPageAndTheSameTextIsNotSentAgain() {
    String incident = shop.published("Checkout failed");
    shop.send(incident);
    shop.until(incident, "written at");
    ConfluenceStandIn.Page page = there("Checkout failed");
    assertThat(page.title).isEqualTo(incident.replaceAll(".*/", "") + " Checkout failed");
    assertThat(page.body).contains("alert fired", incident + "\"");
    assertThat(page.files).containsKey("timeline.svg");
    assertThat(shop.page(incident)).contains("/spaces/SHOP/pages/" + page.id, "Update");

    shop.confluence.forget();
    HttpResponse<String> again = shop.send(shop.marta, incident, shop.wiki, Map.of());
    assertThat(Client.place(again)).contains("wiki-unchanged");
    assertThat(shop.confluence.asked()).isEmpty();
    assertThat(shop.marta.get(incident + "/history").body()).contains("Confluence of the shop");
  }

  @Test
  void tryingItSaysWhetherPagesCanBePutThere() {
    assertThat(shop.priya.get(shop.wiki).body()).contains("Try it");
    assertThat(shop.priya.post(shop.wiki + "/test", Map.of()).body())
        .contains("It works.", "the place for pages is there");
    String locked = shop.connect("Locked wiki", "wrong", false);
    assertThat(shop.priya.post(locked + "/test", Map.of()).body())
        .contains("It does not work yet.", "401")
        .doesNotContain(ConfluenceStandIn.TOKEN);
    assertThat(shop.marta.post(shop.wiki + "/test", Map.of()).statusCode()).isEqualTo(403);
    shop.priya.post(locked + "/removal", Map.of());
  }

  @Test
  void aLostAnswerMakesNoSecondPage() {
    String incident = shop.published("Answer lost");
    shop.confluence.tear("POST", "/wiki/api/v2/pages");
    shop.send(incident);
    shop.until(incident, "written at");
    assertThat(count("Answer lost")).isEqualTo(1);
  }

  @Test
  void aLimitIsWaitedForAndSaid() {
    String incident = shop.published("Too often");
    shop.confluence.next(429, Map.of("Retry-After", "1"), "");
    shop.send(incident);
    shop.until(incident, "written at");
    assertThat(count("Too often")).isEqualTo(1);
  }

  @Test
  void whatSomebodyChangedThereIsLeftAloneUntilAPersonAgreesToThatVersion() {
    String incident = shop.published("Changed there");
    shop.send(incident);
    shop.until(incident, "written at");
    String key = there("Changed there").id;
    shop.confluence.edit(key, "<p>Our own words.</p>");
    shop.priya.post(incident + "/facts", facts(incident, "Changed there"));
    shop.send(incident);
    shop.until(incident, "Somebody changed the page");
    assertThat(there("Changed there").body).isEqualTo("<p>Our own words.</p>");
    assertThat(shop.page(incident)).contains("Write over it", "name=\"over\" value=\"2\"");

    assertThat(shop.send(shop.marta, incident, shop.wiki, Map.of("over", "7")).statusCode())
        .isEqualTo(409);
    shop.confluence.edit(key, "<p>Our latest words.</p>");
    shop.send(shop.marta, incident, shop.wiki, Map.of("over", "2"));
    shop.until(incident, "value=\"3\"");
    assertThat(there("Changed there").body).isEqualTo("<p>Our latest words.</p>");

    shop.send(shop.marta, incident, shop.wiki, Map.of("over", "3"));
    shop.until(incident, "written at");
    assertThat(there("Changed there").body).contains("alert fired");

    shop.confluence.delete(key);
    shop.priya.post(incident + "/facts", facts(incident, "Changed there again"));
    shop.send(incident);
    shop.until(incident, "was deleted");
    shop.send(shop.marta, incident, shop.wiki, Map.of("over", "gone"));
    shop.until(incident, "written at");
    assertThat(count("Changed there again")).isEqualTo(1);
  }

  private static Map<String, String> facts(String incident, String title) {
    return Map.of(
        "title",
        title,
        "severity",
        "SEV1",
        "kind",
        "outage",
        "version",
        Client.value(shop.priya.get(incident + "/facts").body(), "version"));
  }

  @Test
  void aNewPublicationUpdatesWhereItIsToBeKeptUpToDate() {
    String following = shop.connect("Wiki that follows", ConfluenceStandIn.TOKEN, true);
    String incident = shop.published("Kept up");
    shop.send(shop.marta, incident, following, Map.of());
    shop.until(incident, "written at");
    assertThat(there("Kept up").version).isEqualTo(1);
    shop.priya.post(incident + "/facts", facts(incident, "Kept up"));
    shop.publish(incident);
    TrackedShop.until(() -> there("Kept up").version == 2);
    shop.priya.post(following + "/removal", Map.of());
    assertThat(count("Kept up")).isEqualTo(1);
  }

  @Test
  void onlyWhatIsPublishedToEverybodyIsSent() {
    String early = shop.reviewed("Not published");
    HttpResponse<String> refused = shop.send(shop.marta, early, shop.wiki, Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(shop.page(early)).contains("Only a published postmortem").doesNotContain("<button");

    String secret = shop.published("Keys leaked");
    shop.priya.post(
        secret + "/circle", Map.of("seen", "circle", "people", RunningServer.FACILITATOR));
    assertThat(shop.send(shop.marta, secret, shop.wiki, Map.of()).statusCode()).isEqualTo(409);
    assertThat(shop.send(shop.priya, secret, shop.wiki, Map.of()).statusCode()).isEqualTo(409);
    assertThat(shop.page(secret)).contains("It is never sent there").doesNotContain("<button");
    Client tom = shop.of(RunningServer.STRANGER);
    assertThat(shop.send(tom, secret, shop.wiki, Map.of()).statusCode()).isEqualTo(404);
    assertThat(count("Not published") + count("Keys leaked")).isZero();
  }

  @Test
  void whatBecomesPrivateOnItsWayIsNotSent() {
    String incident = shop.published("Private on its way");
    shop.confluence.fails(503, Map.of("Retry-After", "1"), "");
    shop.send(incident);
    shop.until(incident, "answered 503");
    shop.priya.post(
        incident + "/circle", Map.of("seen", "circle", "people", RunningServer.FACILITATOR));
    shop.confluence.works();
    shop.until(incident, "Nothing was sent");
    assertThat(count("Private on its way")).isZero();
  }

  @Test
  void whoMayNotPublishSendsNothing() {
    String incident = shop.published("Not by an author");
    assertThat(shop.send(shop.ines, incident, shop.wiki, Map.of()).statusCode()).isEqualTo(403);
    Client yuki = shop.of(RunningServer.VIEWER);
    assertThat(shop.send(yuki, incident, shop.wiki, Map.of()).statusCode()).isEqualTo(403);
    assertThat(yuki.get(incident + "/export").body())
        .contains("Confluence of the shop", "takes the role facilitator");
    assertThat(shop.send(shop.marta, incident, "/wikis/99", Map.of()).statusCode()).isEqualTo(404);
    assertThat(count("Not by an author")).isZero();
    assertThat(shop.marta.get("/wikis").statusCode()).isEqualTo(403);
    assertThat(shop.marta.get(shop.wiki).statusCode()).isEqualTo(403);
    assertThat(shop.marta.post("/wikis", shop.fields("Mine", false)).statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongTokenIsSaidAndARightOneSendsWhatWaits() {
    String wrong = shop.connect("Wiki with a wrong token", "wr0ng-t0ken", false);
    String incident = shop.published("Wrong token");
    shop.send(shop.marta, incident, wrong, Map.of());
    shop.until(incident, "does not know the token (401)");
    assertThat(shop.priya.get(wrong).body()).doesNotContain("wr0ng-t0ken");
    assertThat(shop.priya.get("/audit").body()).doesNotContain("wr0ng-t0ken");
    shop.priya.post(wrong + "/token", Map.of("token", ConfluenceStandIn.TOKEN));
    shop.until(incident, "written at");
    shop.priya.post(wrong + "/removal", Map.of());
  }

  @Test
  void aTokenGoesToNoOtherHost() {
    String place = shop.connect("Of another team", "t0ken-of-another", false);
    Map<String, String> moved = shop.fields("Of another team", false);
    moved.put("address", "http://127.0.0.1:1");
    assertThat(shop.priya.post(place, moved).statusCode()).isEqualTo(303);
    assertThat(shop.priya.get(place).body()).contains("It has no token");
    String incident = shop.published("No token");
    shop.send(shop.marta, incident, place, Map.of());
    shop.until(incident, "has no token");
    shop.priya.post(place + "/removal", Map.of());
  }

  @Test
  void whatCannotBeRightIsNotConnected() {
    Map<String, String> inside = shop.fields("Inside", false);
    inside.put("token", "x");
    inside.put("address", "http://169.254.169.254");
    HttpResponse<String> refused = shop.priya.post("/wikis", inside);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("169.254.169.254").contains("value=\"Inside\"");
    Map<String, String> spaceless = shop.fields("Spaceless", false);
    spaceless.put("token", "x");
    spaceless.put("space", "two words");
    assertThat(shop.priya.post("/wikis", spaceless).body()).contains("Write the key of the space");
    spaceless.put("kind", "abacus");
    assertThat(shop.priya.post("/wikis", spaceless).body()).contains("Choose which system it is");
  }
}
