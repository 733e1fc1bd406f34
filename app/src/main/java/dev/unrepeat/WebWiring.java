package dev.unrepeat;

import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Impacts;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.service.Mentions;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ActionFeeds;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.DemoDoor;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.account.Sessions;
import dev.unrepeat.service.account.SignIn;
import dev.unrepeat.service.account.SingleSignOn;
import dev.unrepeat.service.arrival.Inbox;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.service.measure.Readiness;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.ConnectionRoutes;
import dev.unrepeat.web.Door;
import dev.unrepeat.web.Health;
import dev.unrepeat.web.MeasuresFile;
import dev.unrepeat.web.RouteTable;
import dev.unrepeat.web.Routes;
import dev.unrepeat.web.account.AccountPage;
import dev.unrepeat.web.account.AccountPages;
import dev.unrepeat.web.account.AuditPage;
import dev.unrepeat.web.account.CirclePage;
import dev.unrepeat.web.account.LinkPage;
import dev.unrepeat.web.account.NewPasswordPage;
import dev.unrepeat.web.account.PasskeyWay;
import dev.unrepeat.web.account.PeoplePage;
import dev.unrepeat.web.account.RemovalPage;
import dev.unrepeat.web.account.SignInPage;
import dev.unrepeat.web.account.SingleSignOnWay;
import dev.unrepeat.web.action.ActionPage;
import dev.unrepeat.web.action.ActionPages;
import dev.unrepeat.web.action.BoardPage;
import dev.unrepeat.web.action.BulkPage;
import dev.unrepeat.web.action.FeedFile;
import dev.unrepeat.web.action.IncidentActionsPage;
import dev.unrepeat.web.action.MyActionsPage;
import dev.unrepeat.web.action.SheetPage;
import dev.unrepeat.web.action.WeekPage;
import dev.unrepeat.web.arrival.ArrivalPages;
import dev.unrepeat.web.asset.AssetFile;
import dev.unrepeat.web.asset.Assets;
import dev.unrepeat.web.catalogue.ServiceListPage;
import dev.unrepeat.web.cause.CausesFile;
import dev.unrepeat.web.cause.CausesPage;
import dev.unrepeat.web.chat.ChatPages;
import dev.unrepeat.web.comment.MentionPage;
import dev.unrepeat.web.course.CommentPage;
import dev.unrepeat.web.course.CoursePages;
import dev.unrepeat.web.document.DocumentPage;
import dev.unrepeat.web.document.MarkdownPage;
import dev.unrepeat.web.error.ErrorPage;
import dev.unrepeat.web.event.ClockSetting;
import dev.unrepeat.web.event.EventListPage;
import dev.unrepeat.web.event.EventPage;
import dev.unrepeat.web.event.GroupFolding;
import dev.unrepeat.web.event.LinkJudging;
import dev.unrepeat.web.event.NewEventsPage;
import dev.unrepeat.web.evidence.AnswersPage;
import dev.unrepeat.web.evidence.EvidenceContentFile;
import dev.unrepeat.web.evidence.EvidencePage;
import dev.unrepeat.web.evidence.EvidenceUpload;
import dev.unrepeat.web.export.ExportPages;
import dev.unrepeat.web.find.FindPage;
import dev.unrepeat.web.finding.FindingsPage;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.guard.PasskeyDoor;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.guide.ChapterPage;
import dev.unrepeat.web.guide.ComparisonPage;
import dev.unrepeat.web.guide.GuidePages;
import dev.unrepeat.web.guide.HandbookPage;
import dev.unrepeat.web.guide.PracticePage;
import dev.unrepeat.web.history.HistoryPage;
import dev.unrepeat.web.image.ImageFile;
import dev.unrepeat.web.image.ImagePage;
import dev.unrepeat.web.image.ImagePages;
import dev.unrepeat.web.impact.ImpactPage;
import dev.unrepeat.web.imports.ImportPages;
import dev.unrepeat.web.incident.FactsPage;
import dev.unrepeat.web.incident.IncidentListPage;
import dev.unrepeat.web.incident.IncidentPage;
import dev.unrepeat.web.incident.NewIncidentPage;
import dev.unrepeat.web.interview.InterviewPages;
import dev.unrepeat.web.live.LiveStream;
import dev.unrepeat.web.meeting.MeetingPages;
import dev.unrepeat.web.metrics.MetricsPages;
import dev.unrepeat.web.milestone.MilestonePage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.ThemeSwitch;
import dev.unrepeat.web.pattern.PatternPages;
import dev.unrepeat.web.pull.PullPages;
import dev.unrepeat.web.reminder.ReminderPages;
import dev.unrepeat.web.rule.RuleListPage;
import dev.unrepeat.web.rule.RulePage;
import dev.unrepeat.web.score.ScorePage;
import dev.unrepeat.web.search.SearchPage;
import dev.unrepeat.web.setting.SettingsPage;
import dev.unrepeat.web.summary.PublicSummaryPage;
import dev.unrepeat.web.template.TemplateListPage;
import dev.unrepeat.web.template.TemplateOfferPage;
import dev.unrepeat.web.template.TemplatePage;
import dev.unrepeat.web.template.TemplatePages;
import dev.unrepeat.web.template.TemplateTextPage;
import dev.unrepeat.web.template.TemplateVersionsPage;
import dev.unrepeat.web.tracker.TrackerPages;
import dev.unrepeat.web.webhook.WebhookPages;
import dev.unrepeat.web.wiki.WikiPages;
import dev.unrepeat.web.writing.NewPartPage;
import dev.unrepeat.web.writing.PartPage;
import dev.unrepeat.web.writing.WritingPage;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The pages.
@Configuration(proxyBeanMethods = false)
class WebWiring {
  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Pages pages(Assets assets, WorkspaceSettings settings, Database database) {
    String notice =
        database.readOnly() ? "Reading only: nothing can be changed here right now." : "";
    return new Pages(assets, Version.ours(), settings.severities(), notice);
  }

