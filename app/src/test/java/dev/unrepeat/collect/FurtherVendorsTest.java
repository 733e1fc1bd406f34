package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.PullKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Alerting and monitoring, each asked as its vendor documents.
class FurtherVendorsTest {
  private static final String TEAMS_MESSAGE =
      "{\"id\": \"%s\", \"messageType\": \"message\", \"createdDateTime\": \"%s\", \"channelIdentity\": {\"channelId\": \"19:a@thread.tacv2\"}, \"from\": {\"user\": {\"displayName\": \"Ravi\"}}, \"body\": {\"contentType\": \"text\", \"content\": \"%s\"}}";
  private static final String TEAMS_CHANNEL =
      "/v1.0/teams/t-1/channels/19%3Aa%40thread.tacv2/messages";
  private VendorStandIn vendor = new VendorStandIn(asked -> refuse(404));

  private String at(Function<VendorStandIn.Asked, VendorStandIn.Answered> answers) {
    vendor.close();
    vendor = new VendorStandIn(answers);
    return vendor.address();
  }

  @AfterEach
  void stop() {
    vendor.close();
  }

  @Test
  void eachAlertOfOpsgenieIsToldByItsLog() throws Exception {
    String address =
        at(asked -> {
          if (!asked.headers().get("authorization").equals("GenieKey s3cr3t-token")) {
            return refuse(401);
          }
          boolean second = asked.query().containsKey("offset");
          if (asked.path().equals("/v2/alerts")) {
            return ok(
                second
                    ? "{\"data\": [{\"id\": \"b\", \"message\": \"Disk full\", \"priority\": \"P2\"}], \"paging\": {}}"
                    : "{\"data\": [{\"id\": \"a\", \"message\": \"Checkout slow\", \"priority\": \"P1\", \"createdAt\": \"2026-03-02T14:06:59.1Z\"}, {\"id\": \"z\", \"message\": \"Of another day\", \"createdAt\": \"2026-02-02T14:07:00Z\"}], \"paging\": {\"next\": \"%s/v2/alerts?limit=100&offset=100\"}}"
                        .formatted(vendor.address()));
          }
          return ok(
              second
                  ? "{\"data\": [], \"paging\": {\"next\": \"%s%s?offset=more\"}}"
                      .formatted(vendor.address(), asked.path())
                  : "{\"data\": [{\"log\": \"Alert acknowledged via web\", \"type\": \"alertRecipient\", \"owner\": \"ravi@lumen.example\", \"createdAt\": \"2026-03-02T14:07:00.5Z\", \"offset\": \"1772460420500_%1$s\"}], \"paging\": {\"next\": \"%2$s%3$s?offset=1772460420500\"}}"
                      .formatted(asked.path(), vendor.address(), asked.path()));
        });
    PullAccess access = PullCase.access(PullKind.OPSGENIE, address, "", "", "tag: checkout");
    assertThat(Told.lines(PullCase.all(access)))
        .containsExactlyInAnyOrder(
            "2026-03-02T14:07:00.500Z opsgenie Checkout slow: Alert acknowledged via web",
            "2026-03-02T14:07:00.500Z opsgenie Disk full: Alert acknowledged via web");
    assertThat(vendor.asked().getFirst().query().get("query"))
        .isEqualTo("(tag: checkout) AND createdAt >= 1772460000000 AND createdAt < 1772474400000");
  }

