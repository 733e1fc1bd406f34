package dev.unrepeat.collect;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Owner;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.TrackerLink;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tools in which incidents are kept, each asked as its vendor documents.
class IncidentToolsTest {
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
  void incidentsOfAStatusPageAreReadAsFarBackAsOneMayHaveBeenOpen() throws Exception {
    String address =
        at(asked -> {
          if (!asked.headers().get("authorization").equals("OAuth s3cr3t-token")) {
            return refuse(401);
          }
          int page = Integer.parseInt(asked.query().get("page"));
          return ok(
              IntStream.range(0, page == 1 ? 100 : 20)
                  .mapToObj(i -> status((page - 1) * 100 + i))
                  .collect(Collectors.joining(",", "[", "]")));
        });
    List<String> events =
        Told.lines(
            PullCase.all(PullCase.access(PullKind.STATUSPAGE, address, "", "kctbh9vrtdwd", "")));
    assertThat(events)
        .containsExactly(
            "2026-03-02T14:30:00Z statuspage Slow checkout 1 — investigating: We look.");
    assertThat(vendor.asked()).hasSize(2);
  }

  /// One a quarter of an hour, the newest first.
  private static String status(int number) {
    String created = PullCase.WINDOW.until().minusSeconds(12_600L * number).toString();
    return """
    {"id": "p%1$d", "name": "Slow checkout %1$d", "created_at": "%2$s", "updated_at": "%2$s", "impact": "minor",
     "incident_updates": [{"id": "u%1$d", "status": "investigating", "body": "We look.", "created_at": "%2$s", "display_at": "%2$s"}]}
    """
        .formatted(number, created);
  }

  @Test
  void anIncidentOfIncidentIoComesWithItsUpdatesAndFollowUps() throws Exception {
    String address =
        at(asked ->
            switch (asked.path()) {
              case "/v2/incidents" ->
                  ok(
                      asked.query().containsKey("after")
                          ? "{\"incidents\": [%s], \"pagination_meta\": {\"page_size\": 100}}"
                              .formatted(incidentIo("01B", "INC-8"))
                          : "{\"incidents\": [%s], \"pagination_meta\": {\"after\": \"01A\", \"page_size\": 100}}"
                              .formatted(incidentIo("01A", "INC-7")));
              case "/v2/incident_updates" ->
                  ok(
                      "{\"incident_updates\": [{\"id\": \"u1\", \"incident_id\": \"01B\", \"message\": \"Rolled back\", \"created_at\": \"2026-03-02T14:20:00Z\", \"new_incident_status\": {\"name\": \"Fixing\"}}], \"pagination_meta\": {\"page_size\": 100}}");
              case "/v3/follow_ups" ->
                  ok(
                      asked.query().containsKey("after")
                          ? "{\"follow_ups\": [], \"pagination_meta\": {\"page_size\": 100}}"
                          : "{\"follow_ups\": [{\"id\": \"f1\", \"incident_id\": \"01B\", \"title\": \"Size the pool\", \"status\": \"outstanding\", \"labels\": [], \"created_at\": \"2026-03-02T15:00:00Z\"}], \"pagination_meta\": {\"after\": \"f1\", \"page_size\": 100}}");
              default -> refuse(404);
            });
    assertThat(
            Told.lines(
                PullCase.all(PullCase.access(PullKind.INCIDENT_IO, address, "", "", "inc-8"))))
        .containsExactly(
            "2026-03-02T14:05:00Z incident.io Incident INC-8 Checkout declared",
            "2026-03-02T14:20:00Z incident.io Update, fixing: Rolled back",
            "2026-03-02T15:00:00Z incident.io Follow-up noted: Size the pool");
    assertThat(vendor.asked().getFirst().query())
        .containsEntry("created_at[gte]", "2026-03-01")
        .containsEntry("created_at[lte]", "2026-03-04");
  }

  private static String incidentIo(String id, String reference) {
    return """
    {"id": "%s", "reference": "%s", "name": "Checkout", "created_at": "2026-03-02T14:05:00Z",
     "incident_status": {"name": "Closed"}, "incident_timestamp_values": [], "incident_role_assignments": []}
    """
        .formatted(id, reference);
  }

