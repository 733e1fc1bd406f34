package dev.unrepeat;

import dev.unrepeat.course.Policy;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.service.AccountNames;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.ApprovedChanges;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.InterviewRelease;
import dev.unrepeat.service.Interviews;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.MeetingAnswers;
import dev.unrepeat.service.MeetingNotes;
import dev.unrepeat.service.Meetings;
import dev.unrepeat.service.Mentions;
import dev.unrepeat.service.PolicyFolder;
import dev.unrepeat.service.RecurrenceLetters;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.service.SamplePromises;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Waivers;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ActionFeeds;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.AuditStore;
import dev.unrepeat.store.CommentStore;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.FigureStore;
import dev.unrepeat.store.FollowUpStore;
import dev.unrepeat.store.ImageStore;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.InterviewStore;
import dev.unrepeat.store.MeetingAnswerStore;
import dev.unrepeat.store.MeetingNoteStore;
import dev.unrepeat.store.MeetingStore;
import dev.unrepeat.store.RecurrenceStore;
import dev.unrepeat.store.WaiverStore;
import dev.unrepeat.web.course.BatchPage;
import dev.unrepeat.web.course.ChangesPage;
import dev.unrepeat.web.course.CoursePage;
import dev.unrepeat.web.course.CoursePages;
import dev.unrepeat.web.course.PolicyPage;
import dev.unrepeat.web.course.WaiverListPage;
import dev.unrepeat.web.interview.InterviewListPage;
import dev.unrepeat.web.interview.InterviewPage;
import dev.unrepeat.web.interview.InterviewPages;
import dev.unrepeat.web.interview.NewInterviewPage;
import dev.unrepeat.web.meeting.MeetingPage;
import dev.unrepeat.web.meeting.MeetingPages;
import dev.unrepeat.web.meeting.RoomPage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way of a postmortem: policy, steps, waivers and comments.
@Configuration(proxyBeanMethods = false)
class CourseWiring {
  @Bean
  Policy policy(DataFolder folder) throws IOException {
    return PolicyFolder.read(folder.path());
  }

  @Bean
  CourseReading courseReading(
      Ledger ledger,
      Database database,
      Reviews reviews,
      TextFindings findings,
      Documents documents,
      WorkspaceSettings settings,
      Policy policy) {
    return new CourseReading(
        ledger,
        new CourseStore(database),
        new WaiverStore(database),
        new CommentStore(database),
        new MeetingNoteStore(database),
        reviews,
        findings,
        documents,
        settings,
        policy);
  }

  @Bean
  Course course(Ledger ledger, Database database, CourseReading reading) {
    return new Course(
        ledger, new CourseStore(database), reading, new AccountNames(new AccountStore(database)));
  }

  @Bean
  Waivers waivers(Ledger ledger, Database database, CourseReading reading) {
    return new Waivers(ledger, new WaiverStore(database), new CourseStore(database), reading);
  }

  @Bean
  Coverage coverage(Ledger ledger, Database database, Policy policy) {
    return new Coverage(ledger, new IncidentListStore(database), new CourseStore(database), policy);
  }

  @Bean
  Images images(Ledger ledger, Database database) {
    return new Images(ledger, new ImageStore(database), new IncidentListStore(database));
  }

  @Bean
  Mentions mentions(Ledger ledger, Database database, Post post) {
    return new Mentions(
        ledger,
        new AccountStore(database),
        new IncidentListStore(database),
        new CommentStore(database),
        post);
  }

  @Bean
  Comments comments(Ledger ledger, Database database, Mentions mentions) {
    return new Comments(ledger, new CommentStore(database), mentions);
  }

  @Bean
  ActionItems actionItems(Ledger ledger, Database database, Policy policy) {
    return new ActionItems(
        ledger, new AccountNames(new AccountStore(database)), new CourseStore(database), policy);
  }

  @Bean
  ActionBoard actionBoard(Ledger ledger, Database database) {
    return new ActionBoard(ledger, new ActionBoardStore(database));
  }

  @Bean
  Figures figures(Ledger ledger, Database database, Policy policy) {
    return new Figures(
        ledger, new FigureStore(database), new FollowUpStore(database), policy.calendar().zone());
  }

