package dev.unrepeat.tracker;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues of a project of GitLab: REST API v4, and issue webhooks, which prove themselves by a
/// signature (Standard Webhooks) or by the secret token in a header.
public final class GitLabIssues implements IssueTracker {
  private static final int PER_PAGE = 50;
  private static final Duration OFF = Duration.ofMinutes(5);

  private final TrackerCall call;

  public GitLabIssues(Outgoing outgoing, Clock clock) {
    this.call = new TrackerCall(outgoing, clock);
  }

  @Override
  public void check(Tracker tracker, FieldChecks checks) {
    checks.unless(
        "project",
        tracker.project().matches("[\\w.-]+(/[\\w.-]+)+"),
        "Write the project with its groups, for example lumen/payments/shop.");
  }

  @Override
  public Optional<String> key(Tracker tracker, String address) {
    return Tracked.number(tracker, address, List.of("/-/issues/", "/-/work_items/", "/issues/"));
  }

  @Override
  public TicketReading create(Access access, NewTicket ticket) throws NotDone {
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.put("title", ticket.text().title()).put("description", ticket.text().body());
    if (!access.tracker().labels().isEmpty()) {
      body.put("labels", String.join(",", access.tracker().labels()));
    }
    if (ticket.assignee().isPresent()) {
      body.putArray("assignee_ids").add(number(access, ticket.assignee().get()));
    }
    return reading(
        access.tracker(),
        call.send(access, "POST", issues(access.tracker()), headers(access), body).json());
  }

  /// GitLab assigns by number and not by name.
  private long number(Access access, String name) throws NotDone {
    JsonNode found =
        call.get(
                access,
                api(access.tracker()) + "/users?username=" + Tracked.encoded(name),
                headers(access))
            .json();
    if (found.isEmpty()) {
      throw NotDone.never(
          "%s knows nobody called \"%s\". Correct the line of that person under Trackers."
              .formatted(access.tracker().name(), name));
    }
    return found.path(0).path("id").asLong(0);
  }

  @Override
  public TicketReading read(Access access, String key) throws NotDone {
    return reading(
        access.tracker(),
        call.get(access, issues(access.tracker()) + "/" + key, headers(access)).json());
  }

  @Override
  public TicketReading move(Access access, String key, TicketPhase wanted) throws NotDone {
    boolean open = wanted == TicketPhase.OPEN || wanted == TicketPhase.STARTED;
    ObjectNode body =
        TrackerCall.JSON.createObjectNode().put("state_event", open ? "reopen" : "close");
    return reading(
        access.tracker(),
        call.send(access, "PUT", issues(access.tracker()) + "/" + key, headers(access), body)
            .json());
  }

  @Override
  public TicketPage changed(Access access, Instant since, String page) throws NotDone {
    ByTime from = ByTime.of(since, page);
    List<TicketPage.Item> items =
        items(access, "order_by=updated_at&sort=asc&updated_after=" + from.since(), from.number());
    Optional<Instant> until = TicketPage.last(items);
    return new TicketPage(items, until, from.next(until, items.size() == PER_PAGE));
  }

  @Override
  public TicketPage created(Access access, Instant since, String page) throws NotDone {
    int number = page.isEmpty() ? 1 : Integer.parseInt(page);
    List<TicketPage.Item> items =
        items(access, "order_by=created_at&sort=desc&created_after=" + since, number);
    return new TicketPage(
        items, Optional.empty(), items.size() == PER_PAGE ? String.valueOf(number + 1) : "");
  }

  private List<TicketPage.Item> items(Access access, String which, int page) throws NotDone {
    JsonNode found =
        call.get(
                access,
                "%s?scope=all&%s&per_page=%d&page=%d"
                    .formatted(issues(access.tracker()), which, PER_PAGE, page),
                headers(access))
            .json();
    List<TicketPage.Item> items = new ArrayList<>();
    for (JsonNode issue : found) {
      items.add(
          new TicketPage.Item(
              reading(access.tracker(), issue), issue.path("description").asString("")));
    }
    return items;
  }

  @Override
  public boolean signed(HookCall call, String secret, Instant now) {
    Optional<String> signature = call.header("webhook-signature");
    if (signature.isEmpty()) {
      return call.header("X-Gitlab-Token").filter(sent -> Signature.same(sent, secret)).isPresent();
    }
    String at = call.header("webhook-timestamp").orElse("");
    if (!at.matches("\\d{1,11}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(at));
    String right =
        Signature.of(secret, call.header("webhook-id").orElse(""), signedAt, call.body());
    return Duration.between(signedAt, now).abs().compareTo(OFF) <= 0
        && Arrays.stream(signature.get().split(" ", -1))
            .anyMatch(one -> Signature.same(one, right));
  }

  @Override
  public Optional<TicketReading> told(Tracker tracker, HookCall call) {
    JsonNode event = TrackerCall.read(call.body());
    if (!event.path("object_kind").asString("").equals("issue")
        || !event
            .at("/project/path_with_namespace")
            .asString("")
            .equalsIgnoreCase(tracker.project())) {
      return Optional.empty();
    }
    JsonNode issue = event.path("object_attributes");
    return Optional.of(
        reading(
            tracker,
            issue,
            issue.path("url").asString(""),
            Tracked.texts(event.path("labels"), "title"),
            Tracked.texts(event.path("assignees"), "username")));
  }

  private static TicketReading reading(Tracker tracker, JsonNode issue) {
    return reading(
        tracker,
        issue,
        issue.path("web_url").asString(""),
        Tracked.texts(issue.path("labels"), "name"),
        Tracked.texts(issue.path("assignees"), "username"));
  }

  /// An issue has two states; labels can say more.
  private static TicketReading reading(
      Tracker tracker, JsonNode issue, String address, List<String> labels, List<String> people) {
    String state = Tracked.need(issue, "state");
    boolean open = !state.equals("closed");
    int number = issue.path("iid").asInt(0);
    Refused.unless(number > 0, "The ticket has no number.");
    return new TicketReading(
        String.valueOf(number),
        address,
        state,
        Tracked.phase(
            tracker,
            Stream.concat(labels.stream(), Stream.of(state)).toList(),
            open,
            open ? TicketPhase.OPEN : TicketPhase.DONE),
        people,
        Tracked.time(issue.path("updated_at")));
  }

  private static String api(Tracker tracker) {
    return Tracked.base(tracker) + "/api/v4";
  }

  private static String issues(Tracker tracker) {
    return api(tracker) + "/projects/" + Tracked.encoded(tracker.project()) + "/issues";
  }

  private static Map<String, String> headers(Access access) {
    return Map.of("PRIVATE-TOKEN", access.token());
  }
}
