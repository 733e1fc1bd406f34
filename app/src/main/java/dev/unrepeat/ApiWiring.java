package dev.unrepeat;

import dev.unrepeat.api.AccountResource;
import dev.unrepeat.api.ActionItemResource;
import dev.unrepeat.api.ApiDoor;
import dev.unrepeat.api.ApiRoutes;
import dev.unrepeat.api.AuditResource;
import dev.unrepeat.api.BoardResource;
import dev.unrepeat.api.CauseResource;
import dev.unrepeat.api.ChannelResource;
import dev.unrepeat.api.ChatResource;
import dev.unrepeat.api.CommentResource;
import dev.unrepeat.api.CourseResource;
import dev.unrepeat.api.DocumentResource;
import dev.unrepeat.api.EventResource;
import dev.unrepeat.api.EvidenceResource;
import dev.unrepeat.api.HistoryResource;
import dev.unrepeat.api.ImageResource;
import dev.unrepeat.api.ImpactResource;
import dev.unrepeat.api.IncidentResource;
import dev.unrepeat.api.LintResource;
import dev.unrepeat.api.MeetingResource;
import dev.unrepeat.api.MetricsResource;
import dev.unrepeat.api.MilestoneResource;
import dev.unrepeat.api.PartResource;
import dev.unrepeat.api.PeopleResource;
import dev.unrepeat.api.PolicyResource;
import dev.unrepeat.api.PracticeResource;
import dev.unrepeat.api.RecurrenceResource;
import dev.unrepeat.api.ReminderResource;
import dev.unrepeat.api.RemovalResource;
import dev.unrepeat.api.Resource;
import dev.unrepeat.api.RoomResource;
import dev.unrepeat.api.RuleResource;
import dev.unrepeat.api.ScoreResource;
import dev.unrepeat.api.ServiceResource;
import dev.unrepeat.api.TellingResource;
import dev.unrepeat.api.TemplateOfferResource;
import dev.unrepeat.api.TemplateResource;
import dev.unrepeat.api.TicketResource;
import dev.unrepeat.api.TrackerResource;
import dev.unrepeat.api.WebhookResource;
import dev.unrepeat.api.WorkaroundResource;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.ApprovedChanges;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.Idempotence;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Impacts;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.Meetings;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.Waivers;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ActionFeeds;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.account.Sessions;
import dev.unrepeat.service.chat.ChannelReadings;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The resources of the API.
@Configuration(proxyBeanMethods = false)
class ApiWiring {
  @Bean
  Idempotence idempotence(Database database, Clock clock) {
    return new Idempotence(database, clock);
  }

  @Bean
  Resource incidentResource(Incidents incidents, EvidenceIntake intake) {
    return new IncidentResource(incidents, intake);
  }

  @Bean
  Resource impactResource(Impacts impacts) {
    return new ImpactResource(impacts);
  }

  @Bean
  Resource milestoneResource(Incidents incidents, Insights insights) {
    return new MilestoneResource(incidents, insights);
  }

  @Bean
  Resource eventResource(Incidents incidents, Timelines timelines) {
    return new EventResource(incidents, timelines);
  }

  @Bean
  Resource tellingResource(Incidents incidents, Timelines timelines) {
    return new TellingResource(incidents, timelines);
  }

  @Bean
  Resource evidenceResource(Incidents incidents, EvidenceIntake intake, EvidenceFiles files) {
    return new EvidenceResource(incidents, intake, files);
  }

  @Bean
  Resource imageResource(Images images) {
    return new ImageResource(images);
  }

  @Bean
  Resource documentResource(Incidents incidents, Documents documents, TextFindings findings) {
    return new DocumentResource(incidents, documents, findings);
  }

  @Bean
  Resource partResource(Incidents incidents, Writing writing) {
    return new PartResource(incidents, writing);
  }

  @Bean
  Resource causeResource(Incidents incidents, Causes causes) {
    return new CauseResource(incidents, causes);
  }

  @Bean
  Resource actionItemResource(Incidents incidents, ActionItems actions, Tickets tickets) {
    return new ActionItemResource(incidents, actions, tickets);
  }