  @Bean
  ActionBatch actionBatch(Ledger ledger, ActionItems actions, Incidents incidents) {
    return new ActionBatch(ledger, actions, incidents);
  }

  @Bean
  SamplePromises samplePromises(
      Incidents incidents, Writing writing, ActionItems actions, ActionBoard board) {
    return new SamplePromises(incidents, writing, actions, board);
  }

  @Bean
  ActionFeeds actionFeeds(
      Database database, ActionBoard board, Keys keys, Audit audit, Clock clock) {
    return new ActionFeeds(database, board, keys, audit, clock);
  }

  @Bean
  Recurrences recurrences(Ledger ledger, Database database, ActionItems actions, Letterbox post) {
    return new Recurrences(
        ledger,
        new RecurrenceStore(database),
        actions,
        new RecurrenceLetters(new AccountStore(database), post));
  }

  @Bean
  ApprovedChanges approvedChanges(Ledger ledger, Database database, CourseReading reading) {
    return new ApprovedChanges(ledger, new CourseStore(database), reading);
  }

  @Bean
  Meetings meetings(Ledger ledger, Database database, Post post, Keys keys, SharedHub hub) {
    return new Meetings(ledger, new MeetingStore(database), post, keys::next, hub);
  }

  @Bean
  MeetingNotes meetingNotes(Ledger ledger, Database database, Policy policy, SharedHub hub) {
    return new MeetingNotes(
        ledger, new MeetingStore(database), new MeetingNoteStore(database), policy, hub);
  }

  @Bean
  MeetingAnswers meetingAnswers(Ledger ledger, Database database, Post post) {
    return new MeetingAnswers(
        ledger,
        new MeetingStore(database),
        new MeetingAnswerStore(database),
        new AccountStore(database),
        post);
  }

  @Bean
  InterviewRelease interviewRelease(Ledger ledger, EvidenceIntake intake) {
    return new InterviewRelease(ledger, intake, new Intake(StandardSources.catalogue()));
  }

  @Bean
  Interviews interviews(Ledger ledger, Database database, InterviewRelease releasing) {
    return new Interviews(
        ledger,
        new InterviewStore(database),
        new AccountStore(database),
        new AuditStore(database),
        releasing);
  }

  @Bean
  ActionReminders actionReminders(
      Ledger ledger,
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Letterbox post,
      Clock clock) {
    return new ActionReminders(ledger, database, policy, workspace, post, clock);
  }

  @Bean
  ActionDigests actionDigests(
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Letterbox post,
      DigestLinks links,
      Clock clock) {
    return new ActionDigests(database, policy, workspace, post, links::make, clock);
  }

  @Bean
  InterviewPages interviewPages(
      Pages pages,
      Incidents incidents,
      Interviews interviews,
      InterviewRelease releasing,
      Accounts accounts) {
    return new InterviewPages(
        new InterviewListPage(pages, incidents, interviews),
        new NewInterviewPage(pages, incidents, interviews, accounts),
        new InterviewPage(pages, incidents, interviews, releasing));
  }

  @Bean
  MeetingPages meetingPages(
      Pages pages,
      Incidents incidents,
      Meetings meetings,
      MeetingNotes notes,
      MeetingAnswers answers,
      CourseReading reading,
      Accounts accounts) {
    return new MeetingPages(
        new MeetingPage(pages, incidents, meetings, notes, answers, reading, accounts),
        new RoomPage(pages, incidents, meetings, notes));
  }

  @Bean
  CoursePages coursePages(
      Pages pages,
      Incidents incidents,
      CourseReading reading,
      Course course,
      Waivers waivers,
      Coverage coverage,
      Announcements announcements,
      ActionBoard board,
      ApprovedChanges changes) {
    return new CoursePages(
        new CoursePage(pages, incidents, reading, course, waivers, coverage, announcements, board),
        new ChangesPage(pages, incidents, changes, course),
        new PolicyPage(pages, reading.policy()),
        new WaiverListPage(pages, waivers),
        new BatchPage(pages, coverage));
  }
}
