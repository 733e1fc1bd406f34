package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.ChatMember;
import dev.unrepeat.model.ChatOccasion;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Connected chats with their secrets as they are kept, who is who there, and the messages that
/// were picked for a timeline.
public final class ChatStore {
  private static final String COLUMNS =
      "id, name, kind, address, team, channels, workspace, failure, enabled, made_by, made_at";

  private final Sql sql;

  public ChatStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds a chat without its secrets; the database gives it its number.
  public long insert(Chat chat) {
    return sql.find(
            """
            INSERT INTO chat (name, kind, address, team, channels, workspace, failure, enabled,
              made_by, made_at, token, hook_secret)
            VALUES (:name, :kind, :address, :team, :channels, :workspace, :failure, :enabled,
              :by, :at, '', '')
            RETURNING id
            """,
            row(chat)
                .word("kind", chat.kind())
                .text("address", chat.address())
                .text("workspace", chat.workspace())
                .text("failure", chat.failure())
                .text("by", chat.madeBy())
                .instant("at", chat.madeAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Sets what a person sets; kind, address and secrets stay.
  public void update(Chat chat) {
    sql.run(
        """
        UPDATE chat SET name = :name, team = :team, channels = :channels, enabled = :enabled
        WHERE id = :id
        """,
        row(chat).number("id", chat.id()));
  }

  /// Notes which workspace it is, or why that could not be asked.
  public void recognise(long id, String workspace, String failure) {
    sql.run(
        "UPDATE chat SET workspace = :workspace, failure = :failure WHERE id = :id",
        one(id).text("workspace", workspace).text("failure", failure));
  }

  /// Of Teams, the address belongs to the token.
  public void setToken(long id, String address, String token) {
    sql.run(
        "UPDATE chat SET address = :address, token = :token WHERE id = :id",
        one(id).text("address", address).text("token", token));
  }

  public void setHookSecret(long id, String secret) {
    sql.run("UPDATE chat SET hook_secret = :secret WHERE id = :id", one(id).text("secret", secret));
  }

  /// The token as it is kept.
  public Optional<String> token(long id) {
    return sql.find("SELECT token FROM chat WHERE id = :id", one(id), row -> row.text("token"));
  }

  /// The secret by which its calls are signed, as it is kept.
  public Optional<String> hookSecret(long id) {
    return sql.find(
        "SELECT hook_secret FROM chat WHERE id = :id", one(id), row -> row.text("hook_secret"));
  }

  public Optional<Chat> find(long id) {
    return sql.find("SELECT " + COLUMNS + " FROM chat WHERE id = :id", one(id), ChatStore::chat);
  }

  public List<Chat> list() {
    return sql.list("SELECT " + COLUMNS + " FROM chat ORDER BY id", Row.empty(), ChatStore::chat);
  }

  /// Removes it with all that belongs to it.
  public void remove(long id) {
    sql.run(
        """
        DELETE FROM channel_piece
        WHERE reading_id IN (SELECT id FROM channel_reading WHERE chat_id = :id)
        """,
        one(id));
    sql.run("DELETE FROM channel_reading WHERE chat_id = :id", one(id));
    sql.run("DELETE FROM chat_pick WHERE chat_id = :id", one(id));
    sql.run("DELETE FROM chat_member WHERE chat_id = :id", one(id));
    sql.run("DELETE FROM chat WHERE id = :id", one(id));
  }

  public void setMember(ChatMember member) {
    sql.run(
        """
        INSERT INTO chat_member (chat_id, member, account_id, made_by)
        VALUES (:id, :member, :account, :by)
        ON CONFLICT (chat_id, member) DO UPDATE
          SET account_id = excluded.account_id, made_by = excluded.made_by
        """,
        one(member.chat())
            .text("member", member.member())
            .number("account", member.account().number())
            .text("by", member.by()));
  }

  /// @return whether there was one
  public boolean removeMember(long chat, String member) {
    return sql.run(
            "DELETE FROM chat_member WHERE chat_id = :id AND member = :member",
            one(chat).text("member", member))
        == 1;
  }

  public Optional<ChatMember> findMember(long chat, String member) {
    return sql.find(
        """
        SELECT chat_id, member, account_id, made_by FROM chat_member
        WHERE chat_id = :id AND member = :member
        """,
        one(chat).text("member", member),
        ChatStore::member);
  }

  public List<ChatMember> listMembers(long chat) {
    return sql.list(
        """
        SELECT chat_id, member, account_id, made_by FROM chat_member
        WHERE chat_id = :id
        ORDER BY member
        """,
        one(chat),
        ChatStore::member);
  }

  /// Keeps a picked message, encrypted.
  public void pick(String key, long chat, String content, Instant at) {
    sql.run(
        """
        INSERT INTO chat_pick (key, chat_id, content, picked_at) VALUES (:key, :id, :content, :at)
        """,
        one(chat).text("key", key).text("content", content).instant("at", at));
  }

  public Optional<String> picked(String key, long chat) {
    return sql.find(
        "SELECT content FROM chat_pick WHERE key = :key AND chat_id = :id",
        one(chat).text("key", key),
        row -> row.text("content"));
  }

  public void forgetPicks(Instant before) {
    sql.run(
        "DELETE FROM chat_pick WHERE picked_at < :before", Row.empty().instant("before", before));
  }

  private static Row one(long id) {
    return Row.empty().number("id", id);
  }

  private static Row row(Chat chat) {
    return Row.empty()
        .text("name", chat.name())
        .text("team", chat.team())
        .texts(
            "channels",
            chat.channels().entrySet().stream()
                .map(one -> one.getKey().name() + "=" + one.getValue())
                .sorted()
                .toList())
        .flag("enabled", chat.enabled());
  }

  private static Chat chat(Fields row) throws SQLException {
    Map<ChatOccasion, String> channels = new EnumMap<>(ChatOccasion.class);
    for (String one : row.texts("channels")) {
      int cut = one.indexOf('=');
      channels.put(ChatOccasion.valueOf(one.substring(0, cut)), one.substring(cut + 1));
    }
    return new Chat(
        row.longNumber("id"),
        row.text("name"),
        row.word(ChatKind.class, "kind"),
        row.text("address"),
        row.text("team"),
        channels,
        row.text("workspace"),
        row.text("failure"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"));
  }

  private static ChatMember member(Fields row) throws SQLException {
    return new ChatMember(
        row.longNumber("chat_id"),
        row.text("member"),
        new AccountId(row.longNumber("account_id")),
        row.text("made_by"));
  }
}
