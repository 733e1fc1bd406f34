package dev.unrepeat.web;

import static dev.unrepeat.web.Route.get;
import static dev.unrepeat.web.Route.post;

import dev.unrepeat.model.Role;
import dev.unrepeat.web.account.AccountPages;
import dev.unrepeat.web.asset.AssetFile;
import dev.unrepeat.web.catalogue.ServiceListPage;
import dev.unrepeat.web.comment.MentionPage;
import dev.unrepeat.web.course.CommentPage;
import dev.unrepeat.web.course.CoursePages;
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
import dev.unrepeat.web.find.FindPage;
import dev.unrepeat.web.finding.FindingsPage;
import dev.unrepeat.web.guard.ProviderDoor;
import dev.unrepeat.web.guide.GuidePages;
import dev.unrepeat.web.history.HistoryPage;
import dev.unrepeat.web.image.ImagePages;
import dev.unrepeat.web.impact.ImpactPage;
import dev.unrepeat.web.incident.FactsPage;
import dev.unrepeat.web.incident.IncidentListPage;
import dev.unrepeat.web.incident.IncidentPage;
import dev.unrepeat.web.incident.NewIncidentPage;
import dev.unrepeat.web.interview.InterviewPages;
import dev.unrepeat.web.live.LiveStream;
import dev.unrepeat.web.meeting.MeetingPages;
import dev.unrepeat.web.milestone.MilestonePage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.ThemeSwitch;
import dev.unrepeat.web.rule.RuleListPage;
import dev.unrepeat.web.rule.RulePage;
import dev.unrepeat.web.score.ScorePage;
import dev.unrepeat.web.template.TemplatePages;
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
    AccountPages accounts,
    CoursePages course,
    CommentPage comments,
    ServiceListPage services,
    TemplatePages templates,
    GuidePages guide,
    MeetingPages meetings,
    FindPage find,
    MentionPage mentions,
    ImagePages images,
    InterviewPages interviews,
    ImpactPage impact) {

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
        get("/incidents/{id}/course", course.course()::get),
        get("/incidents/{id}/course/changes", course.changes()::get),
        post("/incidents/{id}/people", course.course()::people),
        post("/incidents/{id}/request", course.course()::ask).from(Role.VIEWER),
        post("/incidents/{id}/waiver", course.course()::waive),
        post("/incidents/{id}/waiver/withdrawal", course.course()::withdrawWaiver),
        post("/incidents/{id}/coverage", course.course()::cover),
        post("/incidents/{id}/coverage/{other}/removal", course.course()::uncover),
        post("/incidents/{id}/postmortem/submission", course.course()::submit),
        post("/incidents/{id}/postmortem/approval", course.course()::approve).from(Role.VIEWER),
        post("/incidents/{id}/postmortem/return", course.course()::giveBack).from(Role.VIEWER),
        post("/incidents/{id}/postmortem/publication", course.course()::publish),
        post("/incidents/{id}/postmortem/closure", course.course()::close),
        post("/incidents/{id}/postmortem/reopening", course.course()::reopen),
        post("/incidents/{id}/actions/{action}/{turn}", course.course()::action),
        get("/templates", templates.list()::get),
        post("/templates", templates.text()::create).from(Role.FACILITATOR),
        get("/templates/new", templates.text()::begin).from(Role.FACILITATOR),
        post("/templates/usual", templates.list()::setUsual).from(Role.FACILITATOR),
        get("/templates/{name}", templates.template()::get),
        get("/templates/{name}/text", templates.text()::get).from(Role.FACILITATOR),
        post("/templates/{name}/text", templates.text()::post).from(Role.FACILITATOR),
        get("/templates/{name}/versions", templates.versions()::get),
        post("/templates/{name}/versions/{number}/restoration", templates.versions()::restore)
            .from(Role.FACILITATOR),
        post("/templates/{name}/retirement", templates.template()::retire).from(Role.FACILITATOR),
        post("/templates/{name}/return", templates.template()::bringBack).from(Role.FACILITATOR),
        get("/incidents/{id}/template", templates.offer()::get).from(Role.AUTHOR),
        post("/incidents/{id}/template", templates.offer()::choose),
        post("/incidents/{id}/template/acceptance", templates.offer()::takeOver),
        post("/incidents/{id}/template/refusal", templates.offer()::decline),
        get("/handbook", guide.handbook()::contents),
        get("/handbook/{chapter}", guide.chapter()::get),
        get("/practice", guide.practice()::get),
        post("/practice", guide.practice()::begin),
        get("/incidents/{id}/practice", guide.comparison()::get).from(Role.AUTHOR),
        get("/incidents/{id}/comments", comments::get),
        post("/incidents/{id}/comments", comments::post).from(Role.VIEWER),
        post("/incidents/{id}/comments/{comment}/replies", comments::reply).from(Role.VIEWER),
        post("/incidents/{id}/comments/{comment}/text", comments::edit).from(Role.VIEWER),
        post("/incidents/{id}/comments/{comment}/removal", comments::remove).from(Role.VIEWER),
        post("/incidents/{id}/comments/{comment}/resolution", comments::resolve).from(Role.VIEWER),
        post("/incidents/{id}/comments/{comment}/reopening", comments::reopen).from(Role.VIEWER),
        get("/incidents/{id}/meeting", meetings.meeting()::get),
        get("/incidents/{id}/meeting/invitation.ics", meetings.meeting()::invitation),
        get("/incidents/{id}/meeting/room", meetings.room()::get),
        post("/incidents/{id}/meeting", meetings.meeting()::post).from(Role.VIEWER),
        post("/incidents/{id}/meeting/cancellation", meetings.meeting()::cancel).from(Role.VIEWER),
        post("/incidents/{id}/meeting/room/item", meetings.room()::item).from(Role.VIEWER),
        post("/incidents/{id}/meeting/room/event", meetings.room()::event).from(Role.VIEWER),
        post("/incidents/{id}/meeting/notes", meetings.room()::note).from(Role.VIEWER),
        post("/incidents/{id}/meeting/notes/{number}/text", meetings.room()::reword)
            .from(Role.VIEWER),
        post("/incidents/{id}/meeting/notes/{number}/withdrawal", meetings.room()::withdraw)
            .from(Role.VIEWER),
        post("/incidents/{id}/meeting/commitment", meetings.meeting()::commit).from(Role.VIEWER),
        post("/incidents/{id}/meeting/minutes", meetings.meeting()::record).from(Role.VIEWER),
        post("/incidents/{id}/meeting/attendance", meetings.meeting()::attend).from(Role.VIEWER),
        post("/incidents/{id}/meeting/answers", meetings.meeting()::answer).from(Role.VIEWER),
        get("/incidents/{id}/interviews", interviews.list()::get),
        get("/incidents/{id}/interviews/new", interviews.begin()::get).from(Role.AUTHOR),
        post("/incidents/{id}/interviews", interviews.begin()::post),
        get("/incidents/{id}/interviews/{number}", interviews.interview()::get),
        post("/incidents/{id}/interviews/{number}/text", interviews.interview()::write)
            .from(Role.VIEWER),
        post("/incidents/{id}/interviews/{number}/agreement", interviews.interview()::agree)
            .from(Role.VIEWER),
        post(
                "/incidents/{id}/interviews/{number}/agreement/withdrawal",
                interviews.interview()::takeBack)
            .from(Role.VIEWER),
        post("/incidents/{id}/interviews/{number}/release", interviews.interview()::release),
        post("/incidents/{id}/interviews/{number}/withdrawal", interviews.interview()::withdraw)
            .from(Role.VIEWER),
        get("/policy", course.policy()::get),
        get("/waivers", course.waivers()::get),
        get("/services", services::get),
        get("/batches", course.batch()::get).from(Role.AUTHOR),
        post("/batches", course.batch()::post),
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
        get("/sign-in/single", accounts.single()::start).toAnybody(),
        get(ProviderDoor.RETURN, accounts.single()::back).toAnybody(),
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
        post("/sign-in/passkey/options", accounts.passkeys()::toSignIn).toAnybody(),
        post("/sign-in/passkey", accounts.passkeys()::enter).toAnybody(),
        post("/account/passkeys/options", accounts.passkeys()::toAdd).from(Role.VIEWER),
        post("/account/passkeys", accounts.passkeys()::add).from(Role.VIEWER),
        post("/account/passkeys/{number}/removal", accounts.passkeys()::remove).from(Role.VIEWER),
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
        get("/rules/{id}", rule::get),
        get("/find", find::get),
        get("/incidents/{id}/mentions", mentions::get),
        get("/incidents/{id}/images", images.page()::get),
        post("/incidents/{id}/images", images.page()::post).from(Role.VIEWER),
        get("/incidents/{id}/images/{sha}", images.file()::get),
        get("/incidents/{id}/impact", impact::get),
        post("/incidents/{id}/impact/part", impact::write),
        post("/incidents/{id}/impact/rows", impact::add),
        post("/incidents/{id}/impact/removal", impact::remove),
        post("/incidents/{id}/impact/series", impact::series));
  }
}
