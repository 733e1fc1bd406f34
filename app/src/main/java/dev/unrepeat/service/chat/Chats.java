package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.chat.Slack;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.ChatMember;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OutboxStore;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What administrators do with chats.
public final class Chats {
  private static final int MOST = 50;

  private final Database database;
  private final ChatStore chats;
  private final AccountStore accounts;
  private final OutboxStore messages;
  private final Slack slack;
  private final ChatKeys keys;
  private final Outgoing outgoing;
  private final Outbox outbox;
  private final Audit audit;
  private final Supplier<String> occasions;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param occasions names of tests, each another
  /// @param page the address of a page of this server
  public Chats(
      Database database,
      Slack slack,
      ChatKeys keys,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      Supplier<String> occasions,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.accounts = new AccountStore(database);
    this.messages = new OutboxStore(database);
    this.slack = slack;
    this.keys = keys;
    this.outgoing = outgoing;
    this.outbox = outbox;
    this.audit = audit;
    this.occasions = occasions;
    this.page = page;
    this.clock = clock;
  }

  /// What a person sets about a chat.
  ///
  /// @param team whose services it hears of; empty for all
  /// @param channels of Slack the channel for each occasion; of Teams any word says yes
  public record Wanted(
      String name,
      ChatKind kind,
      String team,
      Map<ChatOccasion, String> channels,
      boolean enabled) {
    public Wanted {
      Map<ChatOccasion, String> typed = new EnumMap<>(ChatOccasion.class);
      channels.forEach((occasion, channel) -> {
        if (!channel.isBlank()) {
          typed.put(occasion, channel.strip());
        }
      });
      channels = Map.copyOf(typed);
    }
  }

  /// What opens a chat; of Teams the token is the address of its workflow, and the rest is empty.
  ///
  /// @param address where Slack's methods are; empty for the usual place
  public record Secrets(String token, String signing, String address) {
    /// Written nowhere.
    @Override
    public String toString() {
      return "secrets";
    }
  }

  /// A member of the chat with the account it has here.
  public record Known(ChatMember member, Account account) {}

  public List<Chat> list(Viewer viewer) {
    must(viewer);
    return database.read(chats::list);
  }

  public Chat get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  public Chat add(Viewer viewer, Wanted wanted, Secrets secrets) {
    must(viewer);
    TypedChat typed = typed();
    Chat checked =
        typed.chat(
            0, wanted, typed.address(wanted.kind(), secrets), viewer.name(), clock.instant());
    String token = typed.token(wanted.kind(), secrets);
    String signing = wanted.kind() == ChatKind.SLACK ? typed.signing(secrets) : "";
    typed.checks().end();
    Chat made =
        database.write(() -> {
          Refused.unless(
              chats.list().size() < MOST,
              "There are %d chats, as many as there can be. Remove one first.".formatted(MOST));
          Chat added = find(chats.insert(checked));
          keep(added, checked.address(), token, signing);
          audit.add(viewer.name(), "connected a chat", added.name(), "", says(added));
          return added;
        });
    return recognised(made);
  }

