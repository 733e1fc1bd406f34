package dev.unrepeat.service.chat;

import dev.unrepeat.chat.Slack;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.chat.Chats.Secrets;
import dev.unrepeat.service.chat.Chats.Wanted;
import dev.unrepeat.service.outbox.Typed;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/// What an administrator typed about a chat, read field by field; what is wrong is put down, and
/// something empty stands in meanwhile.
record TypedChat(Outgoing outgoing, FieldChecks checks) {
  private static final int LONGEST_ADDRESS = 1_000;
  private static final String WORKFLOW =
      "Paste the address that the workflow of Teams shows; it begins with https://.";
  private static final String TOKEN =
      "Paste the bot token of the app, which begins with xoxb-; it holds no blanks.";
  private static final String SIGNING =
      "Paste the signing secret of the app, from its Basic Information; it holds no blanks.";
  private static final int LONGEST = 100;

  /// The address of a workflow is what opens it.
  private static String addressField(ChatKind kind) {
    return kind == ChatKind.TEAMS ? "token" : "address";
  }

  /// Where its interface is.
  String address(ChatKind kind, Secrets secrets) {
    return checks.read(addressField(kind), "", () -> typedAddress(kind, secrets));
  }

  private String typedAddress(ChatKind kind, Secrets secrets) {
    return switch (kind) {
      case SLACK ->
          Typed.address(
                  outgoing,
                  secrets.address().isBlank() ? Slack.USUAL : secrets.address(),
                  LONGEST_ADDRESS,
                  "Write where Slack's methods are, or leave it empty.")
              .replaceFirst("/+$", "");
      case TEAMS -> host(secrets.token().strip());
    };
  }

  /// The host of a workflow; what refuses its address does not repeat it.
  private String host(String workflow) {
    try {
      URI address = URI.create(Typed.address(outgoing, workflow, LONGEST_ADDRESS, WORKFLOW));
      return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    } catch (Refused refused) {
      throw workflow.isEmpty()
          ? refused
          : new Refused(refused.reason(), refused.sentence().replace(workflow, "That address"));
    }
  }

  String token(ChatKind kind, Secrets secrets) {
    String ask = kind == ChatKind.SLACK ? TOKEN : WORKFLOW;
    return checks.read("token", "", () -> Typed.secret(secrets.token(), ask));
  }

  String signing(Secrets secrets) {
    return checks.read("signing", "", () -> Typed.secret(secrets.signing(), SIGNING));
  }

  /// The chat as it is to be kept, once all checks have ended well.
  ///
  /// @param by who sets it
  Chat chat(long id, Wanted wanted, String address, String by, Instant at) {
    String name = checks.read("name", "", () -> Typed.name(wanted.name(), "Slack of Lumen"));
    checks.unless(
        "team",
        wanted.team().strip().length() <= LONGEST,
        "The name of a team has at most %d characters.".formatted(LONGEST));
    wanted
        .channels()
        .forEach((occasion, channel) ->
            checks.unless(
                occasion.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                wanted.kind() == ChatKind.TEAMS || channel.matches("#?[\\p{L}\\p{N}._-]{1,80}"),
                "\"%s\" is no channel. Write its id, for example C012AB3CD, or its name."
                    .formatted(channel)));
    return new Chat(
        id,
        name,
        wanted.kind(),
        address,
        wanted.team().strip(),
        wanted.channels(),
        "",
        "",
        wanted.enabled(),
        by,
        at);
  }
}