  @Test
  void eventsOfDatadogAreReadByTheirCursor() throws Exception {
    String address =
        at(asked -> {
          if (!"key-1".equals(asked.headers().get("dd-api-key"))
              || !"key-2".equals(asked.headers().get("dd-application-key"))) {
            return refuse(403);
          }
          boolean last = asked.query().containsKey("page[cursor]");
          return ok(
              """
              {"data": [{"id": "AAA%1$s", "type": "event", "attributes": {"timestamp": "2026-03-02T14:0%1$s:00.000Z",
                "message": "Queue is %1$s", "attributes": {"title": "[Triggered] Queue", "status": "error", "service": "shop", "evt": {"id": "1", "type": "monitor"}}}}],
               "meta": {"page": {%2$s}}}
              """
                  .formatted(last ? 2 : 1, last ? "" : "\"after\": \"eyJz\""));
        });
    PullAccess two =
        new PullAccess(
            PullCase.access(PullKind.DATADOG, address, "", "", "service:shop").source(),
            "key-1:key-2");
    assertThat(Told.lines(PullCase.all(two)))
        .containsExactly(
            "2026-03-02T14:01:00Z datadog [Triggered] Queue: Queue is 1",
            "2026-03-02T14:02:00Z datadog [Triggered] Queue: Queue is 2");
    assertThat(vendor.asked().getLast().query())
        .containsEntry("page[cursor]", "eyJz")
        .containsEntry("filter[from]", "2026-03-02T14:00:00Z");
    assertThatThrownBy(() -> PullCase.all(PullCase.access(PullKind.DATADOG, address)))
        .hasMessageContaining("two keys");
  }

  @Test
  void eventsOfSentryAreReadWhileTheLinkHasResultsAndTellNoFrames() throws Exception {
    String address =
        at(asked -> {
          boolean last = "0:100:0".equals(asked.query().get("cursor"));
          String link =
              "<https://elsewhere.example/api?&cursor=0:0:1>; rel=\"previous\"; results=\"false\"; cursor=\"0:0:1\", <https://elsewhere.example/api?&cursor=0:100:0>; rel=\"next\"; results=\"%b\"; cursor=\"0:100:0\"";
          return ok(
              """
              [{"id": "%1$s", "eventID": "9fac2ceed9344f2bbfdd1fdacb0ed9b%1$s", "groupID": "1341", "title": "TimeoutError: no connection",
                "culprit": "shop.pool in take", "platform": "java", "dateCreated": "2026-03-02T14:0%1$s:00Z", "event.type": "error",
                "user": {"email": "a.customer@example.com"}, "tags": [{"key": "level", "value": "error"}], "entries": [{"type": "exception"}]}]
              """
                  .formatted(last ? 4 : 5),
              Map.of("Link", link.formatted(!last)));
        });
    List<Fetched.File> files =
        PullCase.all(PullCase.access(PullKind.SENTRY, address, "", "lumen/shop", ""));
    assertThat(Told.lines(files))
        .containsExactly(
            "2026-03-02T14:04:00Z sentry TimeoutError: no connection in shop.pool in take",
            "2026-03-02T14:05:00Z sentry TimeoutError: no connection in shop.pool in take");
    assertThat(files.getFirst().text()).doesNotContain("a.customer", "entries");
    assertThat(vendor.asked().getFirst().path()).isEqualTo("/api/0/projects/lumen/shop/events/");
    assertThat(vendor.asked().getFirst().query())
        .containsEntry("start", "2026-03-02T14:00:00")
        .containsEntry("full", "false");
  }

  @Test
  void rowsOfNrqlAreAskedForByHoursAndHalvedWhereThereAreTooMany() throws Exception {
    String address =
        at(asked -> {
          String nrql = asked.json().at("/variables/nrql").asString();
          String[] words = nrql.split(" ", -1);
          long from = Long.parseLong(words[words.length - 5]);
          long until = Long.parseLong(words[words.length - 3]);
          boolean full = from == 1_772_460_000_000L && until - from > 1_800_000;
          String row = "{\"timestamp\": %d, \"message\": \"pool exhausted\", \"level\": \"ERROR\"}";
          return ok(
              "{\"data\": {\"actor\": {\"account\": {\"nrql\": {\"results\": [%s]}}}}}"
                  .formatted(
                      full
                          ? String.join(
                              ",", java.util.Collections.nCopies(5_000, row.formatted(from)))
                          : row.formatted(from)));
        });
    PullAccess access =
        PullCase.access(
            PullKind.NEW_RELIC,
            address,
            "",
            "2789654",
            "SELECT timestamp, message, level FROM Log");
    assertThat(Told.lines(PullCase.all(access)))
        .containsExactly(
            "2026-03-02T14:00:00Z newrelic pool exhausted",
            "2026-03-02T14:30:00Z newrelic pool exhausted",
            "2026-03-02T15:00:00Z newrelic pool exhausted",
            "2026-03-02T16:00:00Z newrelic pool exhausted",
            "2026-03-02T17:00:00Z newrelic pool exhausted");
    vendor.next(200, Map.of(), "{\"errors\": [{\"message\": \"NRQL Syntax Error\"}]}");
    assertThatThrownBy(() -> PullCase.all(access)).hasMessageContaining("NRQL Syntax Error");
  }

