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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JiraIssuesTest {
  private final Outgoing outgoing = AdapterCase.outgoing();
  private final JiraIssues issues = new JiraIssues(outgoing, AdapterCase.CLOCK);
  private JiraStandIn jira = new JiraStandIn(true);

  @AfterEach
  void close() throws IOException {
    jira.close();
    outgoing.close();
  }

  private Access open(TrackerKind kind) {
    jira.close();
    jira = new JiraStandIn(kind == TrackerKind.JIRA_CLOUD);
    Tracker tracker =
        AdapterCase.tracker(kind, jira.address(), "SHOP", List.of("blocked = started"));
    return new Access(tracker, JiraStandIn.TOKEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_DATA_CENTER"})
  void createsReadsAndMovesAnIssue(TrackerKind kind) throws Exception {
    Access access = open(kind);
    TicketReading made = issues.create(access, AdapterCase.TICKET);
    assertThat(made.key()).isEqualTo("SHOP-1");
    assertThat(made.address()).isEqualTo(jira.address() + "/browse/SHOP-1");
    assertThat(made.phase()).isEqualTo(TicketPhase.OPEN);
    assertThat(made.assignees()).containsExactly("ravi-m");
    assertThat(made.updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:10Z"));
    assertThat(issues.move(access, "SHOP-1", TicketPhase.STARTED).status())
        .isEqualTo("In Progress");
    TicketReading done = issues.move(access, "SHOP-1", TicketPhase.DONE);
    assertThat(done.phase()).isEqualTo(TicketPhase.DONE);
    assertThat(jira.asked().stream().filter(one -> one.body().contains("transition")).toList())
        .last()
        .satisfies(one ->
            assertThat(one.json().at("/fields/resolution/name").asString()).isEqualTo("Done"));
    int before = jira.asked().size();
    issues.move(access, "SHOP-1", TicketPhase.DONE);
    assertThat(jira.asked()).as("it is there already").hasSize(before + 1);
    issues.move(access, "SHOP-1", TicketPhase.OPEN);
    assertThat(jira.get("SHOP-1").at("/fields/resolution").isNull())
        .as("an open ticket has no resolution, though its step would take one")
        .isTrue();
    assertThat(issues.move(access, "SHOP-1", TicketPhase.DROPPED).phase())
        .as("closed as won't do")
        .isEqualTo(TicketPhase.DROPPED);
  }

  @Test
  void cloudTakesADocument() throws Exception {
    issues.create(open(TrackerKind.JIRA_CLOUD), AdapterCase.TICKET);
    JsonNode document = jira.asked().getFirst().json().at("/fields/description");
    assertThat(document.path("type").asString()).isEqualTo("doc");
    assertThat(document.at("/content/1/type").asString()).isEqualTo("bulletList");
    assertThat(document.at("/content/2/content/0/marks/0/attrs/href").asString())
        .isEqualTo("https://here.example/A1");
    assertThat(document.at("/content/3/content/0/text").asString()).isEqualTo("(mark-1)");
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_DATA_CENTER"})
  void readsPageByPageAndFindsTheMark(TrackerKind kind) throws Exception {
    Access access = open(kind);
    for (int i = 0; i < 119; i++) {
      jira.issue("Issue " + i);
    }
    issues.create(access, AdapterCase.TICKET);
    List<TicketPage.Item> seen = new ArrayList<>();
    String next = "";
    do {
      TicketPage page = issues.changed(access, Instant.parse("2026-03-01T10:00:00Z"), next);
      seen.addAll(page.items());
      next = page.next();
    } while (!next.isEmpty());
    assertThat(seen.stream().map(item -> item.reading().key()).distinct().count()).isEqualTo(120);
    assertThat(seen.stream().filter(item -> item.text().contains("mark-1")).toList())
        .isNotEmpty()
        .allMatch(item -> item.reading().key().equals("SHOP-120"));
    assertThat(jira.asked().getLast().json().path("jql").asString())
        .as("two hours and a margin, whatever zone the account is in")
        .contains("updated >= \"-126m\"");
    assertThat(issues.created(access, Instant.parse("2026-03-01T10:00:00Z"), "").items().getFirst())
        .as("the newest first")
        .satisfies(item -> assertThat(item.text()).contains("mark-1"));
  }

  @Test
  void aServiceAccountComesInByItsCredential() throws Exception {
    JiraIssues site =
        new JiraIssues(
            outgoing,
            AdapterCase.CLOCK,
            new JiraDoor.Atlassian(jira.address() + "/auth", jira.address() + "/api"));
    Access access =
        new Access(
            AdapterCase.service(jira.address(), JiraStandIn.CLIENT), JiraStandIn.CLIENT_SECRET);
    site.check(access.tracker());
    assertThat(site.create(access, AdapterCase.TICKET).address())
        .as("people open it at the site")
        .isEqualTo(jira.address() + "/browse/SHOP-1");
    assertThat(site.move(access, "SHOP-1", TicketPhase.STARTED).status()).isEqualTo("In Progress");
    assertThat(jira.asked().stream().filter(one -> one.path().endsWith("/oauth/token")))
        .as("a token is had once")
        .hasSize(1);
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> site.read(new Access(access.tracker(), "wrong"), "SHOP-1"))
        .withMessageContaining("does not know the token (401)");
  }

  @Test
  void saysWhatTheWorkflowDoesNotAllow() {
    Access access = open(TrackerKind.JIRA_CLOUD);
    jira.issue("One");
    jira.stuck();
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> issues.move(access, "SHOP-1", TicketPhase.DONE))
        .satisfies(
            e -> assertThat(e.sentence()).contains("no step from \"To Do\"").contains("by hand"));
    jira.next(
        400, Map.of(), "{\"errorMessages\": [], \"errors\": {\"issuetype\": \"is required\"}}");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> issues.create(access, AdapterCase.TICKET))
        .satisfies(e -> assertThat(e.sentence()).contains("issuetype: is required"));
  }

  @Test
  void hearsWhatIsSignedOrHasTheToken() {
    Access access = open(TrackerKind.JIRA_CLOUD);
    jira.issue("One");
    ObjectNode done = jira.move("SHOP-1", "Done", "Duplicate");
    String body = JiraStandIn.delivery("jira:issue_updated", done);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HookCall signed = AdapterCase.call(body, Map.of("x-hub-signature", Signature.hub("s", bytes)));
    assertThat(issues.signed(signed, "s", AdapterCase.NOW)).isTrue();
    assertThat(issues.signed(signed, "t", AdapterCase.NOW)).isFalse();
    assertThat(issues.signed(new HookCall(Map.of(), "s", bytes), "s", AdapterCase.NOW)).isTrue();
    assertThat(issues.signed(new HookCall(Map.of(), "t", bytes), "s", AdapterCase.NOW)).isFalse();
    assertThat(issues.signed(AdapterCase.call(body, Map.of()), "s", AdapterCase.NOW)).isFalse();
    assertThat(issues.told(access.tracker(), signed).orElseThrow().phase())
        .isEqualTo(TicketPhase.DROPPED);
    TicketReading deleted =
        issues
            .told(
                access.tracker(),
                AdapterCase.call(JiraStandIn.delivery("jira:issue_deleted", done), Map.of()))
            .orElseThrow();
    assertThat(deleted.status()).isEqualTo("deleted");
    assertThat(deleted.updatedAt()).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
    assertThat(
            issues.told(
                access.tracker(), AdapterCase.call(body.replace("SHOP-1", "OTHER-1"), Map.of())))
        .isEmpty();
    assertThat(issues.key(access.tracker(), jira.address() + "/browse/SHOP-12?x=1"))
        .contains("SHOP-12");
  }

  @Test
  void aStateOfTheTeamMeansWhatTheTeamSays() throws Exception {
    Access access = open(TrackerKind.JIRA_CLOUD);
    jira.issue("One");
    jira.move("SHOP-1", "Blocked", "");
    assertThat(issues.read(access, "SHOP-1").phase()).isEqualTo(TicketPhase.STARTED);
  }
}
