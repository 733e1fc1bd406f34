package dev.unrepeat.web;

import static dev.unrepeat.web.Route.get;
import static dev.unrepeat.web.Route.post;

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
import dev.unrepeat.web.incident.FactsPage;
import dev.unrepeat.web.incident.IncidentListPage;
import dev.unrepeat.web.incident.IncidentPage;
import dev.unrepeat.web.incident.NewIncidentPage;
import dev.unrepeat.web.milestone.MilestonePage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.ThemeSwitch;
import dev.unrepeat.web.rule.RuleListPage;
import dev.unrepeat.web.rule.RulePage;
import dev.unrepeat.web.score.ScorePage;
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
    AccountPages accounts) {

  public List<Route> table() {
    return List.of(
        get("/", request -> pages.go("/incidents")),
        get("/health", health::get).toAnybody(),
        get("/static/{fingerprint}/{*name}", assets::get).toAnybody(),
        post("/theme", theme::post).toAnybody(),
        get("/incidents", list::get),
        post("/incidents", newIncident::post),
        get("/incidents/new", newIncident::get),
        get("/incidents/{id}", incident::get),
        get("/incidents/{id}/facts", facts::get),
        post("/incidents/{id}/facts", facts::post),
        get("/incidents/{id}/answers", answers::get),
        post("/incidents/{id}/answers", answers::post),
        get("/incidents/{id}/events", events::get),
        post("/incidents/{id}/events", newEvents::post),
        get("/incidents/{id}/events/new", newEvents::get),
        get("/incidents/{id}/events/{event}", event::get),
        post("/incidents/{id}/events/{event}", event::post),
        post("/incidents/{id}/clocks/{source}", clock::post),
        post("/incidents/{id}/evidence", upload::post),
        get("/incidents/{id}/evidence/{evidence}", evidence::get),
        get("/incidents/{id}/evidence/{evidence}/content", content::get),
        get("/incidents/{id}/postmortem", document::get),
        get("/incidents/{id}/postmortem.md", markdown::download),
        get("/incidents/{id}/postmortem/markdown", markdown::get),
        get("/incidents/{id}/score", score::get),
        post("/incidents/{id}/score/answers", score::answer),
        post("/incidents/{id}/score/{criterion}/overruling", score::overrule),
        post("/incidents/{id}/score/{criterion}/withdrawal", score::withdraw),
        post("/incidents/{id}/milestones/acceptance", milestone::acceptAll),
        get("/incidents/{id}/milestones/{kind}", milestone::get),
        post("/incidents/{id}/milestones/{kind}", milestone::post),
        post("/incidents/{id}/milestones/{kind}/acceptance", milestone::accept),
        post("/incidents/{id}/milestones/{kind}/removal", milestone::remove),
        get("/incidents/{id}/circle", accounts.circle()::get),
        post("/incidents/{id}/circle", accounts.circle()::post),
        get("/sign-in", accounts.signIn()::get).toAnybody(),
        post("/sign-in", accounts.signIn()::post).toAnybody(),
        post("/sign-in/as", accounts.signIn()::as).toAnybody(),
        post("/sign-in/link", accounts.signIn()::mail).toAnybody(),
        post("/sign-out", accounts.signIn()::out),
        get("/links/{key}", accounts.link()::get).toAnybody(),
        post("/links/{key}", accounts.link()::post).toAnybody(),
        get("/new-password", accounts.newPassword()::get).toAnybody(),
        post("/new-password", accounts.newPassword()::post).toAnybody(),
        get("/account", accounts.account()::get),
        post("/account/name", accounts.account()::rename),
        post("/account/password", accounts.account()::changePassword),
        post("/account/tokens", accounts.account()::makeToken),
        post("/account/tokens/{number}/revocation", accounts.account()::revokeToken),
        post("/account/sessions/{number}/end", accounts.account()::endSession),
        get("/people", accounts.people()::get),
        post("/people/invitations", accounts.people()::invite),
        post("/people/invitations/{number}/withdrawal", accounts.people()::withdraw),
        post("/people/{account}/role", accounts.people()::changeRole),
        post("/people/{account}/link", accounts.people()::link),
        post("/people/{account}/deactivation", accounts.people()::deactivate),
        post("/people/{account}/activation", accounts.people()::activate),
        get("/audit", accounts.audit()::get),
        get("/audit.csv", accounts.audit()::csv),
        get("/findings", findings::get),
        post("/findings", findings::post),
        get("/rules", rules::get),
        get("/rules/{id}", rule::get));
  }
}
