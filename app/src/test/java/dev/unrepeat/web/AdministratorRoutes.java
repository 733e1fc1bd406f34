package dev.unrepeat.web;

import java.util.List;

/// Routes that are for administrators alone.
final class AdministratorRoutes {
  static final List<String> ALL =
      List.of(
          "GET /people",
          "POST /people/invitations",
          "POST /people/invitations/{number}/withdrawal",
          "POST /people/{account}/role",
          "POST /people/{account}/link",
          "POST /people/{account}/deactivation",
          "POST /people/{account}/activation",
          "GET /audit",
          "GET /audit.csv",
          "GET /webhooks",
          "POST /webhooks",
          "GET /webhooks/{number}",
          "POST /webhooks/{number}",
          "POST /webhooks/{number}/secret",
          "POST /webhooks/{number}/test",
          "POST /webhooks/{number}/removal",
          "GET /incoming",
          "POST /incoming",
          "GET /incoming/{number}",
          "POST /incoming/{number}",
          "POST /incoming/{number}/address",
          "POST /incoming/{number}/secret",
          "POST /incoming/{number}/confirmation",
          "POST /incoming/{number}/removal",
          "GET /sources",
          "POST /sources",
          "GET /sources/{number}",
          "POST /sources/{number}",
          "POST /sources/{number}/token",
          "POST /sources/{number}/removal",
          "GET /trackers",
          "POST /trackers",
          "GET /trackers/{number}",
          "POST /trackers/{number}",
          "POST /trackers/{number}/token",
          "POST /trackers/{number}/secret",
          "POST /trackers/{number}/reading",
          "POST /trackers/{number}/removal",
          "GET /chats",
          "POST /chats",
          "GET /chats/{number}",
          "POST /chats/{number}",
          "POST /chats/{number}/secrets",
          "POST /chats/{number}/test",
          "POST /chats/{number}/people",
          "POST /chats/{number}/people/{member}/removal",
          "POST /chats/{number}/removal",
          "POST /outbox/{number}/replay",
          "POST /outbox/replay");

  private AdministratorRoutes() {}
}
