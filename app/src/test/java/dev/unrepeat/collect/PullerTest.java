package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.model.PullKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What holds for every system that is asked, shown with PagerDuty, against a server on this
/// machine that pages as PagerDuty documents.
class PullerTest {
  private final VendorStandIn pagerduty = new VendorStandIn(PullerTest::answer);
  private final PullAccess access = PullCase.access(PullKind.PAGERDUTY, pagerduty.address());
  private final Puller puller = PullCase.puller(Duration.ofSeconds(3));

  @AfterEach
  void stop() {
    pagerduty.close();
  }

  /// 250 entries, a hundred a page.
  private static VendorStandIn.Answered answer(VendorStandIn.Asked asked) {
    if (!asked.headers().getOrDefault("authorization", "").equals("Token token=s3cr3t-token")) {
      return refuse(401);
    }
    int offset = Integer.parseInt(asked.query().get("offset"));
    int limit = Integer.parseInt(asked.query().get("limit"));
    String entries =
        IntStream.range(offset, Math.min(250, offset + limit))
            .mapToObj(PullerTest::entry)
            .collect(Collectors.joining(","));
    return ok(
        "{\"log_entries\": [%s], \"offset\": %d, \"limit\": %d, \"more\": %b, \"total\": null}"
            .formatted(entries, offset, limit, offset + limit < 250));
  }

  private static String entry(int number) {
    return """
    {"id": "R%04d", "type": "acknowledge_log_entry", "summary": "Acknowledged %d",
     "created_at": "2026-03-02T14:%02d:%02dZ", "agent": {"type": "user_reference", "summary": "Ravi"}}
    """
        .formatted(number, number, number / 60, number % 60);
  }

  @Test
  void everyPageIsReadOnceAndTheSameRecordsMakeTheSameBytes() throws Exception {
    List<Fetched.File> files = PullCase.all(access);
    assertThat(files)
        .extracting(Fetched.File::name)
        .containsExactly("pagerduty-0001.json", "pagerduty-0002.json", "pagerduty-0003.json");
    assertThat(PullCase.all(access)).isEqualTo(files);
    assertThat(EvidenceZip.of(PullCase.all(access))).isEqualTo(EvidenceZip.of(files));
    List<String> events = Told.lines(files);
    assertThat(events).hasSize(250);
    assertThat(events.getFirst()).isEqualTo("2026-03-02T14:00:00Z pagerduty Acknowledged 0");
    assertThat(events.getLast()).isEqualTo("2026-03-02T14:04:09Z pagerduty Acknowledged 249");
    assertThat(Told.of(files).problems()).isEmpty();
    assertThat(pagerduty.asked().getFirst().query())
        .containsEntry("since", "2026-03-02T14:00:00Z")
        .containsEntry("until", "2026-03-02T18:00:00Z");
  }

  @Test
  void aPositionGoesOnWhereItWasAndTellsNoSecret() throws Exception {
    Fetched first = puller.next(access, PullCase.WINDOW, "");
    assertThat(first.records()).isEqualTo(100);
    String position = first.next().orElseThrow();
    assertThat(position).doesNotContain(PullCase.TOKEN);
    pagerduty.forget();
    Fetched second = PullCase.puller(Duration.ofSeconds(3)).next(access, PullCase.WINDOW, position);
    assertThat(second.file().orElseThrow().name()).isEqualTo("pagerduty-0002.json");
    assertThat(pagerduty.asked()).hasSize(1);
    assertThat(pagerduty.asked().getFirst().query()).containsEntry("offset", "100");
  }

  private NotDone failure() {
    return catchThrowableOfType(NotDone.class, () -> puller.next(access, PullCase.WINDOW, ""));
  }

