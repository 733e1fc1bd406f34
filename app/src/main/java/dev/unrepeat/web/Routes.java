package dev.unrepeat.web;

import static dev.unrepeat.web.Route.get;
import static dev.unrepeat.web.Route.post;

import dev.unrepeat.model.Role;
import dev.unrepeat.web.account.AccountPages;
import dev.unrepeat.web.asset.AssetFile;
import dev.unrepeat.web.document.DocumentPage;
import dev.unrepeat.web.document.MarkdownPage;
import dev.unrepeat.web.event.ClockSetting;
import dev.unrepeat.web.event.EventListPage;
import dev.unrepeat.web.event.EventPage;
import dev.unrepeat.web.event.NewEventsPage;
import dev.unrepeat.web.evidence.AnswersPage;
import dev.unrepeat.web.evidence.EvidenceContentFile;
import dev.unrepeat.web.evidence.EvidencePage;
import dev.unrepeat.web.evidence.EvidenceUpload;
import dev.unrepeat.web.finding.FindingsPage;
import dev.unrepeat.web.history.HistoryPage;
import dev.unrepeat.web.incident.FactsPage;
import dev.unrepeat.web.incident.IncidentListPage;
import dev.unrepeat.web.incident.IncidentPage;
import dev.unrepeat.web.incident.NewIncidentPage;
import dev.unrepeat.web.live.LiveStream;
import dev.unrepeat.web.milestone.MilestonePage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.ThemeSwitch;
import dev.unrepeat.web.rule.RuleListPage;
import dev.unrepeat.web.rule.RulePage;
import dev.unrepeat.web.score.ScorePage;
import dev.unrepeat.web.writing.PartPage;
import dev.unrepeat.web.writing.WritingPage;
import java.util.List;