  @Test
  void rowsOfKqlAreAskedForWithATokenOfEntra() throws Exception {
    String address =
        at(asked -> {
          if (asked.path().equals("/lumen.example/oauth2/v2.0/token")) {
            return asked.body().contains("client_secret=s3cr3t-token")
                    && asked.body().contains("grant_type=client_credentials")
                ? ok(
                    "{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"ey-1\"}")
                : refuse(401);
          }
          return asked.headers().get("authorization").equals("Bearer ey-1")
              ? ok(
                  """
                  {"tables": [{"name": "PrimaryResult", "columns": [{"name": "TimeGenerated", "type": "datetime"},
                    {"name": "OuterMessage", "type": "string"}, {"name": "SeverityLevel", "type": "int"}],
                    "rows": [["2026-03-02T14:05:00.1234567Z", "no connection", 3]]}]}
                  """)
              : refuse(401);
        });
    PullAccess access =
        PullCase.access(
            PullKind.APPLICATION_INSIGHTS,
            address,
            "lumen.example/0a1b",
            "workspaces/b1c2",
            "AppExceptions");
    Puller puller = PullCase.puller(address);
    Fetched fetched = puller.next(access, PullCase.WINDOW, "");
    assertThat(Told.lines(List.of(fetched.file().orElseThrow())))
        .containsExactly("2026-03-02T14:05:00.123456700Z azure no connection");
    assertThat(vendor.asked().getLast().json().get("timespan").asString())
        .isEqualTo("2026-03-02T14:00:00Z/2026-03-02T18:00:00Z");
    puller.next(access, PullCase.WINDOW, "");
    assertThat(vendor.asked()).as("the token is asked for once").hasSize(3);
    assertThatThrownBy(() ->
            PullCase.puller(address)
                .next(new PullAccess(access.source(), "wrong"), PullCase.WINDOW, ""))
        .isInstanceOf(NotDone.class)
        .hasMessageContaining("Microsoft Entra gave no token (401");
  }

  @Test
  void messagesOfAChannelComeWithTheirReplies() throws Exception {
    String address =
        at(asked ->
            switch (asked.path().replace(TEAMS_CHANNEL, "")) {
              case "/lumen.example/oauth2/v2.0/token" ->
                  ok("{\"access_token\": \"ey-1\", \"expires_in\": 3599}");
              case "/delta" ->
                  ok(
                      asked.query().containsKey("$skiptoken")
                          ? "{\"value\": [%s], \"@odata.deltaLink\": \"%s/later\"}"
                              .formatted(
                                  TEAMS_MESSAGE.formatted(
                                      "2", "2026-03-02T14:20:00.5Z", "Rolled back"),
                                  vendor.address())
                          : "{\"value\": [%s], \"@odata.nextLink\": \"%s%s/delta?$skiptoken=x\"}"
                              .formatted(
                                  TEAMS_MESSAGE.formatted(
                                      "1", "2026-03-02T09:00:00Z", "Good morning"),
                                  vendor.address(),
                                  TEAMS_CHANNEL));
              case "/1/replies" ->
                  ok(
                      "{\"value\": [%s]}"
                          .formatted(
                              TEAMS_MESSAGE.formatted(
                                  "3", "2026-03-02T14:10:00Z", "Checkout is slow")));
              case "/2/replies" -> ok("{\"value\": []}");
              default -> refuse(404);
            });
    PullAccess access =
        PullCase.access(PullKind.TEAMS, address, "lumen.example/0a1b", "t-1/19:a@thread.tacv2", "");
    List<Fetched.File> files = PullCase.all(PullCase.puller(address), access, PullCase.WINDOW);
    assertThat(Told.lines(files))
        .containsExactly(
            "2026-03-02T14:10:00Z teams Checkout is slow",
            "2026-03-02T14:20:00.500Z teams Rolled back");
  }

