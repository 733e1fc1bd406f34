package dev.unrepeat.web;

import static dev.unrepeat.web.Route.get;
import static dev.unrepeat.web.Route.post;

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
    HistoryPage history) {

  public List<Route> table() {
    return List.of(
        get("/", request -> pages.go("/incidents")),
        get("/health", health::get),
        get("/static/{fingerprint}/{*name}", assets::get),
        post("/theme", theme::post),
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
        get("/incidents/{id}/writing", writing::get),
        get("/incidents/{id}/writing/part", part::get),
        post("/incidents/{id}/writing/part", part::post),
        post("/incidents/{id}/writing/rows", part::add),
        post("/incidents/{id}/writing/order", part::move),
        post("/incidents/{id}/writing/removal", part::remove),
        get("/incidents/{id}/history", history::get),
        post("/incidents/{id}/history/lines/{line}/restoration", history::putBack),
        post("/incidents/{id}/history/{version}/reversal", history::undo),
        get("/incidents/{id}/score", score::get),
        post("/incidents/{id}/score/answers", score::answer),
        post("/incidents/{id}/score/{criterion}/overruling", score::overrule),
        post("/incidents/{id}/score/{criterion}/withdrawal", score::withdraw),
        post("/incidents/{id}/milestones/acceptance", milestone::acceptAll),
        get("/incidents/{id}/milestones/{kind}", milestone::get),
        post("/incidents/{id}/milestones/{kind}", milestone::post),
        post("/incidents/{id}/milestones/{kind}/acceptance", milestone::accept),
        post("/incidents/{id}/milestones/{kind}/removal", milestone::remove),
        get("/findings", findings::get),
        post("/findings", findings::post),
        get("/rules", rules::get),
        get("/rules/{id}", rule::get));
  }
}
