package dev.unrepeat.web;

import static dev.unrepeat.web.Route.get;
import static dev.unrepeat.web.Route.post;

import dev.unrepeat.model.Role;
import dev.unrepeat.web.arrival.ArrivalPages;
import dev.unrepeat.web.chat.ChatPages;
import dev.unrepeat.web.imports.ImportPages;
import dev.unrepeat.web.pull.PullPages;
import dev.unrepeat.web.setting.SettingsPage;
import dev.unrepeat.web.tracker.TrackerPages;
import dev.unrepeat.web.webhook.WebhookPages;
import dev.unrepeat.web.wiki.WikiPages;
import java.util.List;

/// Addresses about settings and other systems: those that are told, followed and asked, and those
/// that tell.
public record ConnectionRoutes(
    WebhookPages webhooks,
    TrackerPages trackers,
    ChatPages chats,
    PullPages pulls,
    WikiPages wikis,
    ArrivalPages arrivals,
    ImportPages imports,
    SettingsPage settings) {

  List<Route> table() {
    return List.of(
        get("/settings", settings::get),
        get("/imports", imports.list()::get).from(Role.ADMINISTRATOR),
        post("/imports", imports.list()::post).from(Role.ADMINISTRATOR),
        get("/imports/{number}", imports.one()::get).from(Role.ADMINISTRATOR),
        get("/actions/drift", trackers.drift()::get),
        get("/webhooks", webhooks.list()::get).from(Role.ADMINISTRATOR),
        post("/webhooks", webhooks.list()::post).from(Role.ADMINISTRATOR),
        get("/webhooks/{number}", webhooks.webhook()::get).from(Role.ADMINISTRATOR),
        post("/webhooks/{number}", webhooks.webhook()::post).from(Role.ADMINISTRATOR),
        post("/webhooks/{number}/secret", webhooks.webhook()::renew).from(Role.ADMINISTRATOR),
        post("/webhooks/{number}/test", webhooks.webhook()::test).from(Role.ADMINISTRATOR),
        post("/webhooks/{number}/removal", webhooks.webhook()::remove).from(Role.ADMINISTRATOR),
        get("/trackers", trackers.list()::get).from(Role.ADMINISTRATOR),
        post("/trackers", trackers.list()::post).from(Role.ADMINISTRATOR),
        get("/trackers/{number}", trackers.tracker()::get).from(Role.ADMINISTRATOR),
        post("/trackers/{number}", trackers.tracker()::post).from(Role.ADMINISTRATOR),
        post("/trackers/{number}/token", trackers.tracker()::open).from(Role.ADMINISTRATOR),
        post("/trackers/{number}/secret", trackers.tracker()::renew).from(Role.ADMINISTRATOR),
        post("/trackers/{number}/reading", trackers.tracker()::read).from(Role.ADMINISTRATOR),
        post("/trackers/{number}/removal", trackers.tracker()::remove).from(Role.ADMINISTRATOR),
        get("/chats", chats.list()::get).from(Role.ADMINISTRATOR),
        post("/chats", chats.list()::post).from(Role.ADMINISTRATOR),
        get("/chats/{number}", chats.chat()::get).from(Role.ADMINISTRATOR),
        post("/chats/{number}", chats.chat()::post).from(Role.ADMINISTRATOR),
        post("/chats/{number}/secrets", chats.chat()::open).from(Role.ADMINISTRATOR),
        post("/chats/{number}/test", chats.chat()::test).from(Role.ADMINISTRATOR),
        post("/chats/{number}/people", chats.chat()::map).from(Role.ADMINISTRATOR),
        post("/chats/{number}/people/{member}/removal", chats.chat()::unmap)
            .from(Role.ADMINISTRATOR),
        post("/chats/{number}/removal", chats.chat()::remove).from(Role.ADMINISTRATOR),
        get("/incidents/{id}/channels", chats.collection()::get),
        post("/incidents/{id}/channels", chats.collection()::post),
        get("/sources", pulls.list()::get).from(Role.ADMINISTRATOR),
        post("/sources", pulls.list()::post).from(Role.ADMINISTRATOR),
        get("/sources/{number}", pulls.source()::get).from(Role.ADMINISTRATOR),
        post("/sources/{number}", pulls.source()::post).from(Role.ADMINISTRATOR),
        post("/sources/{number}/token", pulls.source()::open).from(Role.ADMINISTRATOR),
        post("/sources/{number}/test", pulls.source()::test).from(Role.ADMINISTRATOR),
        post("/sources/{number}/removal", pulls.source()::remove).from(Role.ADMINISTRATOR),
        get("/incidents/{id}/collection", pulls.collect()::get),
        post("/incidents/{id}/collection", pulls.collect()::post),
        post("/incidents/{id}/collection/{number}/removal", pulls.collect()::stop),
        get("/wikis", wikis.list()::get).from(Role.ADMINISTRATOR),
        post("/wikis", wikis.list()::post).from(Role.ADMINISTRATOR),
        get("/wikis/{number}", wikis.wiki()::get).from(Role.ADMINISTRATOR),
        post("/wikis/{number}", wikis.wiki()::post).from(Role.ADMINISTRATOR),
        post("/wikis/{number}/token", wikis.wiki()::open).from(Role.ADMINISTRATOR),
        post("/wikis/{number}/test", wikis.wiki()::test).from(Role.ADMINISTRATOR),
        post("/wikis/{number}/removal", wikis.wiki()::remove).from(Role.ADMINISTRATOR),
        post("/incidents/{id}/wikis/{number}", wikis.publication()::post),
        get("/incoming", arrivals.list()::get).from(Role.ADMINISTRATOR),
        post("/incoming", arrivals.list()::post).from(Role.ADMINISTRATOR),
        get("/incoming/{number}", arrivals.hook()::get).from(Role.ADMINISTRATOR),
        post("/incoming/{number}", arrivals.hook()::post).from(Role.ADMINISTRATOR),
        post("/incoming/{number}/address", arrivals.hook()::readdress).from(Role.ADMINISTRATOR),
        post("/incoming/{number}/secret", arrivals.hook()::sign).from(Role.ADMINISTRATOR),
        post("/incoming/{number}/confirmation", arrivals.hook()::confirm).from(Role.ADMINISTRATOR),
        post("/incoming/{number}/removal", arrivals.hook()::remove).from(Role.ADMINISTRATOR),
        get("/inbox", arrivals.inbox()::get).from(Role.AUTHOR),
        post("/inbox/attachment", arrivals.inbox()::attach).from(Role.AUTHOR),
        post("/inbox/record", arrivals.inbox()::record).from(Role.AUTHOR),
        post("/inbox/discard", arrivals.inbox()::discard).from(Role.AUTHOR),
        post("/outbox/{number}/replay", webhooks.list()::replay).from(Role.ADMINISTRATOR),
        post("/outbox/replay", webhooks.list()::replayAll).from(Role.ADMINISTRATOR));
  }
}
