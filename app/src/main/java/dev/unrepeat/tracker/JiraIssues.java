package dev.unrepeat.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues of a Jira project, of Jira Cloud (REST API v3) or of a Data Center (v2).
public final class JiraIssues implements IssueTracker {
  private static final int PER_PAGE = 50;
  private static final String FIELDS = "status,updated,assignee,resolution,description";

  /// Pages of a Data Center are counted; so much of one is read again, as tickets that are changed
  /// meanwhile move to the end and let the others move up.
  private static final int OVERLAP = 10;

  /// Searches know minutes only, and the clocks of both sides may differ.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final TrackerCall call;
  private final JiraDoor door;
  private final Clock clock;

  public JiraIssues(Outgoing outgoing, Clock clock) {
    this(outgoing, clock, JiraDoor.Atlassian.CLOUD);
  }

  JiraIssues(Outgoing outgoing, Clock clock, JiraDoor.Atlassian atlassian) {
    this.call = new TrackerCall(outgoing, clock);
    this.door = new JiraDoor(call, clock, atlassian);
    this.clock = clock;
  }

  @Override
  public void check(Tracker tracker, FieldChecks checks) {
    checks.unless(
        "project",
        tracker.project().matches("[A-Z][A-Z0-9_]+"),
        "Write the key of the project, for example SHOP.");
    checks.unless(
        "issue-type",
        !tracker.issueType().isBlank(),
        "Write which type of issue an action becomes, for example Task.");
    checks.unless(
        "account",
        !JiraDoor.cloud(tracker) || tracker.account().matches("\\S+@\\S+|[\\w-]{8,}"),
        "Write the mail address of the account that the token belongs to, or the client ID of a service account.");
  }

  @Override
  public Optional<String> key(Tracker tracker, String address) {
    String before = Tracked.base(tracker) + "/browse/";
    if (!address.regionMatches(true, 0, before, 0, before.length())) {
      return Optional.empty();
    }
    var key =
        Pattern.compile("(" + Pattern.quote(tracker.project()) + "-\\d{1,12})(?:[/?#].*)?")
            .matcher(address.substring(before.length()));
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }

  @Override
  public TicketReading create(Access access, NewTicket ticket) throws NotDone {
    Tracker tracker = access.tracker();
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", tracker.project());
    fields.putObject("issuetype").put("name", tracker.issueType());
    fields.put("summary", ticket.text().title());
    if (JiraDoor.cloud(tracker)) {
      fields.set("description", JiraDocument.of(ticket.text().body()));
    } else {
      fields.put("description", ticket.text().body());
    }
    if (!tracker.labels().isEmpty()) {
      tracker.labels().forEach(fields.putArray("labels")::add);
    }
    ticket
        .assignee()
        .ifPresent(who ->
            fields.putObject("assignee").put(JiraDoor.cloud(tracker) ? "accountId" : "name", who));
    String key = Tracked.need(post(access, "/issue", body), "key");
    try {
      return read(access, key);
    } catch (NotDone later) {
      // It is there; how it stands will be read with the next change.
      return new TicketReading(
          key,
          browse(tracker, key),
          "new",
          TicketPhase.OPEN,
          List.of(),
          clock.instant().minus(Duration.ofHours(1)));
    }
  }

  @Override
  public TicketReading read(Access access, String key) throws NotDone {
    return reading(access.tracker(), get(access, "/issue/%s?fields=%s".formatted(key, FIELDS)));
  }

  @Override
  public TicketReading move(Access access, String key, TicketPhase wanted) throws NotDone {
    Tracker tracker = access.tracker();
    TicketReading now = read(access, key);
    if (now.phase() == wanted) {
      return now;
    }
    String steps = "/issue/" + key + "/transitions";
    JsonNode found = get(access, steps + "?expand=transitions.fields").path("transitions");
    Optional<ObjectNode> step = JiraSteps.to(tracker, wanted, found);
    if (step.isEmpty()) {
      throw NotDone.never(
          "The workflow of %s has no step from \"%s\" that Unrepeat can take there. Move %s by hand."
              .formatted(tracker.name(), now.status(), key));
    }
    post(access, steps, step.get());
    return read(access, key);
  }