  @Bean
  Routes routes(
      Pages pages,
      Assets assets,
      Readiness readiness,
      MeasuresFile measuresFile,
      Incidents incidents,
      Insights insights,
      Timelines timelines,
      EvidenceIntake intake,
      EvidenceFiles files,
      TextFindings findings,
      WorkspaceRules rules,
      Reviews reviews,
      Writing writing,
      Histories histories,
      SharedHub hub,
      AccountPages accountPages,
      CourseReading courseReading,
      CoursePages coursePages,
      Comments comments,
      Catalogue catalogue,
      TemplateShelf shelf,
      TemplateOffers offers,
      Practice practice,
      MeetingPages meetingPages,
      Mentions mentions,
      Images images,
      InterviewPages interviewPages,
      Impacts impacts,
      ActionPages actionPages,
      Recurrences recurrences,
      PublicSummaryPage publicSummaryPage,
      ReminderPages reminderPages,
      Causes causes,
      WebhookPages webhookPages,
      TrackerPages trackerPages,
      ChatPages chatPages,
      PullPages pullPages,
      WikiPages wikiPages,
      ImportPages importPages,
      SettingsPage settingsPage,
      ArrivalPages arrivalPages,
      Inbox inbox,
      MetricsPages metrics,
      WeekPage week,
      ExportPages exports,
      SearchPage search,
      PatternPages patterns,
      Search find) {
    return new Routes(
        pages,
        new AssetFile(assets),
        new Health(readiness::obstacle),
        measuresFile,
        new ThemeSwitch(),
        new IncidentListPage(pages, incidents, inbox),
        new IncidentPage(pages, incidents, insights, courseReading, recurrences, files),
        new FactsPage(pages, incidents),
        new NewIncidentPage(pages, incidents, intake, shelf),
        new EventListPage(pages, incidents),
        new EventPage(pages, incidents, timelines, findings),
        new NewEventsPage(pages, incidents, intake),
        new ClockSetting(pages, incidents, timelines),
        new LinkJudging(pages, timelines),
        new GroupFolding(pages, incidents, timelines),
        new MilestonePage(pages, incidents, insights),
        new AnswersPage(pages, incidents, timelines),
        new EvidenceUpload(pages, incidents, intake),
        new EvidencePage(pages, incidents, files),
        new EvidenceContentFile(files),
        new DocumentPage(pages, incidents, findings, insights, comments, causes),
        new MarkdownPage(pages, incidents, findings),
        new FindingsPage(pages, findings),
        new RuleListPage(pages, rules),
        new RulePage(pages, rules),
        new ScorePage(pages, incidents, reviews, catalogue),
        new WritingPage(pages, incidents, findings, offers),
        new PartPage(pages, incidents, writing, findings),
        new NewPartPage(pages, incidents, writing, findings),
        new HistoryPage(pages, histories),
        new LiveStream(incidents, histories, hub),
        accountPages,
        coursePages,
        new CommentPage(pages, incidents, comments),
        new ServiceListPage(pages, catalogue),
        new TemplatePages(
            new TemplateListPage(pages, shelf),
            new TemplatePage(pages, shelf),
            new TemplateTextPage(pages, shelf),
            new TemplateVersionsPage(pages, shelf),
            new TemplateOfferPage(pages, incidents, shelf, offers)),
        new GuidePages(
            new HandbookPage(pages),
            new ChapterPage(pages),
            new PracticePage(pages, practice),
            new ComparisonPage(pages, incidents, practice, reviews, findings)),
        meetingPages,
        new FindPage(pages, incidents, find),
        new MentionPage(pages, mentions),
        new ImagePages(new ImagePage(pages, images), new ImageFile(images)),
        interviewPages,
        new ImpactPage(pages, impacts, writing),
        actionPages,
        publicSummaryPage,
        reminderPages,
        new CausesPage(pages, incidents, causes, histories, findings),
        new CausesFile(pages, incidents, causes),
        new ConnectionRoutes(
            webhookPages,
            trackerPages,
            chatPages,
            pullPages,
            wikiPages,
            arrivalPages,
            importPages,
            settingsPage),
        metrics,
        week,
        exports,
        search,
        patterns);
  }

