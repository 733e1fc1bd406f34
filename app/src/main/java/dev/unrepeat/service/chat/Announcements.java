package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.Audience;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.webhook.RecordEvents;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells the audiences that a publication names, within the change that publishes: by mail and in
/// chats, each place once for an edition. Of a private incident nobody is told.
public final class Announcements implements Announcer {
  private final Database database;
  private final ChatStore chats;
  private final Outbox outbox;
  private final Letterbox post;
  private final WorkspaceSettings workspace;

  public Announcements(
      Database database, Outbox outbox, Letterbox post, WorkspaceSettings workspace) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.outbox = outbox;
    this.post = post;
    this.workspace = workspace;
  }

  /// What would go out, to look at before it does.
  ///
  /// @param told a sentence for each audience that was named
  public record Preview(String subject, String text, List<String> told) {}

  /// The audiences that an administrator has set.
  public List<Audience> audiences() {
    return workspace.audiences();
  }

  public Preview preview(Postmortem record, List<String> named, String summary) {
    Incident incident = record.incident();
    List<String> told = new ArrayList<>();
    if (!incident.visibility().equals(Visibility.EVERYBODY)) {
      told.add("The incident is private, so nobody is told.");
    } else {
      for (String name : named) {
        told.add(
            workspace.audiences().stream()
                .filter(one -> one.called(name))
                .findFirst()
                .map(this::told)
                .orElse("%s: kept with the publication; it has no address here.".formatted(name)));
      }
    }
    return new Preview(subject(incident), text(incident, summary), told);
  }

  private String told(Audience audience) {
    String mail =
        audience.addresses().isEmpty() || post.works()
            ? ""
            : " No mail server is set up, so no letter goes out.";
    String missing =
        audience.channels().stream()
            .filter(channel -> chat(channel).isEmpty())
            .map(channel -> " There is no chat \"%s\" that is on.".formatted(channel.chat()))
            .collect(Collectors.joining());
    return "%s: %s.%s%s".formatted(audience.name(), audience.places(), mail, missing);
  }

  @Override
  public void recorded(Postmortem record) {}

  @Override
  public void removed(Postmortem record) {}

  @Override
  public void changed(Postmortem before, Postmortem after) {
    Incident incident = after.incident();
    boolean published =
        incident.visibility().equals(Visibility.EVERYBODY)
            && RecordEvents.between(before, after).stream()
                .anyMatch(one -> one.kind() == WebhookEvent.POSTMORTEM_PUBLISHED);
    if (published && after.state() instanceof PostmortemState.Published state) {
      String edition = after.edition().name().toLowerCase(Locale.ROOT);
      String occasion = "publication/%s/%s".formatted(incident.id(), edition);
      List<Audience> named =
          workspace.audiences().stream()
              .filter(one -> state.publication().audiences().stream().anyMatch(one::called))
              .toList();
      letters(named, incident, state.publication(), occasion);
      named.stream()
          .flatMap(one -> one.channels().stream())
          .forEach(channel ->
              chat(channel)
                  .ifPresent(chat ->
                      say(chat, channel.channel(), incident, state.publication(), occasion)));
    }
  }

  private void letters(
      List<Audience> named, Incident incident, Publication publication, String occasion) {
    if (post.works()) {
      named.stream()
          .flatMap(one -> one.addresses().stream())
          .distinct()
          .forEach(address ->
              post.send(
                  new Letter(address, subject(incident), text(incident, publication.summary()))
                      .about(Letter.Kind.PUBLICATION, incident.id().value()),
                  occasion + "/" + address));
    }
  }

  /// A channel that hears of all publications is told of this one already.
  private void say(
      Chat chat, String channel, Incident incident, Publication publication, String occasion) {
    if (channel.equals(chat.channels().get(ChatOccasion.PUBLISHED)) && chat.team().isEmpty()) {
      return;
    }
    ChatNotice notice =
        new ChatNotice(
            subject(incident),
            Stream.of(publication.summary(), facts(incident))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n")),
            List.of(),
            "Read the postmortem",
            page(incident),
            List.of(incident.id()));
    outbox.put(
        Kind.CHAT,
        chat.destination(),
        "%s/%s/%s".formatted(occasion, chat.destination(), channel),
        notice.title(),
        new ChatPayload(channel, notice).write());
  }

  private Optional<Chat> chat(Audience.Channel channel) {
    return database.read(chats::list).stream()
        .filter(chat -> chat.enabled() && chat.name().equalsIgnoreCase(channel.chat()))
        .findFirst();
  }

  private static String subject(Incident incident) {
    return "Postmortem of %s: %s".formatted(incident.id(), incident.title());
  }

  private String facts(Incident incident) {
    return Stream.concat(
            incident.severity().map(workspace.severities()::print).stream(),
            incident.services().stream().map(ServiceName::value))
        .collect(Collectors.joining(" · "));
  }

  private String text(Incident incident, String summary) {
    return Stream.of(
            summary.strip(),
            facts(incident),
            "Read the postmortem:\n" + page(incident),
            "An administrator chose this address to hear of published postmortems.")
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String page(Incident incident) {
    return post.page("/incidents/%s/postmortem".formatted(incident.id()));
  }
}