  @Override
  public TicketPage changed(Access access, Instant since, String page) throws NotDone {
    TicketPage found = search(access, "updated", "ASC", since, page);
    return new TicketPage(found.items(), TicketPage.last(found.items()), found.next());
  }

  @Override
  public TicketPage created(Access access, Instant since, String page) throws NotDone {
    return search(access, "created", "DESC", since, page);
  }

  private TicketPage search(Access access, String when, String order, Instant since, String page)
      throws NotDone {
    Tracker tracker = access.tracker();
    long minutes = Duration.between(since, clock.instant()).plus(MARGIN).toMinutes() + 1;
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.put(
        "jql",
        "project = \"%s\" AND %s >= \"-%dm\" ORDER BY %s %s"
            .formatted(tracker.project(), when, Math.max(1, minutes), when, order));
    body.put("maxResults", PER_PAGE);
    List.of(FIELDS.split(",", -1)).forEach(body.putArray("fields")::add);
    int from = 0;
    if (JiraDoor.cloud(tracker)) {
      if (!page.isEmpty()) {
        body.put("nextPageToken", page);
      }
    } else {
      from = page.isEmpty() ? 0 : Integer.parseInt(page);
      body.put("startAt", from);
    }
    JsonNode found = post(access, JiraDoor.cloud(tracker) ? "/search/jql" : "/search", body);
    List<TicketPage.Item> items = new ArrayList<>();
    for (JsonNode issue : found.path("issues")) {
      items.add(
          new TicketPage.Item(reading(tracker, issue), issue.at("/fields/description").toString()));
    }
    String next =
        JiraDoor.cloud(tracker)
            ? found.path("nextPageToken").asString("")
            : items.size() == PER_PAGE ? String.valueOf(from + PER_PAGE - OVERLAP) : "";
    return new TicketPage(items, Optional.empty(), next);
  }

  /// Jira Cloud signs; a Data Center proves itself by the token in the address it was given.
  @Override
  public boolean signed(HookCall call, String secret, Instant now) {
    return call.token().isEmpty()
        ? call.header("X-Hub-Signature")
            .filter(sent -> Signature.same(sent, Signature.hub(secret, call.body())))
            .isPresent()
        : Signature.same(call.token(), secret);
  }

  @Override
  public Optional<TicketReading> told(Tracker tracker, HookCall call) {
    JsonNode event = TrackerCall.read(call.body());
    String kind = event.path("webhookEvent").asString("");
    JsonNode issue = event.path("issue");
    if (!kind.startsWith("jira:issue_")
        || !issue.path("key").asString("").startsWith(tracker.project() + "-")) {
      return Optional.empty();
    }
    TicketReading told = reading(tracker, issue);
    return Optional.of(
        kind.equals("jira:issue_deleted")
            ? new TicketReading(
                told.key(),
                told.address(),
                "deleted",
                TicketPhase.DROPPED,
                told.assignees(),
                Instant.ofEpochMilli(event.path("timestamp").asLong(0)))
            : told);
  }

  private static TicketReading reading(Tracker tracker, JsonNode issue) {
    JsonNode fields = issue.path("fields");
    String key = Tracked.need(issue, "key");
    JsonNode assignee = fields.path("assignee");
    String who = assignee.path(JiraDoor.cloud(tracker) ? "accountId" : "name").asString("");
    return new TicketReading(
        key,
        browse(tracker, key),
        Tracked.need(fields.path("status"), "name"),
        JiraSteps.phase(tracker, fields.path("status"), fields.at("/resolution/name").asString("")),
        who.isEmpty() ? List.of() : List.of(who),
        Tracked.time(fields.path("updated")));
  }

  private static String browse(Tracker tracker, String key) {
    return Tracked.base(tracker) + "/browse/" + key;
  }

  private JsonNode get(Access access, String path) throws NotDone {
    JiraDoor.Open open = door.open(access);
    return call.get(access, open.api() + path, open.headers()).json();
  }

  private JsonNode post(Access access, String path, ObjectNode body) throws NotDone {
    JiraDoor.Open open = door.open(access);
    return call.send(access, "POST", open.api() + path, open.headers(), body).json();
  }
}
