package dev.unrepeat.web.chat;

import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.chat.Chats.Secrets;
import dev.unrepeat.service.chat.Chats.Wanted;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a chat, as a form shows and reads them. Two kinds stand on one page, so each has
/// names of its own.
///
/// @param slack whether each occasion has a channel of its own
/// @param secrets fields that are never shown again
public record ChatForm(
    boolean slack,
    Field name,
    Field team,
    List<Occasion> occasions,
    boolean enabled,
    String enabledName,
    Field address,
    Secret secrets) {

  /// Whether a secret was typed that has to be typed again.
  public boolean again() {
    return secrets.token().again() || secrets.signing().again();
  }

  /// One occasion: the channel of Slack, or a yes for Teams.
  public record Occasion(String label, Field channel, boolean chosen) {}

  /// The fields of secrets; the second is Slack's alone.
  public record Secret(Field token, Field signing) {}

  static Wanted read(Form form, ChatKind kind) {
    Map<ChatOccasion, String> channels = new EnumMap<>(ChatOccasion.class);
    for (ChatOccasion one : ChatOccasion.values()) {
      channels.put(one, form.text(name(kind, Places.word(one))));
    }
    return new Wanted(
        form.text(name(kind, "name")),
        kind,
        form.text(name(kind, "team")),
        channels,
        form.has(name(kind, "enabled")));
  }

  static Secrets secrets(Form form, ChatKind kind) {
    return new Secrets(
        form.text(name(kind, "token")),
        form.text(name(kind, "signing")),
        form.text(name(kind, "address")));
  }

  /// As it was typed.
  static ChatForm typed(Form form, ChatKind kind) {
    return new ChatForm(
        kind == ChatKind.SLACK,
        form.field(name(kind, "name")),
        form.field(name(kind, "team")),
        Arrays.stream(ChatOccasion.values())
            .map(one -> occasion(one, form.field(name(kind, Places.word(one)))))
            .toList(),
        form.has(name(kind, "enabled")),
        name(kind, "enabled"),
        form.field(name(kind, "address")),
        secret(form, kind));
  }

  static Secret secret(Form form, ChatKind kind) {
    return new Secret(form.refused(name(kind, "token")), form.refused(name(kind, "signing")));
  }

  static ChatForm of(Form form, Chat chat) {
    return of(
        form, new Wanted(chat.name(), chat.kind(), chat.team(), chat.channels(), chat.enabled()));
  }

  static ChatForm of(Form form, Wanted wanted) {
    ChatKind kind = wanted.kind();
    return new ChatForm(
        kind == ChatKind.SLACK,
        Field.of(name(kind, "name"), wanted.name()),
        Field.of(name(kind, "team"), wanted.team()),
        Arrays.stream(ChatOccasion.values())
            .map(one ->
                occasion(
                    one,
                    Field.of(
                        name(kind, Places.word(one)),
                        Optional.ofNullable(wanted.channels().get(one)).orElse(""))))
            .toList(),
        wanted.enabled(),
        name(kind, "enabled"),
        Field.of(name(kind, "address"), ""),
        secret(form, kind));
  }

  static Wanted blank(ChatKind kind) {
    return new Wanted("", kind, "", Map.of(), true);
  }

  private static Occasion occasion(ChatOccasion one, Field channel) {
    return new Occasion(Printing.capital(one.words()), channel, !channel.value().isEmpty());
  }

  private static String name(ChatKind kind, String field) {
    return Places.word(kind) + "-" + field;
  }

  /// Puts each sentence beside its field of the kind.
  static void refuse(Form form, ChatKind kind, Refused refused) {
    if (refused.reason() != Refused.Reason.INVALID) {
      throw refused;
    }
    refused
        .at("address")
        .fields()
        .forEach((field, sentence) -> form.refuse(name(kind, field), sentence));
  }
}
