package dev.unrepeat.collect;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.TrackerLink;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What another tool keeps as things to be done after an incident, as proposed actions. What was
/// dropped there is none; what is done there says so, and can be accepted to have it verified.
public final class FollowUps {
  private static final int LONGEST = 1_000;
  private static final ActionItemId ANY = new ActionItemId(1);
  private static final Set<String> DROPPED =
      Set.of("cancelled", "canceled", "deleted", "not_doing");
  private static final Set<String> DONE = Set.of("completed", "done");

  private FollowUps() {}

  /// @return in the order in which they came, each with the place in the tool as its ticket
  public static List<ActionItem> in(PullKind kind, List<Fetched.File> files) {
    List<ActionItem> found = new ArrayList<>();
    for (Fetched.File file : files) {
      JsonNode read = Json.MAPPER.readTree(file.text());
      switch (kind) {
        case INCIDENT_IO -> read.path("follow_ups").forEach(one -> incidentIo(one, found));
        case ROOTLY -> read.path("data").forEach(one -> rootly(one, found));
        case FIREHYDRANT -> read.path("data").forEach(one -> fireHydrant(one, found));
        case PAGERDUTY,
            OPSGENIE,
            GRAFANA,
            DATADOG,
            NEW_RELIC,
            APPLICATION_INSIGHTS,
            SENTRY,
            ELASTICSEARCH,
            SPLUNK,
            STATUSPAGE,
            TEAMS,
            JIRA,
            CONFLUENCE,
            NOTION -> {}
      }
    }
    return found;
  }

  private static void incidentIo(JsonNode one, List<ActionItem> to) {
    add(
        to,
        "incident.io",
        one,
        text(one, "/title"),
        text(one, "/status"),
        text(one, "/assignee/name"),
        "",
        text(one, "/external_issue_reference/issue_permalink"));
  }

  private static void rootly(JsonNode one, List<ActionItem> to) {
    if (text(one, "/type").equals("incident_action_items")) {
      add(
          to,
          "Rootly",
          one,
          text(one, "/attributes/summary"),
          text(one, "/attributes/status"),
          // A user is written flat with a full name alone; a ticket's page stands beside.
          text(one, "/attributes/assigned_to/full_name", "/attributes/assigned_to/name"),
          text(one, "/attributes/due_date"),
          text(one, "/attributes/url", "/attributes/jira_issue_url"));
    }
  }

  private static void fireHydrant(JsonNode one, List<ActionItem> to) {
    if (one.has("title") && one.has("state") && !one.has("occurred_at")) {
      add(
          to,
          "FireHydrant",
          one,
          text(one, "/title"),
          text(one, "/state"),
          text(one, "/assignee/name"),
          text(one, "/due_at"),
          "");
    }
  }

  private static void add(
      List<ActionItem> to,
      String tool,
      JsonNode one,
      String what,
      String state,
      String owner,
      String due,
      String address) {
    String id = text(one, "/id");
    if (what.isBlank() || id.isBlank() || DROPPED.contains(state)) {
      return;
    }
    ActionItem plain =
        ActionItem.proposed(
            ANY,
            (what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what)
                    .replaceAll("\\s+", " ")
                    .strip()
                + (DONE.contains(state) ? " (done in " + tool + ")" : ""));
    boolean page = address.startsWith("https://") || address.startsWith("http://");
    to.add(
        plain
            .ownedBy(owner.isBlank() ? Owner.NOBODY : new Owner.AsWritten(owner.strip()))
            .dueOn(day(due))
            .followedIn(List.of(new TrackerLink(tool, id, page ? address : ""))));
  }

  private static Optional<DueDate> day(String written) {
    try {
      return written.length() < 10
          ? Optional.empty()
          : Optional.of(new DueDate(LocalDate.parse(written.substring(0, 10)), ""));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// The first of these that says something.
  private static String text(JsonNode one, String... places) {
    for (String place : places) {
      String said = one.at(place).asString("");
      if (!said.isEmpty()) {
        return said;
      }
    }
    return "";
  }
}
