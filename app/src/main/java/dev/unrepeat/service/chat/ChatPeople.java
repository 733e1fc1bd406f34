package dev.unrepeat.service.chat;

import dev.unrepeat.chat.Slack;
import dev.unrepeat.chat.SlackUser;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatMember;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import java.util.Locale;
import java.util.Optional;

/// Who a member of a Slack workspace is here: whom an administrator named, else the account of the
/// mail address that the member has confirmed, in this workspace and no other.
public final class ChatPeople {
  static final String BY_ADDRESS = "the confirmed mail address";

  private final Database database;
  private final ChatStore chats;
  private final AccountStore accounts;
  private final Chats connections;
  private final ChatKeys keys;
  private final Slack slack;

  public ChatPeople(Database database, Chats connections, ChatKeys keys, Slack slack) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.accounts = new AccountStore(database);
    this.connections = connections;
    this.keys = keys;
    this.slack = slack;
  }

  /// The member as services want to know them; empty for one who has no account here.
  public Optional<Viewer> find(Chat chat, String member) throws NotDone {
    Optional<ChatMember> known = database.read(() -> chats.findMember(chat.id(), member));
    return known.isPresent()
        ? database.read(() -> accounts.find(known.get().account())).flatMap(ChatPeople::viewer)
        : byAddress(chat, member);
  }

  private Optional<Viewer> byAddress(Chat chat, String member) throws NotDone {
    Chat recognised = chat.workspace().isEmpty() ? connections.recognised(chat) : chat;
    SlackUser user = slack.user(keys.slack(chat), member);
    if (recognised.workspace().isEmpty()
        || !user.workspace().equals(recognised.workspace())
        || !user.confirmed()
        || user.address().isBlank()) {
      return Optional.empty();
    }
    return database.write(() ->
        accounts
            .findByAddress(user.address().strip().toLowerCase(Locale.ROOT))
            .filter(Account::active)
            .flatMap(account -> {
              if (chats.find(chat.id()).isPresent()) {
                chats.setMember(new ChatMember(chat.id(), member, account.id(), BY_ADDRESS));
              }
              return viewer(account);
            }));
  }

  /// The member that an account has in a workspace; empty where nobody knows.
  public Optional<String> member(Chat chat, Account account) throws NotDone {
    Optional<String> mapped =
        database.read(() -> chats.listMembers(chat.id())).stream()
            .filter(one -> one.account().equals(account.id()))
            .map(ChatMember::member)
            .findFirst();
    if (mapped.isPresent()) {
      return mapped;
    }
    Chat recognised = chat.workspace().isEmpty() ? connections.recognised(chat) : chat;
    return Optional.of(slack.userAt(keys.slack(chat), account.address()))
        .filter(user ->
            user.confirmed()
                && user.workspace().equals(recognised.workspace())
                && !user.workspace().isEmpty())
        .map(SlackUser::id);
  }

  private static Optional<Viewer> viewer(Account account) {
    return account.active()
        ? Optional.of(new Viewer(account.name(), account.address(), account.role()))
        : Optional.empty();
  }

  /// Somebody who sees what everybody sees: what a chat may be told, whoever asks there.
  static Viewer anybody(Viewer viewer) {
    return new Viewer(viewer.name(), "", Role.VIEWER);
  }

  /// What to say to somebody who has no account.
  static String unknown(String member) {
    return "Unrepeat does not know you yet. It finds the account with the mail address that you have confirmed in this workspace; or an administrator of Unrepeat opens Chats and enters your member id, %s."
        .formatted(member);
  }

  /// Refuses a member without account, with what can be done.
  Viewer get(Chat chat, String member) throws NotDone {
    return find(chat, member)
        .orElseThrow(() -> new Refused(Refused.Reason.FORBIDDEN, unknown(member)));
  }
}