  public Chat change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    return database.write(() -> {
      Chat before = find(id);
      if (before.kind() != wanted.kind()) {
        throw Refused.state(
            "It is a chat of %s and stays one. Connect another one instead."
                .formatted(before.kind().words()));
      }
      TypedChat typed = typed();
      Chat checked = typed.chat(id, wanted, before.address(), viewer.name(), clock.instant());
      typed.checks().end();
      chats.update(checked);
      Chat after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a chat", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it other secrets; what waits goes out at once. They go to the host they were given for:
  /// of Slack, the one it was connected at.
  public Chat open(Viewer viewer, long id, Secrets secrets) {
    must(viewer);
    Chat chat = get(viewer, id);
    TypedChat typed = typed();
    String token = typed.token(chat.kind(), secrets);
    String address =
        chat.kind() == ChatKind.TEAMS ? typed.address(chat.kind(), secrets) : chat.address();
    String signing = secrets.signing().isBlank() ? "" : typed.signing(secrets);
    typed.checks().end();
    Chat opened =
        database.write(() -> {
          keep(find(id), address, token, signing);
          audit.add(viewer.name(), "gave a chat new secrets", chat.name(), "", "");
          outbox.allNow(chat.destination());
          return find(id);
        });
    return recognised(opened);
  }

  private TypedChat typed() {
    return new TypedChat(outgoing, new FieldChecks());
  }

  private void keep(Chat chat, String address, String token, String signing) {
    keys.keepToken(chat, address, token);
    if (!signing.isEmpty()) {
      keys.keepHookSecret(chat, signing);
    }
  }

  /// Asks Slack whose workspace it is. Where nobody answers, that is noted and nothing else.
  Chat recognised(Chat chat) {
    if (chat.kind() != ChatKind.SLACK) {
      return chat;
    }
    String workspace = "";
    String failure = "";
    try {
      workspace = slack.workspace(keys.slack(chat));
    } catch (NotDone notYet) {
      failure = notYet.sentence();
    }
    String found = workspace;
    String why = failure;
    return database.write(() -> {
      chats.recognise(chat.id(), found, why);
      return find(chat.id());
    });
  }

  /// Says a word in each of its channels.
  public Chat test(Viewer viewer, long id) {
    must(viewer);
    Chat chat = recognised(get(viewer, id));
    Refused.unless(
        !chat.channels().isEmpty(), "It has no channel yet. Choose one for at least one occasion.");
    ChatNotice notice =
        ChatNotice.of(
            "Unrepeat is connected",
            "This is a test. What is told here: "
                + chat.channels().keySet().stream()
                    .sorted()
                    .map(ChatOccasion::words)
                    .collect(Collectors.joining("; "))
                + ".",
            "Open Unrepeat",
            page.apply("/incidents"));
    database.write(() -> {
      chat.channels().values().stream()
          .distinct()
          .forEach(channel ->
              outbox.put(
                  Kind.CHAT,
                  chat.destination(),
                  "chat/" + occasions.get(),
                  ChatPayload.TEST + " " + shown(chat, channel),
                  new ChatPayload(channel, notice).write()));
      return id;
    });
    return chat;
  }

  /// Removes it with its members, its readings and what waits for it; evidence stays.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      Chat chat = find(id);
      messages.removeAll(chat.destination());
      chats.remove(id);
      audit.add(viewer.name(), "removed a chat", chat.name(), says(chat), "");
      return id;
    });
  }

  /// What it was told, latest first.
  public List<OutboxMessage> log(Viewer viewer, long id, int limit) {
    must(viewer);
    return database.read(() -> messages.listLatest(find(id).destination(), limit));
  }

  public List<Known> members(Viewer viewer, long id) {
    must(viewer);
    return database.read(() ->
        chats.listMembers(find(id).id()).stream()
            .flatMap(one ->
                accounts.find(one.account()).map(account -> new Known(one, account)).stream())
            .toList());
  }

  /// Says which account a member has here.
  public Known map(Viewer viewer, long id, String member, String address) {
    must(viewer);
    String who = member.strip();
    Refused.unless(
        who.matches("[UW][A-Z0-9]{5,20}"),
        "Write the id of the member, for example U012AB3CD: it stands in their profile under More.",
        "member");
    Account account =
        database
            .read(() -> accounts.findByAddress(Account.address(address)))
            .orElseThrow(() ->
                new Refused(
                        Refused.Reason.INVALID,
                        "There is no account for \"%s\". Write its mail address."
                            .formatted(address))
                    .at("account"));
    return database.write(() -> {
      Chat chat = find(id);
      Refused.unless(
          chat.kind() == ChatKind.SLACK,
          "Only members of a Slack workspace are asked who they are.");
      ChatMember mapped = new ChatMember(id, who, account.id(), viewer.name());
      chats.setMember(mapped);
      audit.add(viewer.name(), "mapped a member of a chat", chat.name(), who, account.address());
      return new Known(mapped, account);
    });
  }

  public void unmap(Viewer viewer, long id, String member) {
    must(viewer);
    database.write(() -> {
      Chat chat = find(id);
      if (!chats.removeMember(id, member)) {
        throw new Refused(
            Refused.Reason.NOT_FOUND, "No member %s is mapped there.".formatted(member));
      }
      audit.add(viewer.name(), "unmapped a member of a chat", chat.name(), member, "");
      return member;
    });
  }

  /// Where its slash command and its interactivity are to point.
  public String hook(Chat chat) {
    return page.apply("/hooks/chats/" + chat.id());
  }

  private Chat find(long id) {
    return chats
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no chat %d.".formatted(id)));
  }

  private static String shown(Chat chat, String channel) {
    return chat.kind() == ChatKind.TEAMS ? chat.name() : channel;
  }

  private static String says(Chat chat) {
    return "%s, %s%s, %s: %s"
        .formatted(
            chat.kind().words(),
            chat.address(),
            Optional.of(chat.team()).filter(team -> !team.isEmpty()).map(t -> ", " + t).orElse(""),
            chat.enabled() ? "on" : "off",
            chat.channels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey().words() + " → " + shown(chat, one.getValue()))
                .collect(Collectors.joining("; ")));
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after chats");
  }
}
