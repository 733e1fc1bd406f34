package dev.unrepeat.api;

import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.service.chat.Chats.Known;
import dev.unrepeat.service.chat.Chats.Secrets;
import dev.unrepeat.service.chat.Chats.Wanted;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A connected chat. Its token, its signing secret and the address of its workflow are not told.
///
/// @param address where its interface is; of Teams the host alone
/// @param team whose services it hears of; empty for all
/// @param workspace of Slack; empty while nobody could ask
/// @param failure why that could not be asked; empty when it was
/// @param hook where its slash command and its interactivity point; empty for Teams
record ChatJson(
    String number,
    String name,
    ChatKind kind,
    String address,
    String team,
    List<Told> told,
    String workspace,
    String failure,
    String hook,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  static ChatJson of(Chat chat, String hook) {
    return new ChatJson(
        String.valueOf(chat.id()),
        chat.name(),
        chat.kind(),
        chat.address(),
        chat.team(),
        chat.channels().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> new Told(one.getKey(), one.getValue()))
            .toList(),
        chat.workspace(),
        chat.failure(),
        chat.kind() == ChatKind.SLACK ? hook : "",
        chat.enabled(),
        chat.madeBy(),
        chat.madeAt());
  }

  /// What it is told of, and where.
  ///
  /// @param channel id or name of a channel of Slack; of Teams, any word
  record Told(ChatOccasion occasion, String channel) {}

  /// What is set about a chat.
  record Set(
      String name,
      ChatKind kind,
      Optional<String> team,
      Optional<List<Told>> told,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      Map<ChatOccasion, String> channels = new EnumMap<>(ChatOccasion.class);
      told.orElse(List.of()).forEach(one -> channels.put(one.occasion(), one.channel()));
      return new Wanted(name, kind, team.orElse(""), channels, enabled.orElse(true));
    }
  }

  /// What opens a chat.
  ///
  /// @param token the bot token of Slack, or the address of a workflow of Teams
  /// @param signingSecret of Slack
  /// @param address where Slack's methods are; left out for the usual place
  record Opened(String token, Optional<String> signingSecret, Optional<String> address) {
    Secrets secrets() {
      return new Secrets(token, signingSecret.orElse(""), address.orElse(""));
    }
  }

  /// A chat that is to be connected.
  record Connected(Set chat, Opened secrets) {}

  /// A member of a chat with the account it has here.
  ///
  /// @param account its mail address
  /// @param by who said so
  record Member(String member, String account, String name, String by) {
    static Member of(Known known) {
      return new Member(
          known.member().member(),
          known.account().address(),
          known.account().name(),
          known.member().by());
    }
  }

  /// The account of a member, by its mail address.
  record Mapped(String account) {}
}