  /// Graph tells no changes of more than eight months ago, and lists a channel without a filter.
  @Test
  void messagesOfLongAgoAreLookedForInTheWholeChannel() throws Exception {
    String address =
        at(asked -> {
          if (asked.path().endsWith("/token")) {
            return ok("{\"access_token\": \"ey-1\", \"expires_in\": 3599}");
          }
          return switch (asked.path().replace(TEAMS_CHANNEL, "")) {
            case "" ->
                ok(
                    asked.query().containsKey("$skiptoken")
                        ? "{\"value\": [%s, %s]}"
                            .formatted(
                                TEAMS_MESSAGE.formatted("2", "2025-03-02T14:20:00Z", "Rolled back"),
                                TEAMS_MESSAGE.formatted(
                                    "9", "2025-01-02T14:20:00Z", "Happy new year"))
                        : "{\"value\": [%s], \"@odata.nextLink\": \"%s%s?$skiptoken=x\"}"
                            .formatted(
                                TEAMS_MESSAGE.formatted(
                                    "1", "2026-03-02T09:00:00Z", "Good morning"),
                                vendor.address(),
                                TEAMS_CHANNEL));
            case "/2/replies" ->
                ok(
                    "{\"value\": [%s]}"
                        .formatted(
                            TEAMS_MESSAGE.formatted("3", "2025-03-02T14:30:00Z", "All is well")));
            default -> refuse(404);
          };
        });
    PullAccess access =
        PullCase.access(PullKind.TEAMS, address, "lumen.example/0a1b", "t-1/19:a@thread.tacv2", "");
    Window window =
        new Window(Instant.parse("2025-03-02T14:00:00Z"), Instant.parse("2025-03-02T18:00:00Z"));
    assertThat(Told.lines(PullCase.all(PullCase.puller(address), access, window)))
        .containsExactly(
            "2025-03-02T14:20:00Z teams Rolled back", "2025-03-02T14:30:00Z teams All is well");
    assertThat(vendor.asked().get(1).query()).isEqualTo(Map.of("$top", "50"));
  }

  @Test
  void resultsOfSplunkAreStreamedHourByHour() throws Exception {
    String address =
        at(asked ->
            ok(
                """
                {"preview":true,"offset":0,"result":{"_time":"2026-03-02T14:00:00.000+00:00","_raw":"early guess","sourcetype":"app"}}
                {"preview":false,"offset":0,"lastrow":true,"result":{"_time":"%s","_raw":"ERROR pool exhausted","sourcetype":"app","host":"web-1"}}
                """
                    .formatted(
                        asked
                            .body()
                            .replaceFirst("(?s).*earliest_time=([^&]*).*", "$1")
                            .replace("%3A", ":")
                            .replace("%2B", "+"))));
    PullAccess access =
        PullCase.access(PullKind.SPLUNK, address, "", "", "index=shop log_level=ERROR");
    List<String> events = Told.lines(PullCase.all(access));
    assertThat(events)
        .hasSize(4)
        .startsWith("2026-03-02T14:00:00Z splunk ERROR pool exhausted")
        .endsWith("2026-03-02T17:00:00Z splunk ERROR pool exhausted");
    assertThat(vendor.asked().getFirst().body())
        .contains(
            "search=search%20index%3Dshop%20log_level%3DERROR",
            "earliest_time=2026-03-02T14%3A00%3A00.000%2B00%3A00", "output_mode=json");
    vendor.next(
        200,
        Map.of(),
        "{\"messages\":[{\"type\":\"FATAL\",\"text\":\"Unknown search command 'x'.\"}]}");
    assertThatThrownBy(() -> PullCase.all(access)).hasMessageContaining("Unknown search command");
  }
}
