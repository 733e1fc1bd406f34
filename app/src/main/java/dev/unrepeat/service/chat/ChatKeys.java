package dev.unrepeat.service.chat;

import dev.unrepeat.chat.SlackAccess;
import dev.unrepeat.model.Chat;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;

/// The secrets of chats: the token of Slack or the address of a workflow of Teams, and the secret
/// by which Slack signs its calls.
public final class ChatKeys {
  private final Database database;
  private final ChatStore chats;
  private final Vault vault;

  public ChatKeys(Database database, Vault vault) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.vault = vault;
  }

  /// @throws dev.unrepeat.model.Refused STATE where it cannot be read any more
  String token(Chat chat) {
    return vault.open(chat.destination(), database.read(() -> chats.token(chat.id())).orElse(""));
  }

  /// What opens a Slack workspace.
  SlackAccess slack(Chat chat) {
    return new SlackAccess(chat.name(), chat.address(), token(chat));
  }

  String hookSecret(Chat chat) {
    return vault.open(
        chat.hookPlace(), database.read(() -> chats.hookSecret(chat.id())).orElse(""));
  }

  void keepToken(Chat chat, String address, String token) {
    chats.setToken(chat.id(), address, vault.lock(chat.destination(), token));
  }

  void keepHookSecret(Chat chat, String secret) {
    chats.setHookSecret(chat.id(), vault.lock(chat.hookPlace(), secret));
  }
}
