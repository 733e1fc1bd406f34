package dev.unrepeat;

import dev.unrepeat.chat.Slack;
import dev.unrepeat.chat.Teams;
import dev.unrepeat.course.Policy;
import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.chat.ChatHook;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.service.chat.ChannelEvidence;
import dev.unrepeat.service.chat.ChannelReader;
import dev.unrepeat.service.chat.ChannelReadings;
import dev.unrepeat.service.chat.ChatCarrier;
import dev.unrepeat.service.chat.ChatHooks;
import dev.unrepeat.service.chat.ChatKeys;
import dev.unrepeat.service.chat.ChatNews;
import dev.unrepeat.service.chat.ChatPeople;
import dev.unrepeat.service.chat.ChatRounds;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.service.chat.SlackCommand;
import dev.unrepeat.service.chat.SlackPick;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.store.Database;
import dev.unrepeat.web.chat.ChatListPage;
import dev.unrepeat.web.chat.ChatPage;
import dev.unrepeat.web.chat.ChatPages;
import dev.unrepeat.web.chat.CollectionPage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Chats: the adapters, the ways to them and from them, and their pages.
@Configuration(proxyBeanMethods = false)
class ChatWiring {
  @Bean
  Slack slack(Outgoing outgoing, Clock clock) {
    return new Slack(outgoing, clock);
  }

  @Bean
  ChatKeys chatKeys(Database database, Vault vault) {
    return new ChatKeys(database, vault);
  }

  @Bean
  ChatCarrier chatCarrier(
      Database database, ChatKeys keys, Slack slack, Outgoing outgoing, Clock clock) {
    return new ChatCarrier(database, keys, slack, new Teams(outgoing, clock), clock);
  }

  @Bean
  ChatNews chatNews(Database database, Outbox outbox, WorkspaceSettings workspace, Post post) {
    return new ChatNews(database, outbox, workspace, post::page);
  }

  @Bean
  Announcements announcements(
      Database database, Outbox outbox, WorkspaceSettings workspace, Post post) {
    return new Announcements(database, outbox, post, workspace);
  }

  @Bean
  Chats chats(
      Database database,
      Slack slack,
      ChatKeys chatKeys,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      Keys keys,
      Post post,
      Clock clock) {
    return new Chats(
        database, slack, chatKeys, outgoing, outbox, audit, keys::next, post::page, clock);
  }

  @Bean
  ChatPeople chatPeople(Database database, Chats chats, ChatKeys keys, Slack slack) {
    return new ChatPeople(database, chats, keys, slack);
  }

  @Bean
  ChatHooks chatHooks(
      Database database,
      ChatKeys chatKeys,
      ChatPeople people,
      Slack slack,
      Vault vault,
      Incidents incidents,
      ActionBoard board,
      Timelines timelines,
      Keys keys,
      Post post,
      Clock clock) {
    return new ChatHooks(
        database,
        chatKeys,
        people,
        new SlackCommand(incidents, board, post::page),
        new SlackPick(
            database,
            people,
            chatKeys,
            slack,
            vault,
            incidents,
            timelines,
            keys::next,
            post::page,
            clock),
        clock);
  }

  @Bean
  ChannelReadings channelReadings(Database database, Incidents incidents, Clock clock) {
    return new ChannelReadings(database, incidents, clock);
  }

  @Bean
  Round channelRound(
      Database database,
      ChatPeople people,
      ChatKeys keys,
      Slack slack,
      Vault vault,
      EvidenceIntake intake,
      Clock clock) {
    ChannelReader reader =
        new ChannelReader(
            database, people, keys, slack, vault, new ChannelEvidence(database, intake), clock);
    return new Round("channels", Duration.ofSeconds(2), reader::round);
  }

  @Bean
  Round chatRound(
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      Outbox outbox,
      Post post,
      Clock clock) {
    ChatRounds rounds = new ChatRounds(database, policy, workspace, outbox, post::page, clock);
    return new Round("chats", Duration.ofMinutes(5), rounds::round);
  }

  /// Asked before the door of the browser, which has a page for whatever nobody knows.
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> chatHook(ChatHooks hooks) {
    return new ChatHook(hooks, new HookCalls(FaultNames::ofFault)).open();
  }

  @Bean
  ChatPages chatPages(
      Pages pages, Chats chats, Webhooks webhooks, Incidents incidents, ChannelReadings readings) {
    return new ChatPages(
        new ChatListPage(pages, chats),
        new ChatPage(pages, chats, webhooks),
        new CollectionPage(pages, incidents, readings));
  }
}
