package dev.unrepeat.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GitHubIssuesTest {
  private final GitHubStandIn github = new GitHubStandIn();
  private final Outgoing outgoing = AdapterCase.outgoing();
  private final GitHubIssues issues = new GitHubIssues(outgoing, AdapterCase.CLOCK);
  private final Tracker tracker =
      AdapterCase.tracker(
          TrackerKind.GITHUB,
          github.address(),
          "lumen/shop",
          List.of("in review = started", "fixed = done"));
  private final Access access = new Access(tracker, GitHubStandIn.TOKEN);

  @AfterEach
  void close() throws IOException {
    github.close();
    outgoing.close();
  }

  @Test
  void createsReadsAndMovesAnIssue() throws Exception {
    TicketReading made = issues.create(access, AdapterCase.TICKET);
    assertThat(made.key()).isEqualTo("1");
    assertThat(made.phase()).isEqualTo(TicketPhase.OPEN);
    assertThat(made.assignees()).containsExactly("ravi-m");
    assertThat(github.get(1).path("body").asString()).contains("(mark-1)");
    assertThat(github.get(1).at("/labels/0/name").asString()).isEqualTo("postmortem");
    assertThat(github.asked().getFirst().headers())
        .containsEntry("x-github-api-version", "2022-11-28")
        .containsEntry("accept", "application/vnd.github+json");
    TicketReading done = issues.move(access, "1", TicketPhase.DONE);
    assertThat(done.status()).isEqualTo("closed as completed");
    assertThat(done.updatedAt()).isAfter(made.updatedAt());
    assertThat(issues.move(access, "1", TicketPhase.DROPPED).phase())
        .isEqualTo(TicketPhase.DROPPED);
    assertThat(issues.move(access, "1", TicketPhase.STARTED).phase()).isEqualTo(TicketPhase.OPEN);
    assertThat(issues.read(access, "1").status()).isEqualTo("open");
  }

  @Test
  void aLabelSaysMoreOfAnOpenIssue() throws Exception {
    github.issue("One");
    github.change(1, issue -> issue.putArray("labels").addObject().put("name", "In Review"));
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.STARTED);
    github.close(1, "completed");
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.DONE);
  }

  @Test
  void aLabelThatWasLeftBehindClosesNothing() throws Exception {
    github.issue("One");
    github.change(1, issue -> issue.putArray("labels").addObject().put("name", "fixed"));
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.OPEN);
    github.close(1, "completed");
    assertThat(issues.read(access, "1").phase()).isEqualTo(TicketPhase.DONE);
  }

  @Test
  void findsTheNewestFirstHoweverManyOthersChanged() throws Exception {
    Instant asked = Instant.parse("2026-03-01T11:00:00Z");
    for (int i = 0; i < 300; i++) {
      github.issue("Old " + i);
    }
    github.at(asked);
    issues.create(access, AdapterCase.TICKET);
    for (int i = 0; i < 70; i++) {
      github.issue("New " + i);
    }
    for (int i = 1; i <= 300; i++) {
      github.change(i, issue -> issue.put("title", "Changed"));
    }
    TicketPage first = issues.created(access, asked, "");
    assertThat(first.items()).hasSize(50).noneMatch(item -> item.text().contains("mark-1"));
    TicketPage second = issues.created(access, asked, first.next());
    assertThat(second.items().stream().filter(item -> item.text().contains("mark-1")))
        .extracting(item -> item.reading().key())
        .containsExactly("301");
    assertThat(second.next()).as("what is older was not asked for").isEmpty();
  }

  @Test
  void pullRequestsLeadFurtherToo() throws Exception {
    for (int i = 0; i < 60; i++) {
      github.issue("Pull request " + i).putObject("pull_request");
    }
    String last = github.get(50).path("updated_at").asString();
    TicketPage page = issues.changed(access, Instant.parse("2026-03-01T10:00:00Z"), "");
    assertThat(page.items()).isEmpty();
    assertThat(page.until()).contains(Instant.parse(last));
    assertThat(page.next()).isEqualTo(last + "|1");
  }

  @Test
  void readsAllThatChangedThoughThingsMoveMeanwhile() throws Exception {
    for (int i = 0; i < 120; i++) {
      github.issue("Issue " + i);
    }
    github.change(7, issue -> issue.putObject("pull_request"));
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      TicketPage page = issues.changed(access, Instant.parse("2026-03-01T10:00:00Z"), next);
      page.items().forEach(item -> seen.add(item.reading().key()));
      next = page.next();
      if (seen.size() == 50) {
        github.close(3, "completed"); // moves to the end, and lets all others move up
      }
    } while (!next.isEmpty());
    for (int i = 1; i <= 120; i++) {
      if (i != 7) {
        assertThat(seen).contains(String.valueOf(i));
      }
    }
    assertThat(seen).doesNotContain("7");
    assertThat(seen.getLast()).isEqualTo("3");
  }

  @Test
  void aPageOfOneSecondIsNoEndlessLoop() throws Exception {
    for (int i = 0; i < 110; i++) {
      github.issue("Issue " + i).put("updated_at", "2026-03-01T11:00:00Z");
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    int pages = 0;
    do {
      TicketPage page = issues.changed(access, Instant.parse("2026-03-01T10:00:00Z"), next);
      page.items().forEach(item -> seen.add(item.reading().key()));
      next = page.next();
      pages++;
    } while (!next.isEmpty() && pages < 9);
    assertThat(pages).isLessThanOrEqualTo(4);
    assertThat(seen.stream().distinct().count()).isEqualTo(110);
  }

  private static NotDone failure(ThrowingCallable call) {
    return assertThatExceptionOfType(NotDone.class).isThrownBy(call).actual();
  }

  @Test
  void saysWhatFailedAndWhatToDo() {
    NotDone stranger = failure(() -> issues.read(new Access(tracker, "wrong"), "1"));
    assertThat(stranger.sentence()).contains("does not know the token").contains("Trackers");
    assertThat(stranger.hope()).isEqualTo(Hope.LATER);
    NotDone none = failure(() -> issues.read(access, "99"));
    assertThat(none.sentence()).contains("404: Not Found").contains("gone");
    assertThat(none.hope()).isEqualTo(Hope.NEVER);
    github.next(
        422,
        Map.of(),
        "{\"message\": \"Validation Failed\", \"errors\": [{\"field\": \"title\", \"code\": \"missing_field\"}]}");
    assertThat(failure(() -> issues.create(access, AdapterCase.TICKET)).sentence())
        .contains("422")
        .contains("title missing_field");
    github.next(301, Map.of("Location", "https://elsewhere.example"), "");
    assertThat(failure(() -> issues.read(access, "1")).sentence()).contains("renamed");
    github.next(200, Map.of(), "<html>");
    assertThat(failure(() -> issues.read(access, "1")).sentence()).contains("no JSON");
    assertThat(github.asked()).hasSize(5);
  }

  @Test
  void waitsAsLongAsALimitAsks() {
    github.next(429, Map.of("Retry-After", "90"), "{\"message\": \"slow down\"}");
    NotDone limited = failure(() -> issues.read(access, "1"));
    assertThat(limited.pause()).contains(Duration.ofSeconds(90));
    assertThat(limited.hope()).isEqualTo(Hope.LATER);
    long reset = AdapterCase.NOW.plusSeconds(600).getEpochSecond();
    github.next(
        403,
        Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", String.valueOf(reset)),
        "{\"message\": \"API rate limit exceeded\"}");
    assertThat(failure(() -> issues.read(access, "1")).pause()).contains(Duration.ofMinutes(10));
    github.next(403, Map.of(), "{\"message\": \"You have exceeded a secondary rate limit\"}");
    assertThat(failure(() -> issues.read(access, "1")).pause())
        .as("a minute where it does not say")
        .contains(Duration.ofMinutes(1));
    github.next(403, Map.of(), "{\"message\": \"Resource not accessible\"}");
    NotDone refused = failure(() -> issues.read(access, "1"));
    assertThat(refused.hope()).isEqualTo(Hope.NEVER);
    assertThat(refused.sentence()).contains("needs the right");
    github.next(503, Map.of("Retry-After", "Sun, 01 Mar 2026 12:02:00 GMT"), "");
    assertThat(failure(() -> issues.read(access, "1")).pause()).contains(Duration.ofMinutes(2));
  }

  @Test
  void believesASignatureOverTheVeryBytes() {
    String secret = "whsec_x";
    String body = GitHubStandIn.delivery("closed", github.issue("One"));
    HookCall right = AdapterCase.call(body, lower(GitHubStandIn.headers(secret, body)));
    assertThat(issues.signed(right, secret, AdapterCase.NOW)).isTrue();
    assertThat(issues.signed(right, "whsec_y", AdapterCase.NOW)).isFalse();
    HookCall changed = AdapterCase.call(body + " ", right.headers());
    assertThat(issues.signed(changed, secret, AdapterCase.NOW)).isFalse();
    assertThat(issues.signed(AdapterCase.call(body, Map.of()), secret, AdapterCase.NOW)).isFalse();
  }

  /// The example of GitHub's own documentation.
  @Test
  void signsAsGitHubDocumentsIt() {
    assertThat(
            Signature.hub(
                "It's a Secret to Everybody", "Hello, World!".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
  }

  private static Map<String, String> lower(Map<String, String> headers) {
    Map<String, String> lower = new HashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  @Test
  void hearsOfItsOwnIssuesAlone() {
    ObjectNode issue = github.issue("One");
    Map<String, String> event = Map.of("x-github-event", "issues");
    String closed = GitHubStandIn.delivery("closed", github.close(1, "not_planned"));
    assertThat(issues.told(tracker, AdapterCase.call(closed, event)).orElseThrow().phase())
        .isEqualTo(TicketPhase.DROPPED);
    assertThat(
            issues
                .told(tracker, AdapterCase.call(GitHubStandIn.delivery("deleted", issue), event))
                .orElseThrow()
                .status())
        .isEqualTo("deleted");
    assertThat(
            issues.told(
                tracker, AdapterCase.call(closed, Map.of("x-github-event", "issue_comment"))))
        .isEmpty();
    assertThat(
            issues.told(
                tracker,
                AdapterCase.call(closed.replace("\"lumen/shop\"", "\"lumen/other\""), event)))
        .isEmpty();
    assertThatThrownBy(() -> issues.told(tracker, AdapterCase.call("{", event)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void knowsTheAddressOfAnIssue() {
    assertThat(issues.key(tracker, github.address() + "/lumen/shop/issues/12#issuecomment-1"))
        .contains("12");
    assertThat(issues.key(tracker, github.address() + "/lumen/shop/pull/12")).isEmpty();
    assertThat(issues.key(tracker, github.address() + "/lumen/shop/issues/new")).isEmpty();
    assertThat(issues.key(tracker, "https://github.com/lumen/shop/issues/12")).isEmpty();
    assertThatThrownBy(() ->
            issues.check(AdapterCase.tracker(TrackerKind.GITHUB, "https://x", "shop", List.of())))
        .hasMessageContaining("owner/name");
  }
}
