package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.webhook.RecordEvents;
import dev.unrepeat.service.webhook.RecordEvents.Happening;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts down, within each change, what chats are to hear of it: that a postmortem is published, and
/// that a cause came back. Of a private incident nothing is put down.
public final class ChatNews implements Announcer {
  private final ChatStore chats;
  private final Outbox outbox;
  private final WorkspaceSettings workspace;
  private final UnaryOperator<String> page;

  /// @param page the address of a page of this server
  public ChatNews(
      Database database, Outbox outbox, WorkspaceSettings workspace, UnaryOperator<String> page) {
    this.chats = new ChatStore(database);
    this.outbox = outbox;
    this.workspace = workspace;
    this.page = page;
  }

  @Override
  public void recorded(Postmortem record) {}

  @Override
  public void removed(Postmortem record) {}

  @Override
  public void changed(Postmortem before, Postmortem after) {
    if (!after.incident().visibility().equals(Visibility.EVERYBODY)) {
      return;
    }
    List<Happening> happened = RecordEvents.between(before, after);
    if (happened.stream().anyMatch(one -> one.kind() == WebhookEvent.POSTMORTEM_PUBLISHED)
        && after.state() instanceof PostmortemState.Published published) {
      tell(
          ChatOccasion.PUBLISHED,
          after.incident(),
          published.publication().at().toString(),
          published(after.incident(), published.publication()));
    }
    happened.stream()
        .flatMap(one -> one.action().stream())
        .flatMap(action ->
            action.state() instanceof ActionState.Reopened reopened
                ? reopened.because().stream()
                : Stream.empty())
        .distinct()
        .forEach(later ->
            tell(ChatOccasion.CAME_BACK, after.incident(), later.value(), cameBack(after, later)));
  }

  private void tell(ChatOccasion occasion, Incident incident, String which, ChatNotice notice) {
    for (Chat chat : chats.list()) {
      Optional<String> channel = Optional.ofNullable(chat.channels().get(occasion));
      if (chat.enabled() && channel.isPresent() && concerns(chat, incident)) {
        outbox.put(
            Kind.CHAT,
            chat.destination(),
            "%s/%s/%s/%s".formatted(chat.destination(), occasion.name(), incident.id(), which),
            notice.title(),
            new ChatPayload(channel.get(), notice).write());
      }
    }
  }

  private boolean concerns(Chat chat, Incident incident) {
    return chat.team().isEmpty()
        || incident.services().stream().anyMatch(service -> team(service).equals(chat.team()));
  }

  private String team(ServiceName service) {
    return workspace.find(service).map(Service::team).orElse("");
  }

  private ChatNotice published(Incident incident, Publication publication) {
    String facts =
        Stream.concat(
                incident.severity().map(workspace.severities()::print).stream(),
                incident.services().stream().map(ServiceName::value))
            .collect(Collectors.joining(" · "));
    return new ChatNotice(
        "Postmortem of %s: %s".formatted(incident.id(), incident.title()),
        Stream.of(publication.summary(), facts)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n")),
        List.of(),
        "Read the postmortem",
        page.apply("/incidents/%s/postmortem".formatted(incident.id())),
        List.of(incident.id()));
  }

  private ChatNotice cameBack(Postmortem earlier, IncidentId later) {
    IncidentId id = earlier.incident().id();
    String actions = "/incidents/%s/actions".formatted(id);
    return new ChatNotice(
        "A cause of %s came back in %s".formatted(id, later),
        "What had answered it was verified, and is open for review again.",
        earlier.actions().stream()
            .filter(action ->
                action.state() instanceof ActionState.Reopened state
                    && state.because().equals(Optional.of(later)))
            .map(action ->
                new ChatNotice.Row(
                    Optional.of(id),
                    "%s/%s: %s".formatted(id, action.id(), action.what()),
                    "",
                    page.apply(actions + "/" + action.id())))
            .toList(),
        "Look at it",
        page.apply(actions),
        List.of(id, later));
  }
}