  @Test
  void anIncidentOfRootlyComesWithItsEventsAndActionItems() throws Exception {
    String address =
        at(asked ->
            switch (asked.path()) {
              case "/v1/incidents" ->
                  ok(
                      asked.query().get("page[number]").equals("1")
                          ? "{\"data\": [{\"id\": \"a1\", \"type\": \"incidents\", \"attributes\": {\"sequential_id\": 41, \"title\": \"Other\", \"started_at\": \"2026-03-02T14:00:00Z\"}}], \"meta\": {\"next_page\": 2}}"
                          : "{\"data\": [{\"id\": \"a2\", \"type\": \"incidents\", \"attributes\": {\"sequential_id\": 42, \"title\": \"Checkout\", \"started_at\": \"2026-03-02T14:02:00Z\"}}], \"meta\": {\"next_page\": null}}");
              case "/v1/incidents/a2/events" ->
                  ok(
                      "{\"data\": [{\"id\": \"e1\", \"type\": \"incident_events\", \"attributes\": {\"event\": \"Rolled back\", \"occurred_at\": \"2026-03-02T14:20:00Z\"}}], \"meta\": {}}");
              case "/v1/incidents/a2/action_items" ->
                  ok(
                      "{\"data\": [{\"id\": \"i1\", \"type\": \"incident_action_items\", \"attributes\": {\"summary\": \"Size the pool\", \"status\": \"open\", \"assigned_to\": {\"id\": 7, \"email\": \"ravi@lumen.example\", \"first_name\": \"Ravi\", \"full_name\": \"Ravi Menon\"}, \"due_date\": \"2026-03-20\", \"jira_issue_key\": \"SHOP-8\", \"jira_issue_url\": \"https://lumen.atlassian.net/browse/SHOP-8\", \"created_at\": \"2026-03-02T15:00:00Z\"}}], \"meta\": {\"next_page\": null}}");
              default -> refuse(404);
            });
    List<Fetched.File> files =
        PullCase.all(PullCase.access(PullKind.ROOTLY, address, "", "", "#42"));
    assertThat(Told.lines(files))
        .containsExactly(
            "2026-03-02T14:02:00Z rootly Incident #42 Checkout started",
            "2026-03-02T14:20:00Z rootly Rolled back",
            "2026-03-02T15:00:00Z rootly Action item noted: Size the pool");
    assertThat(FollowUps.in(PullKind.ROOTLY, files))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.owner()).isEqualTo(new Owner.AsWritten("Ravi Menon"));
          assertThat(item.tickets())
              .containsExactly(
                  new TrackerLink("Rootly", "i1", "https://lumen.atlassian.net/browse/SHOP-8"));
        });
  }

  @Test
  void anIncidentOfFireHydrantComesWithItsEventsAndTasks() throws Exception {
    String address =
        at(asked ->
            switch (asked.path()) {
              case "/v1/incidents" ->
                  ok(
                      "{\"data\": [{\"id\": \"f1\", \"number\": 12, \"name\": \"Checkout\", \"current_milestone\": \"resolved\", \"milestones\": [{\"id\": \"m1\", \"type\": \"detected\", \"occurred_at\": \"2026-03-02T14:04:00Z\"}]}], \"pagination\": {\"next\": null}}");
              case "/v1/incidents/f1/events" ->
                  ok(
                      asked.query().get("page").equals("1")
                          ? "{\"data\": [{\"id\": \"e1\", \"incident_id\": \"f1\", \"type\": \"note\", \"occurred_at\": \"2026-03-02T14:10:00Z\", \"data\": {\"body\": \"Pool is full\"}, \"author\": {\"name\": \"Ravi\"}}], \"pagination\": {\"next\": 2}}"
                          : "{\"data\": [], \"pagination\": {\"next\": null}}");
              case "/v1/incidents/f1/tasks" ->
                  ok(
                      "{\"data\": [{\"id\": \"t1\", \"title\": \"Size the pool\", \"state\": \"open\", \"created_at\": \"2026-03-02T15:00:00Z\"}], \"pagination\": {}}");
              default -> refuse(404);
            });
    assertThat(
            Told.lines(PullCase.all(PullCase.access(PullKind.FIREHYDRANT, address, "", "", "12"))))
        .containsExactly(
            "2026-03-02T14:04:00Z firehydrant Incident #12 Checkout: detected",
            "2026-03-02T14:10:00Z firehydrant Pool is full",
            "2026-03-02T15:00:00Z firehydrant Task noted: Size the pool");
  }

  private static String history(int number) {
    return "{\"id\": \"%d\", \"author\": {\"displayName\": \"Ravi\"}, \"created\": \"2026-03-02T14:%02d:00.000+0000\", \"items\": [{\"field\": \"status\", \"fromString\": \"Open\", \"toString\": \"Step %d\"}]}"
        .formatted(number, number, number);
  }

  @Test
  void issuesOfJiraCloudComeWithTheirWholeChangelog() throws Exception {
    String address =
        at(asked -> {
          if (!asked.headers().get("authorization").startsWith("Basic ")) {
            return refuse(401);
          }
          if (asked.path().equals("/rest/api/3/issue/OPS-12/changelog")) {
            int start = Integer.parseInt(asked.query().get("startAt"));
            return ok(
                "{\"startAt\": %d, \"maxResults\": 2, \"total\": 3, \"isLast\": %b, \"values\": [%s]}"
                    .formatted(
                        start, start > 0, start == 0 ? history(1) + "," + history(2) : history(3)));
          }
          return ok(
              "{\"issues\": [{\"key\": \"OPS-12\", \"self\": \"https://lumen.atlassian.net/rest/api/3/issue/1\", \"fields\": {\"summary\": \"Checkout\", \"created\": \"2026-03-02T14:00:00.000+0000\"}, \"changelog\": {\"startAt\": 0, \"maxResults\": 1, \"total\": 3, \"histories\": [%s]}}], \"isLast\": true}"
                  .formatted(history(3)));
        });
    PullAccess access =
        PullCase.access(PullKind.JIRA, address, "priya@lumen.example", "OPS", "OPS-12");
    assertThat(Told.lines(PullCase.all(access)))
        .containsExactly(
            "2026-03-02T14:00:00Z jira OPS-12 created: Checkout",
            "2026-03-02T14:01:00Z jira OPS-12 status: Open → Step 1",
            "2026-03-02T14:02:00Z jira OPS-12 status: Open → Step 2",
            "2026-03-02T14:03:00Z jira OPS-12 status: Open → Step 3");
    assertThat(vendor.asked().getFirst().query().get("jql"))
        .isEqualTo(
            "project = \"OPS\" AND key IN (OPS-12) AND updated >= \"2026-03-01\" AND created <= \"2026-03-04\" ORDER BY created ASC");
  }

  @Test
  void issuesOfAJiraDataCenterAreCountedOn() throws Exception {
    String address =
        at(asked -> {
          int start = Integer.parseInt(asked.query().getOrDefault("startAt", "0"));
          return asked.headers().get("authorization").equals("Bearer s3cr3t-token")
                  && asked.path().equals("/rest/api/2/search")
              ? ok(
                  "{\"startAt\": %1$d, \"total\": 2, \"issues\": [{\"key\": \"OPS-%1$d\", \"fields\": {\"summary\": \"Checkout\", \"created\": \"2026-03-02T14:0%1$d:00.000+0000\"}, \"changelog\": {\"histories\": []}}]}"
                      .formatted(start))
              : refuse(401);
        });
    assertThat(Told.lines(PullCase.all(PullCase.access(PullKind.JIRA, address, "", "OPS", ""))))
        .containsExactly(
            "2026-03-02T14:00:00Z jira OPS-0 created: Checkout",
            "2026-03-02T14:01:00Z jira OPS-1 created: Checkout");
  }
}
