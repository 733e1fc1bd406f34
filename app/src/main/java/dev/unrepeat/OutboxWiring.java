package dev.unrepeat;

import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.job.Round;
import dev.unrepeat.job.Rounds;
import dev.unrepeat.mail.MailServer;
import dev.unrepeat.mail.Mailer;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.chat.ChatCarrier;
import dev.unrepeat.service.measure.CountedCarrier;
import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.service.outbox.BackOff;
import dev.unrepeat.service.outbox.Courier;
import dev.unrepeat.service.outbox.LetterCarrier;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.tracker.TicketCarrier;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.service.webhook.EventsOut;
import dev.unrepeat.service.webhook.WebhookCarrier;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.wiki.WikiCarrier;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.SecretKeyFile;
import dev.unrepeat.trace.Traces;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.webhook.WebhookListPage;
import dev.unrepeat.web.webhook.WebhookPage;
import dev.unrepeat.web.webhook.WebhookPages;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What leaves the server: the outbox, who carries it, and the rounds that are done meanwhile.
@Configuration(proxyBeanMethods = false)
class OutboxWiring {
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);

  @Bean
  SecureRandom chance() {
    return new SecureRandom();
  }

  /// The key of stored secrets: `unrepeat.secret.key`, or the file `secret.key` in the data folder.
  @Bean
  Vault vault(Environment settings, DataFolder folder, SecureRandom chance) throws IOException {
    String given = settings.getProperty("unrepeat.secret.key", "");
    if (!given.isBlank()) {
      return Vault.of(given, "unrepeat.secret.key", chance);
    }
    Path file = folder.path().resolve("secret.key");
    return Vault.of(SecretKeyFile.read(file, () -> Vault.fresh(chance)), file.toString(), chance);
  }

  @Bean
  Outgoing outgoing(Environment settings, Traces traces) {
    return new Outgoing(
        AddressRule.allowing(settings.getProperty("unrepeat.outgoing.allow", "")),
        InetAddress::getAllByName,
        LONGEST_REQUEST,
        traces);
  }

  /// Letters go out where `unrepeat.mail.host` names a mail server. Read here and not by Spring's
  /// own condition, which would be answered once and for all when the program is built.
  private static Optional<Mailer> mailer(Environment settings) {
    return Optional.ofNullable(settings.getProperty("unrepeat.mail.host"))
        .map(host ->
            new Mailer(
                new MailServer(
                    host,
                    settings.getProperty("unrepeat.mail.port", Integer.class, 587),
                    settings.getProperty("unrepeat.mail.user", ""),
                    settings.getProperty("unrepeat.mail.password", ""),
                    MailServer.Security.read(
                        settings.getProperty("unrepeat.mail.security", "starttls"))),
                settings.getProperty("unrepeat.mail.from", "unrepeat@localhost")));
  }

  private static boolean everybodySees(Database database, String id) {
    IncidentListStore incidents = new IncidentListStore(database);
    return IncidentId.find(id)
        .map(one -> database.read(() -> incidents.visibilities(List.of(one))).get(one))
        .filter(Visibility.EVERYBODY::equals)
        .isPresent();
  }

  @Bean
  Courier courier(
      Database database,
      Vault vault,
      Outgoing outgoing,
      Environment settings,
      Keys keys,
      TicketCarrier tickets,
      ChatCarrier chats,
      WikiCarrier wikis,
      Measures measures,
      Traces traces,
      SecureRandom chance,
      Clock clock) {
    return new Courier(
        database,
        Map.of(
            Kind.MAIL,
            new CountedCarrier(
                new LetterCarrier(mailer(settings), vault, id -> everybodySees(database, id)),
                measures,
                traces),
            Kind.WEBHOOK,
            new CountedCarrier(
                new WebhookCarrier(database, vault, outgoing, clock), measures, traces),
            Kind.TRACKER,
            new CountedCarrier(tickets, measures, traces),
            Kind.CHAT,
            new CountedCarrier(chats, measures, traces),
            Kind.WIKI,
            new CountedCarrier(wikis, measures, traces)),
        BackOff.STANDARD,
        clock,
        chance,
        keys::next);
  }

  @Bean
  Outbox outbox(Database database, Vault vault, Clock clock, Courier courier) {
    return new Outbox(database, vault, clock, courier::wake);
  }

  @Bean
  Post post(Environment settings, Outbox outbox, Keys keys) {
    return new Post(mailer(settings).map(set -> outbox), keys::next);
  }

  @Bean
  EventsOut eventsOut(Database database, Outbox outbox, Keys keys, Post post, Clock clock) {
    return new EventsOut(database, outbox, keys::next, post::page, clock);
  }

  @Bean
  Webhooks webhooks(
      Database database,
      Outbox outbox,
      Outgoing outgoing,
      Vault vault,
      Audit audit,
      SecureRandom chance,
      Keys keys,
      Post post,
      Clock clock) {
    return new Webhooks(
        database, outbox, outgoing, vault, audit, chance, keys::next, post::page, clock);
  }

  @Bean
  Round outboxRound(Courier courier) {
    return new Round("outbox", Duration.ofSeconds(10), courier::round);
  }

  @Bean
  Round sweepRound(Webhooks webhooks) {
    return new Round("outbox-sweep", Duration.ofHours(1), webhooks::sweep);
  }

  @Bean
  Rounds rounds(
      Database database,
      List<Round> all,
      Keys keys,
      Measures measures,
      Traces traces,
      Clock clock) {
    return new Rounds(database.forRounds(), "node-" + keys.next(), all, measures, traces, clock);
  }

  /// Nothing goes out before the server answers: letters hold its address.
  @Bean
  ApplicationListener<ApplicationReadyEvent> outboxBegins(
      Webhooks webhooks, Courier courier, Rounds rounds, Database database) {
    return ready -> {
      // What is due is done by a server that may write, or by this one after its next start.
      if (database.readOnly()) {
        return;
      }
      webhooks.begin();
      courier.start();
      rounds.start();
    };
  }

  @Bean
  WebhookPages webhookPages(Pages pages, Webhooks webhooks) {
    return new WebhookPages(new WebhookListPage(pages, webhooks), new WebhookPage(pages, webhooks));
  }
}