  @Test
  void aLimitIsWaitedForAsLongAsTheSystemSays() {
    pagerduty.next(429, Map.of("Retry-After", "17"), "");
    NotDone limited = failure();
    assertThat(limited.hope()).isEqualTo(Hope.LATER);
    assertThat(limited.pause()).contains(Duration.ofSeconds(17));
    assertThat(Backoff.after(limited, 5, new java.util.Random(1))).hasSeconds(17);
    pagerduty.next(429, Map.of("ratelimit-reset", "23"), "");
    assertThat(failure().pause()).contains(Duration.ofSeconds(23));
    pagerduty.next(
        429, Map.of("X-RateLimit-Reset", "" + PullCase.NOW.plusSeconds(40).getEpochSecond()), "");
    assertThat(failure().pause()).contains(Duration.ofSeconds(40));
    pagerduty.next(
        429,
        Map.of("X-Sentry-Rate-Limit-Reset", "" + PullCase.NOW.plusSeconds(3).getEpochSecond()),
        "");
    assertThat(failure().pause()).contains(Duration.ofSeconds(3));
    pagerduty.next(
        429,
        Map.of("X-RateLimit-State", "THROTTLED", "X-RateLimit-Period-In-Sec", "60"),
        "{\"message\": \"You are making too many requests!\"}");
    assertThat(failure().pause()).contains(Duration.ofSeconds(60));
  }

  @Test
  void aServerThatFailsIsAskedAgainMoreAndMoreSlowly() {
    pagerduty.next(503, Map.of(), "");
    NotDone down = failure();
    assertThat(down.hope()).isEqualTo(Hope.LATER);
    java.util.Random chance = new java.util.Random(7);
    for (int tries = 0; tries < 40; tries++) {
      long most = Math.min(300_000, 2_000L << Math.min(20, tries));
      assertThat(Backoff.after(down, tries, chance).toMillis()).isBetween(most / 2, most);
    }
  }

  @Test
  void whatIsMissingIsSaidWithTheRightThatIsNeeded() {
    NotDone wrong =
        catchThrowableOfType(
            NotDone.class,
            () -> puller.next(new PullAccess(access.source(), "other"), PullCase.WINDOW, ""));
    assertThat(wrong.hope()).isEqualTo(Hope.NEVER);
    assertThat(wrong.sentence())
        .contains("does not know the token (401: said by the vendor)")
        .contains("a read-only REST API key")
        .doesNotContain("other");
    pagerduty.next(403, Map.of(), "");
    assertThat(failure().sentence()).contains("refused it (403)", "read-only REST API key");
    pagerduty.next(404, Map.of(), "<html>");
    assertThat(failure().sentence()).contains("knows nothing there (404)");
  }

  @Test
  void aRedirectIsNotFollowed() {
    pagerduty.next(302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), "");
    assertThat(failure().sentence()).contains("pointed elsewhere");
    assertThat(pagerduty.asked()).hasSize(1);
  }

  @Test
  void aPrivateAddressIsNotAsked() {
    PullAccess inside = PullCase.access(PullKind.PAGERDUTY, "http://10.1.2.3");
    assertThatThrownBy(() -> puller.next(inside, PullCase.WINDOW, ""))
        .isInstanceOf(NotDone.class)
        .hasMessageContaining("10.1.2.3");
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    pagerduty.tear("GET");
    assertThat(failure().hope()).isEqualTo(Hope.LATER);
  }

  @Test
  void somethingElseThanTheInterfaceIsNotTakenForIt() {
    pagerduty.next(200, Map.of(), "<html>Sign in</html>");
    assertThat(failure().sentence()).contains("something that is no JSON");
    pagerduty.next(200, Map.of(), "{\"log_entries\": {}}");
    assertThat(failure().sentence()).contains("has no list \"log_entries\"");
    pagerduty.next(200, Map.of(), "{\"log_entries\": [");
    assertThat(failure().sentence()).contains("no JSON");
  }

  @Test
  void pagesWithoutAnEndAreRefused() throws Exception {
    String turning = "{\"log_entries\": [], \"offset\": 0, \"limit\": 100, \"more\": true}";
    String position = puller.next(access, PullCase.WINDOW, "").next().orElseThrow();
    pagerduty.next(200, Map.of(), turning);
    assertThatThrownBy(() -> puller.next(access, PullCase.WINDOW, position))
        .isInstanceOf(NotDone.class)
        .hasMessageContaining("have no end");
  }

  @Test
  void anAnswerWithoutAnEndIsRefused() {
    pagerduty.next(200, Map.of(), "{\"log_entries\": [\"" + "x".repeat(17 << 20) + "\"]}");
    assertThat(failure().sentence()).contains("more than 16 MB");
  }
}
