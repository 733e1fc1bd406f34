package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.chat.Slack;
import dev.unrepeat.chat.SlackAccess;
import dev.unrepeat.chat.Teams;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.service.outbox.Outcome.Next;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings messages to chats. Whether an incident is private is asked once more when they go out: it
/// may have become so since, and of such a one nothing is said in any chat.
public final class ChatCarrier implements Carrier {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Database database;
  private final ChatStore chats;
  private final IncidentListStore incidents;
  private final ChatKeys keys;
  private final Slack slack;
  private final Teams teams;
  private final Clock clock;

  public ChatCarrier(Database database, ChatKeys keys, Slack slack, Teams teams, Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.incidents = new IncidentListStore(database);
    this.keys = keys;
    this.slack = slack;
    this.teams = teams;
    this.clock = clock;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    long number = Long.parseLong(message.destination().replace("chat/", ""));
    Optional<Chat> found = database.read(() -> chats.find(number));
    if (found.isEmpty()) {
      return Outcome.failed("The chat is removed.", Next.NEVER);
    }
    Chat chat = found.get();
    if (!chat.enabled() && !message.what().startsWith(ChatPayload.TEST)) {
      return Outcome.failed("The chat is switched off.", Next.NEVER);
    }
    ChatPayload payload = ChatPayload.read(message.payload());
    Optional<ChatNotice> open = database.read(() -> open(payload.notice()));
    if (open.isEmpty()) {
      return Outcome.failed(
          "It is about an incident that is private or gone, and chats are told of none.",
          Next.NEVER);
    }
    try {
      if (chat.kind() == ChatKind.SLACK) {
        say(message, keys.slack(chat), payload.channel(), open.get());
      } else {
        teams.say(chat.name(), keys.token(chat), open.get());
      }
      return Outcome.DELIVERED;
    } catch (NotDone failure) {
      return Outcome.of(failure);
    } catch (Refused locked) {
      locked.passUnavailable();
      return Outcome.failed(locked.sentence(), Next.NEVER);
    }
  }

  /// Slack takes a message twice. One that was tried before, or that is older than a first attempt
  /// would be, may have arrived though nothing was heard of it, and is looked for first.
  private void say(OutboxMessage message, SlackAccess access, String channel, ChatNotice notice)
      throws NotDone {
    boolean first =
        message.attempts() == 0 && message.createdAt().plus(A_MINUTE).isAfter(clock.instant());
    if (first || !slack.said(access, channel, message.createdAt().minus(A_MINUTE), message.key())) {
      slack.say(access, channel, message.key(), notice);
    }
  }

  /// What may be said of it now.
  private Optional<ChatNotice> open(ChatNotice notice) {
    List<IncidentId> all =
        Stream.concat(
                notice.about().stream(),
                notice.rows().stream().flatMap(row -> row.about().stream()))
            .distinct()
            .toList();
    Map<IncidentId, Visibility> seen = incidents.visibilities(all);
    List<ChatNotice.Row> rows =
        notice.rows().stream()
            .filter(row -> row.about().stream().allMatch(id -> everybody(seen, id)))
            .toList();
    boolean emptied = rows.isEmpty() && !notice.rows().isEmpty();
    return emptied || !notice.about().stream().allMatch(id -> everybody(seen, id))
        ? Optional.empty()
        : Optional.of(notice.withRows(rows));
  }

  private static boolean everybody(Map<IncidentId, Visibility> seen, IncidentId id) {
    return Visibility.EVERYBODY.equals(seen.get(id));
  }

  @Override
  public boolean keeps() {
    return true;
  }
}