  @Bean
  Resource metricsResource(Figures figures, WorkspaceSettings settings) {
    return new MetricsResource(figures, settings);
  }

  @Bean
  Resource boardResource(ActionBoard board, ActionBatch batch, ActionFeeds feeds) {
    return new BoardResource(board, batch, feeds);
  }

  @Bean
  Resource workaroundResource(Incidents incidents, ActionItems actions) {
    return new WorkaroundResource(incidents, actions);
  }

  @Bean
  Resource recurrenceResource(Recurrences recurrences) {
    return new RecurrenceResource(recurrences);
  }

  @Bean
  Resource scoreResource(Incidents incidents, Reviews reviews) {
    return new ScoreResource(incidents, reviews);
  }

  @Bean
  Resource courseResource(
      Incidents incidents,
      CourseReading reading,
      Course course,
      Waivers waivers,
      Coverage coverage,
      ApprovedChanges changes) {
    return new CourseResource(incidents, reading, course, waivers, coverage, changes);
  }

  @Bean
  Resource commentResource(Incidents incidents, Comments comments) {
    return new CommentResource(incidents, comments);
  }

  @Bean
  Resource historyResource(Histories histories) {
    return new HistoryResource(histories);
  }

  @Bean
  Resource policyResource(CourseReading reading, Waivers waivers, Coverage coverage) {
    return new PolicyResource(reading, waivers, coverage);
  }

  @Bean
  Resource accountResource(
      Accounts accounts, ApiTokens tokens, Sessions sessions, Passkeys passkeys) {
    return new AccountResource(accounts, tokens, sessions, passkeys);
  }

  @Bean
  Resource peopleResource(Accounts accounts, Links links, Post post) {
    return new PeopleResource(accounts, links, post);
  }

  @Bean
  Resource auditResource(Audit audit) {
    return new AuditResource(audit);
  }

  @Bean
  Resource removalResource(Incidents incidents) {
    return new RemovalResource(incidents);
  }

  @Bean
  Resource ruleResource(WorkspaceRules rules) {
    return new RuleResource(rules);
  }

  @Bean
  Resource lintResource(TextFindings findings) {
    return new LintResource(findings);
  }

  @Bean
  Resource serviceResource(Catalogue catalogue) {
    return new ServiceResource(catalogue);
  }

  @Bean
  Resource templateResource(TemplateShelf shelf) {
    return new TemplateResource(shelf);
  }

  @Bean
  Resource templateOfferResource(Incidents incidents, TemplateShelf shelf, TemplateOffers offers) {
    return new TemplateOfferResource(incidents, shelf, offers);
  }

  @Bean
  Resource practiceResource(Incidents incidents, Practice practice) {
    return new PracticeResource(incidents, practice);
  }

  @Bean
  Resource meetingResource(
      Incidents incidents, Meetings meetings, MeetingNotes notes, MeetingAnswers answers) {
    return new MeetingResource(incidents, meetings, notes, answers);
  }

  @Bean
  Resource roomResource(Incidents incidents, Meetings meetings, MeetingNotes notes) {
    return new RoomResource(incidents, meetings, notes);
  }

  @Bean
  Resource trackerResource(Trackers trackers) {
    return new TrackerResource(trackers);
  }

  @Bean
  Resource chatResource(Chats chats) {
    return new ChatResource(chats);
  }

  @Bean
  Resource channelResource(ChannelReadings readings) {
    return new ChannelResource(readings);
  }

  @Bean
  Resource ticketResource(Tickets tickets) {
    return new TicketResource(tickets);
  }

  @Bean
  Resource webhookResource(Webhooks webhooks) {
    return new WebhookResource(webhooks);
  }

  @Bean
  ApiRoutes apiRoutes(List<Resource> resources) {
    return new ApiRoutes(Version.ours(), resources);
  }

  /// Asked before the door of the browser, which has a page for whatever nobody knows.
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> apiDoor(ApiRoutes routes, Idempotence idempotence) {
    return new ApiDoor(routes, idempotence, FaultNames::ofFault).open();
  }

  @Bean
  Resource reminderResource(ActionReminders reminders, ActionDigests digests) {
    return new ReminderResource(reminders, digests);
  }
}