  @Bean
  ActionPages actionPages(
      Pages pages,
      Incidents incidents,
      ActionItems actions,
      ActionReminders reminders,
      Recurrences recurrences,
      ActionBoard board,
      ActionBatch batch,
      ActionFeeds feeds,
      PublicAddress address,
      Tickets tickets,
      Clock clock) {
    return new ActionPages(
        new ActionPage(pages, incidents, actions, reminders, tickets, board),
        new IncidentActionsPage(pages, incidents, actions, recurrences, board),
        new BoardPage(pages, board, incidents),
        new MyActionsPage(pages, board, feeds, address),
        new BulkPage(pages, batch),
        new SheetPage(pages, board, batch),
        new FeedFile(pages, feeds, address, clock));
  }

  @Bean
  RouteTable routeTable(Routes routes) {
    return new RouteTable(routes.table());
  }

  @Bean
  AccountPages accountPages(
      Pages pages,
      Incidents incidents,
      Accounts accounts,
      SignIn signIn,
      Links links,
      Sessions sessions,
      ApiTokens tokens,
      Audit audit,
      Post post,
      DemoDoor demo,
      Entrance entrance,
      Passwords passwords,
      Passkeys passkeys,
      PasskeyDoor passkeyDoor,
      Database database,
      PublicAddress address,
      Environment settings,
      Clock clock) {
    Optional<OidcWiring> oidc = OidcWiring.of(settings);
    Optional<SingleSignOn> single = oidc.map(set -> set.people(database, accounts, audit, clock));
    SignInPage door =
        new SignInPage(pages, accounts, signIn, links, demo, passwords, single, entrance);
    AccountPage own =
        new AccountPage(pages, accounts, sessions, tokens, passwords, passkeys, passkeyDoor);
    return new AccountPages(
        door,
        new SingleSignOnWay(pages, door, single, oidc.map(set -> set.door(address)), entrance),
        new LinkPage(pages, links, entrance),
        new NewPasswordPage(pages, links, passwords),
        own,
        new PeoplePage(pages, accounts, links, post),
        new AuditPage(pages, audit),
        new CirclePage(pages, incidents, accounts),
        new RemovalPage(pages, incidents),
        new PasskeyWay(pages, accounts, passkeys, passkeyDoor, own, door, entrance));
  }

  @Bean
  RouterFunction<ServerResponse> door(RouteTable routes, Pages pages, Clock clock) {
    ErrorPage errors = new ErrorPage(pages, clock, FaultNames::ofFault);
    return new Door(routes.routes(), errors).open();
  }
}