/// All addresses of the server. An address is a noun, and so is a transition.
public record Routes(
    Pages pages,
    AssetFile assets,
    Health health,
    ThemeSwitch theme,
    IncidentListPage list,
    IncidentPage incident,
    FactsPage facts,
    NewIncidentPage newIncident,
    EventListPage events,
    EventPage event,
    NewEventsPage newEvents,
    ClockSetting clock,
    MilestonePage milestone,
    AnswersPage answers,
    EvidenceUpload upload,
    EvidencePage evidence,
    EvidenceContentFile content,
    DocumentPage document,
    MarkdownPage markdown,
    FindingsPage findings,
    RuleListPage rules,
    RulePage rule,
    ScorePage score,
    WritingPage writing,
    PartPage part,
    HistoryPage history,
    LiveStream live,
    AccountPages accounts) {

  public List<Route> table() {
    return List.of(
        get("/", request -> pages.go("/incidents")),
        get("/health", health::get).toAnybody(),
        get("/static/{fingerprint}/{*name}", assets::get).toAnybody(),
        post("/theme", theme::post).toAnybody(),
        get("/incidents", list::get),
        post("/incidents", newIncident::post),
        get("/incidents/new", newIncident::get).from(Role.AUTHOR),
        get("/incidents/{id}", incident::get),
        get("/incidents/{id}/facts", facts::get).from(Role.AUTHOR),
        post("/incidents/{id}/facts", facts::post),
        get("/incidents/{id}/answers", answers::get).from(Role.AUTHOR),
        post("/incidents/{id}/answers", answers::post),
        get("/incidents/{id}/events", events::get),
        post("/incidents/{id}/events", newEvents::post),
        get("/incidents/{id}/events/new", newEvents::get).from(Role.AUTHOR),
        get("/incidents/{id}/events/{event}", event::get).from(Role.AUTHOR),
        post("/incidents/{id}/events/{event}", event::post),
        post("/incidents/{id}/clocks/{source}", clock::post),
        post("/incidents/{id}/evidence", upload::post),
        get("/incidents/{id}/evidence/{evidence}", evidence::get),
        get("/incidents/{id}/evidence/{evidence}/content", content::get),
        get("/incidents/{id}/postmortem", document::get),
        get("/incidents/{id}/postmortem.md", markdown::download),
        get("/incidents/{id}/postmortem/markdown", markdown::get),
        get("/incidents/{id}/writing", writing::get).from(Role.AUTHOR),
        get("/incidents/{id}/writing/part", part::get).from(Role.AUTHOR),
        post("/incidents/{id}/writing/part", part::post),
        post("/incidents/{id}/writing/rows", part::add),
        post("/incidents/{id}/writing/order", part::move),
        post("/incidents/{id}/writing/removal", part::remove),
        get("/incidents/{id}/live", live::get),
        get("/incidents/{id}/history", history::get),
        post("/incidents/{id}/history/lines/{line}/restoration", history::putBack),
        post("/incidents/{id}/history/{version}/reversal", history::undo),
        get("/incidents/{id}/score", score::get),
        post("/incidents/{id}/score/answers", score::answer),
        post("/incidents/{id}/score/{criterion}/overruling", score::overrule),
        post("/incidents/{id}/score/{criterion}/withdrawal", score::withdraw),
        post("/incidents/{id}/milestones/acceptance", milestone::acceptAll),
        get("/incidents/{id}/milestones/{kind}", milestone::get).from(Role.AUTHOR),
        post("/incidents/{id}/milestones/{kind}", milestone::post),
        post("/incidents/{id}/milestones/{kind}/acceptance", milestone::accept),
        post("/incidents/{id}/milestones/{kind}/removal", milestone::remove),
        get("/incidents/{id}/circle", accounts.circle()::get).from(Role.AUTHOR),
        post("/incidents/{id}/circle", accounts.circle()::post),
        get("/sign-in", accounts.signIn()::get).toAnybody(),
        post("/sign-in", accounts.signIn()::post).toAnybody(),
        post("/sign-in/as", accounts.signIn()::as).toAnybody(),
        post("/sign-in/link", accounts.signIn()::mail).toAnybody(),
        post("/sign-out", accounts.signIn()::out).from(Role.VIEWER),
        get("/links/{key}", accounts.link()::get).toAnybody(),
        post("/links/{key}", accounts.link()::post).toAnybody(),
        get("/new-password", accounts.newPassword()::get).toAnybody(),
        post("/new-password", accounts.newPassword()::post).toAnybody(),
        get("/account", accounts.account()::get),
        post("/account/name", accounts.account()::rename).from(Role.VIEWER),
        post("/account/password", accounts.account()::changePassword).from(Role.VIEWER),
        post("/account/tokens", accounts.account()::makeToken).from(Role.VIEWER),
        post("/account/tokens/{number}/revocation", accounts.account()::revokeToken)
            .from(Role.VIEWER),
        post("/account/sessions/{number}/end", accounts.account()::endSession).from(Role.VIEWER),
        get("/people", accounts.people()::get).from(Role.ADMINISTRATOR),
        post("/people/invitations", accounts.people()::invite).from(Role.ADMINISTRATOR),
        post("/people/invitations/{number}/withdrawal", accounts.people()::withdraw)
            .from(Role.ADMINISTRATOR),
        post("/people/{account}/role", accounts.people()::changeRole).from(Role.ADMINISTRATOR),
        post("/people/{account}/link", accounts.people()::link).from(Role.ADMINISTRATOR),
        post("/people/{account}/deactivation", accounts.people()::deactivate)
            .from(Role.ADMINISTRATOR),
        post("/people/{account}/activation", accounts.people()::activate).from(Role.ADMINISTRATOR),
        get("/audit", accounts.audit()::get).from(Role.ADMINISTRATOR),
        get("/audit.csv", accounts.audit()::csv).from(Role.ADMINISTRATOR),
        get("/findings", findings::get),
        post("/findings", findings::post).from(Role.VIEWER),
        get("/rules", rules::get),
        get("/rules/{id}", rule::get));
  }
}
