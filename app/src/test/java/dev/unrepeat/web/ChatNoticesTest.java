package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.chat.SlackStandIn;
import dev.unrepeat.course.Policy;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.chat.ChatNews;
import dev.unrepeat.service.chat.ChatRounds;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What chats are told, over real HTTP to stand-ins of Slack and Teams.
class ChatNoticesTest {
  @TempDir private static Path folder;
  private static ChatShop shop;

  @BeforeAll
  static void start() {
    shop = new ChatShop(folder);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static boolean said(String words) {
    return shop.slack.said().stream().anyMatch(one -> one.toString().contains(words));
  }

  private static String log() {
    return shop.priya.get(shop.place).body();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static void publish(String incident, String summary) {
    done(
        shop.priya.post(
            incident + "/postmortem/publication",
            Map.of("audiences", "all", "summary", summary, "edition", "preliminary")));
  }

  private static String id(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  @Test
  void aPublicationIsToldInItsChannelWithOneParagraphAndALink() {
    String teams = shop.connectTeams("Shop on Teams", Map.of("teams-published", "yes"));
    String incident = shop.reviewed("Checkout <pool> drained");
    publish(incident, "Checkout failed for an hour & a half.");
    ChatShop.until(() -> said("Checkout failed for an hour &amp; a half."));
    String message =
        shop.slack.said().stream()
            .filter(one -> one.toString().contains("an hour &amp; a half"))
            .findFirst()
            .orElseThrow()
            .toString();
    assertThat(message)
        .contains(
            "\"channel\":\"C012AB3CD\"",
            "Postmortem of " + id(incident) + ": Checkout <pool> drained",
            incident + "/postmortem",
            "\"unfurl_links\":false");
    ChatShop.until(() ->
        shop.teams.said().stream()
            .anyMatch(one ->
                one.toString().contains("an hour & a half")
                    && one.toString().contains("Action.OpenUrl")));
    ChatShop.until(() -> shop.priya.get(teams).body().contains("Delivered"));
    assertThat(shop.priya.get(teams).body())
        .doesNotContain("sig=", "q7dXb1mPz0wKcY3vTnRuHs8eLjFaGo2i");
    shop.priya.post(teams + "/removal", Map.of());
  }

  @Test
  void aPrivateIncidentIsToldInNoChat() {
    String incident = shop.reviewed("Keys leaked quietly");
    shop.priya.post(
        incident + "/circle", Map.of("seen", "circle", "people", RunningServer.ADMINISTRATOR));
    publish(incident, "Something nobody outside may know.");
    String after = shop.reviewed("Told after the private one");
    publish(after, "This one is for everybody.");
    ChatShop.until(() -> said("This one is for everybody."));
    assertThat(said("nobody outside may know")).isFalse();
    assertThat(log()).doesNotContain("Keys leaked quietly");
  }

  @Test
  void anIncidentThatBecomesPrivateMeanwhileIsNotTold() {
    String incident = shop.reviewed("Private soon");
    shop.slack.fails(503, Map.of(), "");
    publish(incident, "Known for a moment only.");
    ChatShop.until(() -> log().contains("answered 503"));
    shop.priya.post(
        incident + "/circle", Map.of("seen", "circle", "people", RunningServer.ADMINISTRATOR));
    shop.slack.works();
    ChatShop.until(() -> log().contains("private or gone"));
    assertThat(said("Known for a moment only")).isFalse();
  }

  @Test
  void aLimitIsKeptAndARefusalIsADeadLetterThatCanBeSentAgain() {
    String place = shop.connect("Limited", Map.of("slack-published", "C0LATER01"));
    shop.slack.next(200, Map.of("Retry-After", "1"), "{\"ok\":false,\"error\":\"ratelimited\"}");
    done(shop.priya.post(place + "/test", Map.of()));
    ChatShop.until(() -> shop.priya.get(place).body().contains("channel_not_found"));
    assertThat(shop.priya.get(place).body()).contains("Send again", "invite the app");
    shop.slack.channel("C0LATER01", "later", false);
    String page = shop.priya.get(place).body();
    String again = page.replaceAll("(?s).*action=\"(/outbox/\\d+/replay)\".*", "$1");
    HttpResponse<String> sent = shop.priya.post(again, Map.of());
    assertThat(Client.place(sent)).startsWith(place);
    ChatShop.until(() ->
        shop.slack.said().stream()
            .anyMatch(one -> one.path("channel").asString().equals("C0LATER01")));
    shop.priya.post(place + "/removal", Map.of());
    assertThat(shop.priya.get(place).statusCode()).isEqualTo(404);
  }

  @Test
  void retryAfterOfA429IsHonoured() {
    String place = shop.connect("Busy", Map.of("slack-weekly", "#inc-checkout"));
    shop.slack.next(
        200,
        Map.of(),
        "{\"ok\":true,\"team_id\":\"T012AB3CD\"}"); // auth.test before the test goes out
    shop.slack.next(429, Map.of("Retry-After", "7"), "");
    Instant asked = Instant.now();
    done(shop.priya.post(place + "/test", Map.of()));
    ChatShop.until(() -> shop.priya.get(place).body().contains("asked too often"));
    ChatShop.until(() -> shop.priya.get(place).body().contains("Delivered"));
    assertThat(java.time.Duration.between(asked, Instant.now()).toSeconds())
        .isGreaterThanOrEqualTo(7);
    shop.priya.post(place + "/removal", Map.of());
  }

  @Test
  void aMessageWhoseAnswerBreaksOffIsSaidOnce() {
    shop.slack.channel("C0TORN0001", "torn", false);
    String place = shop.connect("Torn", Map.of("slack-published", "C0TORN0001"));
    shop.slack.tear("POST", "chat.postMessage");
    done(shop.priya.post(place + "/test", Map.of()));
    ChatShop.until(() -> shop.priya.get(place).body().contains("Delivered"));
    assertThat(shop.slack.said())
        .filteredOn(one -> one.path("channel").asString().equals("C0TORN0001"))
        .hasSize(1);
    shop.priya.post(place + "/removal", Map.of());
  }

  @Test
  void aTokenThatSlackDoesNotKnowIsSaidAndANewOneSendsWhatWaits() throws IOException {
    String place =
        shop.connect(
            "Wrong token",
            Map.of("slack-token", "xoxb-wrong", "slack-published", ChatShop.CHANNEL));
    ChatShop.until(
        () -> shop.priya.get(place).body().contains("does not know the token (invalid_auth)"));
    assertThat(shop.priya.get(place).body()).doesNotContain("xoxb-wrong");
    int before = shop.slack.said().size();
    done(shop.priya.post(place + "/test", Map.of()));
    ChatShop.until(() -> shop.priya.get(place).body().contains("On its way again"));
    done(shop.priya.post(place + "/secrets", Map.of("slack-token", SlackStandIn.TOKEN)));
    ChatShop.until(() -> shop.slack.said().size() > before);
    ChatShop.until(() -> !shop.priya.get(place).body().contains("invalid_auth"));
    shop.priya.post(place + "/removal", Map.of());
    for (String secret :
        List.of(SlackStandIn.TOKEN, SlackStandIn.SECRET, "xoxb-wrong", "q7dXb1mPz0wKcY3v")) {
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, secret)))
            .isEmpty();
      }
    }
  }

  private static boolean holds(Path file, String secret) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatIsTypedWronglyIsRefusedBesideItsFieldAndSecretsAreNotRepeated() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("kind", "teams");
    wrong.put("teams-name", "Inside");
    wrong.put("teams-token", "https://169.254.169.254/flow?sig=verysecret");
    HttpResponse<String> refused = shop.priya.post("/chats", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("an address that is not open to the Internet")
        .doesNotContain("verysecret");
    wrong.put("teams-token", "http://flows.example/x?sig=verysecret");
    assertThat(shop.priya.post("/chats", wrong).body()).doesNotContain("verysecret");
    wrong.put("kind", "slack");
    wrong.put("slack-name", "Ours");
    wrong.put("slack-token", "xoxb-1");
    wrong.put("slack-signing", "abc");
    wrong.put("slack-published", "no channel <");
    wrong.put("slack-address", shop.slack.api());
    assertThat(shop.priya.post("/chats", wrong).body())
        .contains("is no channel")
        .doesNotContain("xoxb-1");
  }

  @Test
  void aCauseThatCameBackIsToldOnceInOneMessage() {
    String first = shop.ines.incident("Search stalled", "14:02 — alert fired");
    String second = shop.ines.incident("Search stalled again", "14:02 — alert fired");
    shop.ines.post(
        first + "/writing/rows",
        Map.of(
            "sort",
            "action",
            "what",
            "Cap the queue",
            "owner",
            RunningServer.AUTHOR,
            "due",
            "2027-01-30"));
    Postmortem recorded =
        shop.server.bean(Incidents.class).get(Viewer.LOCAL, new IncidentId(id(first))).postmortem();
    ActionItem finished =
        recorded.actions().getFirst().accept("Ines", Instant.now()).complete("Ines", Instant.now());
    Postmortem before = recorded.withActions(List.of(finished));
    Postmortem after =
        before.withActions(
            List.of(
                finished.reopen(
                    "its cause came back",
                    Optional.of(new IncidentId(id(second))),
                    "Ines",
                    Instant.now())));
    shop.server
        .bean(Database.class)
        .write(() -> {
          shop.server.bean(ChatNews.class).changed(before, after);
          shop.server.bean(ChatNews.class).changed(before, after);
          return after;
        });
    String title = "A cause of %s came back in %s".formatted(id(first), id(second));
    ChatShop.until(() -> said(title));
    assertThat(shop.slack.said().stream().filter(one -> one.toString().contains(title)).count())
        .isEqualTo(1);
  }

  private static ChatRounds rounds(LocalDate day, int hour) {
    return new ChatRounds(
        shop.server.bean(Database.class),
        shop.server.bean(Policy.class),
        shop.server.bean(WorkspaceSettings.class),
        shop.server.bean(Outbox.class),
        shop.server.bean(Post.class)::page,
        Clock.fixed(day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  @Test
  void whatIsOverdueAndWhatIsOpenIsListedWithoutNamesAndWithoutPrivateIncidents() {
    shop.slack.channel("C0WEEKLY1", "weekly", false);
    String place =
        shop.connect("Lists", Map.of("slack-overdue", "C0WEEKLY1", "slack-weekly", "C0WEEKLY1"));
    LocalDate monday =
        LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
    String open = shop.ines.incident("Feeds stalled", "14:02 — alert fired");
    String secret = shop.ines.incident("Keys were shown", "14:02 — alert fired");
    for (String incident : List.of(open, secret)) {
      shop.ines.post(
          incident + "/writing/rows",
          Map.of(
              "sort",
              "action",
              "what",
              incident.equals(open) ? "Cap the feed reader" : "Hide the shown key",
              "owner",
              RunningServer.AUTHOR,
              "due",
              monday.minusDays(7).toString()));
      done(shop.ines.post(incident + "/actions/A1/acceptance", Map.of()));
    }
    shop.ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    rounds(monday, 12).round();
    rounds(monday, 13).round();
    ChatShop.until(
        () -> lists("Promised changes past their day") == 1 && lists("Open actions") >= 1);
    assertThat(lists("Cap the feed reader")).isEqualTo(2);
    assertThat(said("Hide the shown key")).isFalse();
    assertThat(
            shop.slack.said().stream()
                .filter(one -> one.path("channel").asString().equals("C0WEEKLY1")))
        .noneMatch(one -> one.toString().contains("Ines"));
    rounds(monday.plusDays(7), 12).round();
    ChatShop.until(() -> lists("Promised changes past their day") == 2);
    shop.priya.post(place + "/removal", Map.of());
  }

  private static long lists(String words) {
    return shop.slack.said().stream()
        .filter(one ->
            one.path("channel").asString().equals("C0WEEKLY1") && one.toString().contains(words))
        .count();
  }
}
