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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues of a repository, of github.com or of a GitHub Enterprise Server: REST API 2022-11-28, and
/// webhooks of the event `issues`.
public final class GitHubIssues implements IssueTracker {
  private static final int PER_PAGE = 50;

  private final TrackerCall call;
  private final GitHubApp app;

  public GitHubIssues(Outgoing outgoing, Clock clock) {
    this.call = new TrackerCall(outgoing, clock);
    this.app = new GitHubApp(call, clock);
  }

  @Override
  public void check(Tracker tracker, FieldChecks checks) {
    checks.unless(
        "project",
        tracker.project().matches("[\\w.-]+/[\\w.-]+"),
        "Write the repository as owner/name, for example lumen/shop.");
    checks.unless(
        "account",
        tracker.account().matches("[\\w.-]{0,100}"),
        "Write the client ID of the app alone, for example Iv23liSxWAhb8CPaLbTY.");
  }

  @Override
  public void check(Access access) {
    GitHubApp.check(access);
  }

  @Override
  public Optional<String> key(Tracker tracker, String address) {
    return Tracked.number(tracker, address, List.of("/issues/"));
  }

  @Override
  public TicketReading create(Access access, NewTicket ticket) throws NotDone {
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.put("title", ticket.text().title()).put("body", ticket.text().body());
    access.tracker().labels().forEach(body.putArray("labels")::add);
    ticket.assignee().ifPresent(body.putArray("assignees")::add);
    return reading(
        access.tracker(),
        call.send(access, "POST", issues(access.tracker()), headers(access), body).json());
  }

  @Override
  public TicketReading read(Access access, String key) throws NotDone {
    return reading(
        access.tracker(),
        call.get(access, issues(access.tracker()) + "/" + key, headers(access)).json());
  }

  @Override
  public TicketReading move(Access access, String key, TicketPhase wanted) throws NotDone {
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    switch (wanted) {
      case OPEN, STARTED -> body.put("state", "open");
      case DONE -> body.put("state", "closed").put("state_reason", "completed");
      case DROPPED -> body.put("state", "closed").put("state_reason", "not_planned");
    }
    return reading(
        access.tracker(),
        call.send(access, "PATCH", issues(access.tracker()) + "/" + key, headers(access), body)
            .json());
  }

  @Override
  public TicketPage changed(Access access, Instant since, String page) throws NotDone {
    ByTime from = ByTime.of(since, page);
    JsonNode found =
        call.get(
                access,
                "%s?state=all&sort=updated&direction=asc&since=%s&per_page=%d&page=%d"
                    .formatted(issues(access.tracker()), from.since(), PER_PAGE, from.number()),
                headers(access))
            .json();
    List<TicketPage.Item> items = new ArrayList<>();
    Optional<Instant> until = Optional.empty();
    for (JsonNode issue : found) {
      until = Optional.of(Tracked.time(issue.path("updated_at")));
      if (!issue.has("pull_request")) {
        items.add(
            new TicketPage.Item(reading(access.tracker(), issue), issue.path("body").asString("")));
      }
    }
    return new TicketPage(items, until, from.next(until, found.size() == PER_PAGE));
  }

  @Override
  public TicketPage created(Access access, Instant since, String page) throws NotDone {
    int number = page.isEmpty() ? 1 : Integer.parseInt(page);
    JsonNode found =
        call.get(
                access,
                "%s?state=all&sort=created&direction=desc&per_page=%d&page=%d"
                    .formatted(issues(access.tracker()), PER_PAGE, number),
                headers(access))
            .json();
    List<TicketPage.Item> items = new ArrayList<>();
    boolean further = found.size() == PER_PAGE;
    for (JsonNode issue : found) {
      if (Tracked.time(issue.path("created_at")).isBefore(since)) {
        further = false;
      } else if (!issue.has("pull_request")) {
        items.add(
            new TicketPage.Item(reading(access.tracker(), issue), issue.path("body").asString("")));
      }
    }
    return new TicketPage(items, Optional.empty(), further ? String.valueOf(number + 1) : "");
  }

  @Override
  public boolean signed(HookCall call, String secret, Instant now) {
    return call.header("X-Hub-Signature-256")
        .filter(sent -> Signature.same(sent, Signature.hub(secret, call.body())))
        .isPresent();
  }

  @Override
  public Optional<TicketReading> told(Tracker tracker, HookCall call) {
    if (!call.header("X-GitHub-Event").orElse("").equals("issues")) {
      return Optional.empty();
    }
    JsonNode event = TrackerCall.read(call.body());
    if (!event.at("/repository/full_name").asString("").equalsIgnoreCase(tracker.project())) {
      return Optional.empty();
    }
    TicketReading told = reading(tracker, event.path("issue"));
    String action = event.path("action").asString("");
    return Optional.of(
        action.equals("deleted") || action.equals("transferred")
            ? new TicketReading(
                told.key(),
                told.address(),
                action,
                TicketPhase.DROPPED,
                told.assignees(),
                told.updatedAt())
            : told);
  }

  /// An issue has two states, and a reason once it is closed; labels can say more while it is open.
  private static TicketReading reading(Tracker tracker, JsonNode issue) {
    String state = Tracked.need(issue, "state");
    String reason = issue.path("state_reason").asString("");
    boolean open = state.equals("open");
    boolean dropped = reason.equals("not_planned") || reason.equals("duplicate");
    List<String> words =
        open
            ? Stream.concat(Tracked.texts(issue.path("labels"), "name").stream(), Stream.of("open"))
                .toList()
            : List.of(reason, "closed");
    int number = issue.path("number").asInt(0);
    Refused.unless(number > 0, "The ticket has no number.");
    return new TicketReading(
        String.valueOf(number),
        issue.path("html_url").asString(""),
        open || reason.isEmpty() ? state : state + " as " + reason.replace('_', ' '),
        Tracked.phase(
            tracker,
            words,
            open,
            open ? TicketPhase.OPEN : dropped ? TicketPhase.DROPPED : TicketPhase.DONE),
        Tracked.texts(issue.path("assignees"), "login"),
        Tracked.time(issue.path("updated_at")));
  }

  private static String api(Tracker tracker) {
    String base = Tracked.base(tracker);
    return base.equalsIgnoreCase("https://github.com")
        ? "https://api.github.com"
        : base + "/api/v3";
  }

  private static String issues(Tracker tracker) {
    return api(tracker) + "/repos/" + tracker.project() + "/issues";
  }

  private Map<String, String> headers(Access access) throws NotDone {
    return GitHubApp.headers(app.token(access, api(access.tracker())));
  }
}
