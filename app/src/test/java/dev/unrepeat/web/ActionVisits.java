package dev.unrepeat.web;

import java.util.List;
import java.util.Map;

/// How the routes about actions are visited: where, and the status that answers.
final class ActionVisits {
  private static final String BASE = "/incidents/{id}/actions";

  /// In order: a link is made before it is taken back.
  static final List<Map.Entry<String, String>> TABLE =
      List.of(
          Map.entry("GET /actions", "/actions?by=owner&show=all 200"),
          Map.entry("GET /actions.csv", "/actions.csv 200"),
          Map.entry("GET /actions/drift", "/actions/drift 200"),
          Map.entry("GET /inbox", "/inbox 200"),
          Map.entry("POST /inbox/attachment", "/inbox/attachment 422"),
          Map.entry("POST /inbox/record", "/inbox/record 422"),
          Map.entry("POST /inbox/discard", "/inbox/discard 422"),
          Map.entry("GET /incoming", "/incoming 200"),
          Map.entry("POST /incoming", "/incoming 422"),
          Map.entry("GET /incoming/{number}", "/incoming/99 404"),
          Map.entry("POST /incoming/{number}", "/incoming/99 404"),
          Map.entry("POST /incoming/{number}/address", "/incoming/99/address 404"),
          Map.entry("POST /incoming/{number}/secret", "/incoming/99/secret 404"),
          Map.entry("POST /incoming/{number}/confirmation", "/incoming/99/confirmation 404"),
          Map.entry("POST /incoming/{number}/removal", "/incoming/99/removal 404"),
          Map.entry("GET /sources", "/sources 200"),
          Map.entry("POST /sources", "/sources 422"),
          Map.entry("GET /sources/{number}", "/sources/99 404"),
          Map.entry("POST /sources/{number}", "/sources/99 404"),
          Map.entry("POST /sources/{number}/token", "/sources/99/token 404"),
          Map.entry("POST /sources/{number}/removal", "/sources/99/removal 404"),
          Map.entry("GET /incidents/{id}/collection", "{mine}/collection 200"),
          Map.entry("POST /incidents/{id}/collection", "{mine}/collection 422"),
          Map.entry(
              "POST /incidents/{id}/collection/{number}/removal",
              "{mine}/collection/99/removal 404"),
          Map.entry("GET /trackers", "/trackers 200"),
          Map.entry("POST /trackers", "/trackers 422"),
          Map.entry("GET /trackers/{number}", "/trackers/99 404"),
          Map.entry("POST /trackers/{number}", "/trackers/99 404"),
          Map.entry("POST /trackers/{number}/token", "/trackers/99/token 404"),
          Map.entry("POST /trackers/{number}/secret", "/trackers/99/secret 404"),
          Map.entry("POST /trackers/{number}/reading", "/trackers/99/reading 404"),
          Map.entry("POST /trackers/{number}/removal", "/trackers/99/removal 404"),
          Map.entry("GET /chats", "/chats 200"),
          Map.entry("POST /chats", "/chats 422"),
          Map.entry("GET /chats/{number}", "/chats/99 404"),
          Map.entry("POST /chats/{number}", "/chats/99 404"),
          Map.entry("POST /chats/{number}/secrets", "/chats/99/secrets 404"),
          Map.entry("POST /chats/{number}/test", "/chats/99/test 404"),
          Map.entry("POST /chats/{number}/people", "/chats/99/people 404"),
          Map.entry(
              "POST /chats/{number}/people/{member}/removal",
              "/chats/99/people/U012AB3CD/removal 404"),
          Map.entry("POST /chats/{number}/removal", "/chats/99/removal 404"),
          Map.entry("GET /incidents/{id}/channels", "{mine}/channels 200"),
          Map.entry("POST /incidents/{id}/channels", "{mine}/channels 422"),
          Map.entry("GET /actions/mine", "/actions/mine 200"),
          Map.entry("POST /actions/mine/feed", "/actions/mine/feed 200"),
          Map.entry("POST /actions/mine/feed/revocation", "/actions/mine/feed/revocation 303"),
          Map.entry("POST /actions/changes", "/actions/changes 422"),
          Map.entry("POST /actions/sheet", "/actions/sheet 422"),
          Map.entry("GET /feeds/{key}/actions.ics", "/feeds/none/actions.ics 404"),
          Map.entry("GET /feeds/{key}/actions.atom", "/feeds/none/actions.atom 404"),
          Map.entry("GET /reminders", "/reminders 200"),
          Map.entry("POST /reminders/list", "/reminders/list 303"),
          Map.entry("GET /lists/{key}", "/lists/none 404"),
          Map.entry("POST /lists/{key}", "/lists/none 404"),
          Map.entry("GET /search", "/search?q=checkout 200"),
          Map.entry("GET /metrics", "/metrics?period=2026 200"),
          Map.entry("GET /metrics.csv", "/metrics.csv 200"),
          Map.entry("GET /metrics/review", "/metrics/review?period=2026-10 200"),
          Map.entry("GET /metrics/review.md", "/metrics/review.md 200"),
          Map.entry("POST /metrics/review", "/metrics/review 422"),
          Map.entry("GET /metrics/review/agenda", "/metrics/review/agenda?period=2026-10 200"),
          Map.entry("POST /metrics/review/agenda", "/metrics/review/agenda 303"),
          Map.entry("GET /metrics/review/decisions/{number}", "/metrics/review/decisions/999 404"),
          Map.entry(
              "POST /metrics/review/decisions/{number}/text",
              "/metrics/review/decisions/999/text 404"),
          Map.entry(
              "POST /metrics/review/decisions/{number}/settlement",
              "/metrics/review/decisions/999/settlement 404"),
          Map.entry(
              "POST /metrics/review/decisions/{number}/reopening",
              "/metrics/review/decisions/999/reopening 404"),
          Map.entry("GET /actions/week", "/actions/week 200"),
          Map.entry("GET /actions/week.md", "/actions/week.md 422"),
          Map.entry("GET /policy", "/policy 200"),
          Map.entry("GET /waivers", "/waivers 200"),
          Map.entry("GET /services", "/services 200"),
          Map.entry("GET /batches", "/batches 200"),
          Map.entry("POST /batches", "/batches 422"),
          Map.entry("GET " + BASE, "{mine}/actions 200"),
          Map.entry("POST " + BASE + "/workarounds", "{mine}/actions/workarounds 422"),
          Map.entry(
              "POST " + BASE + "/workarounds/{number}/removal",
              "{mine}/actions/workarounds/9/removal 404"),
          Map.entry("POST " + BASE + "/recurrence", "{mine}/actions/recurrence 422"),
          Map.entry("POST " + BASE + "/recurrence/denial", "{mine}/actions/recurrence/denial 422"),
          Map.entry("GET " + BASE + "/{action}", "{mine}/actions/A9 404"),
          Map.entry("POST " + BASE + "/{action}/ticket", "{mine}/actions/A9/ticket 404"),
          Map.entry(
              "POST " + BASE + "/{action}/ticket/creation",
              "{mine}/actions/A9/ticket/creation 404"),
          Map.entry("POST " + BASE + "/{action}/{turn}", "{mine}/actions/A9/acceptance 404"),
          Map.entry("GET " + BASE + "/{action}/rest", "{mine}/actions/A9/rest 404"),
          Map.entry("POST " + BASE + "/{action}/rest", "{mine}/actions/A9/rest 404"),
          Map.entry("POST " + BASE + "/{action}/rest/end", "{mine}/actions/A9/rest/end 404"));

  private ActionVisits() {}
}
