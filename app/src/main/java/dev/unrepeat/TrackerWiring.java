package dev.unrepeat;

import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.tracker.TrackerHook;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.job.Round;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.TicketNews;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.tracker.Errands;
import dev.unrepeat.service.tracker.TicketCarrier;
import dev.unrepeat.service.tracker.TrackerHooks;
import dev.unrepeat.service.tracker.TrackerKeys;
import dev.unrepeat.service.tracker.TrackerReading;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.tracker.Desks;
import dev.unrepeat.tracker.GitHubIssues;
import dev.unrepeat.tracker.GitLabIssues;
import dev.unrepeat.tracker.IssueTracker;
import dev.unrepeat.tracker.JiraIssues;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.tracker.DriftPage;
import dev.unrepeat.web.tracker.TrackerListPage;
import dev.unrepeat.web.tracker.TrackerPage;
import dev.unrepeat.web.tracker.TrackerPages;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Trackers: the adapters, the ways to them and from them, and their pages.
@Configuration(proxyBeanMethods = false)
class TrackerWiring {
  private static final Duration PAUSE = Duration.ofMinutes(2);

  @Bean
  Desks desks(Outgoing outgoing, Clock clock) {
    IssueTracker jira = new JiraIssues(outgoing, clock);
    return new Desks(
        Map.of(
            TrackerKind.GITHUB,
            new GitHubIssues(outgoing, clock),
            TrackerKind.GITLAB,
            new GitLabIssues(outgoing, clock),
            TrackerKind.JIRA_CLOUD,
            jira,
            TrackerKind.JIRA_DATA_CENTER,
            jira));
  }

  @Bean
  TrackerKeys trackerKeys(Database database, Vault vault) {
    return new TrackerKeys(database, vault);
  }

  @Bean
  Errands errands(Database database, Outbox outbox, Keys keys) {
    return new Errands(database, outbox, keys::next);
  }

  @Bean
  TicketNews ticketNews(Ledger ledger, Database database, Errands errands) {
    return new TicketNews(ledger, database, errands);
  }

  /// The courier is there before the ledger, whose changes wake it.
  @Bean
  TicketCarrier ticketCarrier(
      Database database,
      Desks desks,
      TrackerKeys keys,
      ObjectProvider<TicketNews> news,
      ObjectProvider<Post> post,
      Clock clock) {
    return new TicketCarrier(
        database, desks, keys, news::getObject, path -> post.getObject().page(path), clock);
  }

  @Bean
  Tickets tickets(
      Ledger ledger, ActionItems actions, Database database, Desks desks, Errands errands) {
    return new Tickets(ledger, actions, database, desks, errands);
  }

  @Bean
  TrackerReading trackerReading(
      Database database, Desks desks, TrackerKeys keys, TicketNews news, Clock clock) {
    return new TrackerReading(database, desks, keys, news, clock);
  }

  @Bean
  Trackers trackers(
      Database database,
      Desks desks,
      TrackerKeys trackerKeys,
      TrackerReading reading,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      SecureRandom chance,
      Keys keys,
      Post post,
      Clock clock) {
    return new Trackers(
        database,
        desks,
        trackerKeys,
        reading,
        outgoing,
        outbox,
        audit,
        chance,
        keys::next,
        post::page,
        clock);
  }

  @Bean
  TrackerHooks trackerHooks(
      Database database, Desks desks, TrackerKeys keys, TicketNews news, Clock clock) {
    return new TrackerHooks(database, desks, keys, news, clock);
  }

  @Bean
  Round trackerRound(TrackerReading reading) {
    return new Round("trackers", PAUSE, reading::round);
  }

  /// Asked before the door of the browser, which has a page for whatever nobody knows.
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> trackerHook(TrackerHooks hooks) {
    return new TrackerHook(hooks, new HookCalls(FaultNames::ofFault)).open();
  }

  @Bean
  TrackerPages trackerPages(Pages pages, Trackers trackers, Tickets tickets) {
    return new TrackerPages(
        new TrackerListPage(pages, trackers),
        new TrackerPage(pages, trackers),
        new DriftPage(pages, tickets));
  }
}
