package dev.unrepeat.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitLabIssuesTest {
  private static final String SECRET = "whsec_c2VzYW1lIHNlc2FtZSBzZXNhbWUgc2VzYW1lIDEyMzQ=";

  private final GitLabStandIn gitlab = new GitLabStandIn();
  private final Outgoing outgoing = AdapterCase.outgoing();
  private final GitLabIssues issues = new GitLabIssues(outgoing, AdapterCase.CLOCK);
  private final Tracker tracker =
      AdapterCase.tracker(
          TrackerKind.GITLAB,
          gitlab.address(),
          "lumen/payments/shop",
          List.of("doing = started", "wontfix = dropped"));
  private final Access access = new Access(tracker, GitLabStandIn.TOKEN);

  @AfterEach
  void close() throws IOException {
    gitlab.close();
    outgoing.close();
  }

  @Test
  void createsReadsAndMovesAnIssue() throws Exception {
    TicketReading made = issues.create(access, AdapterCase.TICKET);
    assertThat(made.key()).isEqualTo("1");
    assertThat(made.assignees()).as("by number").containsExactly("ravi-m");
    assertThat(gitlab.get(1).at("/labels/0").asString()).isEqualTo("postmortem");
    assertThat(issues.move(access, "1", TicketPhase.DONE).phase()).isEqualTo(TicketPhase.DONE);
    assertThat(issues.move(access, "1", TicketPhase.OPEN).phase()).isEqualTo(TicketPhase.OPEN);
    assertThat(issues.read(access, "1").status()).isEqualTo("opened");
  }

  @Test
  void saysWhoIsNotKnownThere() {
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() ->
            issues.create(access, new NewTicket(AdapterCase.TICKET.text(), Optional.of("nobody"))))
        .satisfies(e -> assertThat(e.sentence()).contains("nobody called \"nobody\""));
    assertThat(gitlab.asked()).hasSize(1);
  }

  @Test
  void labelsSayMoreAndOneLeftBehindDoesNotOpenAClosedIssue() throws Exception {
    gitlab.issue("One");
    gitlab.change(1, issue -> issue.putArray("labels").add("Doing"));
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.STARTED);
    gitlab.change(1, issue -> issue.put("state", "closed"));
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.DONE);
    gitlab.change(1, issue -> issue.putArray("labels").add("wontfix"));
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.DROPPED);
  }

  @Test
  void readsPageByPage() throws Exception {
    for (int i = 0; i < 70; i++) {
      gitlab.issue("Issue " + i);
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      TicketPage page = issues.changed(access, Instant.parse("2026-03-01T10:00:00Z"), next);
      page.items().forEach(item -> seen.add(item.reading().key()));
      next = page.next();
    } while (!next.isEmpty());
    assertThat(seen.stream().distinct().count()).isEqualTo(70);
  }

  @Test
  void findsTheNewestFirst() throws Exception {
    issues.create(access, AdapterCase.TICKET);
    for (int i = 0; i < 60; i++) {
      gitlab.issue("Issue " + i);
    }
    TicketPage first = issues.created(access, Instant.parse("2026-03-01T10:00:00Z"), "");
    assertThat(first.items().getFirst().reading().key()).isEqualTo("61");
    TicketPage second = issues.created(access, Instant.parse("2026-03-01T10:00:00Z"), first.next());
    assertThat(second.items().getLast().text()).contains("mark-1");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void explainsAnError() {
    gitlab.next(400, Map.of(), "{\"message\": {\"title\": [\"can't be blank\"]}}");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> issues.create(access, AdapterCase.TICKET))
        .satisfies(e -> assertThat(e.sentence()).contains("can't be blank"));
    gitlab.next(429, Map.of("Retry-After", "30"), "Retry later");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> issues.read(access, "1"))
        .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(30)));
  }

  @Test
  void believesATokenOrASignatureOfTheLastFiveMinutes() {
    String body = GitLabStandIn.delivery("close", gitlab.issue("One"));
    assertThat(
            issues.signed(
                AdapterCase.call(body, Map.of("x-gitlab-token", SECRET)), SECRET, AdapterCase.NOW))
        .isTrue();
    assertThat(
            issues.signed(
                AdapterCase.call(body, Map.of("x-gitlab-token", SECRET + "x")),
                SECRET,
                AdapterCase.NOW))
        .isFalse();
    assertThat(issues.signed(AdapterCase.call(body, Map.of()), SECRET, AdapterCase.NOW)).isFalse();
    for (int skew : new int[] {-299, 0, 299}) {
      assertThat(issues.signed(signed(body, skew), SECRET, AdapterCase.NOW))
          .as("%d", skew)
          .isTrue();
    }
    for (int skew : new int[] {-301, 301}) {
      assertThat(issues.signed(signed(body, skew), SECRET, AdapterCase.NOW))
          .as("%d", skew)
          .isFalse();
    }
    HookCall right = signed(body, 0);
    assertThat(
            issues.signed(AdapterCase.call(body + " ", right.headers()), SECRET, AdapterCase.NOW))
        .isFalse();
  }

  private static HookCall signed(String body, int skew) {
    Instant at = AdapterCase.NOW.plusSeconds(skew);
    return AdapterCase.call(
        body,
        Map.of(
            "webhook-id",
            "1",
            "webhook-timestamp",
            String.valueOf(at.getEpochSecond()),
            "webhook-signature",
            "v1,other " + Signature.of(SECRET, "1", at, body.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void hearsOfItsOwnIssuesAlone() {
    gitlab.issue("One");
    String closed =
        GitLabStandIn.delivery("close", gitlab.change(1, issue -> issue.put("state", "closed")));
    TicketReading told = issues.told(tracker, AdapterCase.call(closed, Map.of())).orElseThrow();
    assertThat(told.phase()).isEqualTo(TicketPhase.DONE);
    assertThat(told.updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:20Z"));
    assertThat(
            issues.told(
                tracker,
                AdapterCase.call(closed.replace("lumen/payments", "lumen/others"), Map.of())))
        .isEmpty();
    assertThat(issues.told(tracker, AdapterCase.call("{\"object_kind\": \"push\"}", Map.of())))
        .isEmpty();
  }

  @Test
  void knowsTheAddressOfAnIssue() {
    String base = gitlab.address() + "/lumen/payments/shop/-/";
    assertThat(issues.key(tracker, base + "issues/4")).contains("4");
    assertThat(issues.key(tracker, base + "work_items/4?x=1")).contains("4");
    assertThat(issues.key(tracker, base + "merge_requests/4")).isEmpty();
  }
}
