package dev.unrepeat.model;

import java.util.List;
import java.util.Locale;

/// Who hears of a publication that names them, for example `Engineering`: addresses of mail, often
/// of lists, and channels of chats.
public record Audience(String name, List<String> addresses, List<Channel> channels) {
  private static final String ADDRESS = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+";

  /// A channel of a connected chat, as `Shop on Slack: C0123ABCD`.
  ///
  /// @param chat by its name
  /// @param channel as the chat knows it; of Teams, which has one, anything
  public record Channel(String chat, String channel) {}

  public Audience {
    Refused.blank(name, "name of an audience");
    addresses = addresses.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().toList();
    channels = List.copyOf(channels);
    Refused.unless(
        !name.contains(",") && !name.contains("\n"),
        "The name of an audience has no comma, as commas stand between several.");
    Refused.unless(
        !addresses.isEmpty() || !channels.isEmpty(),
        "Give the audience \"%s\" at least one address or channel.".formatted(name));
  }

  /// @param entries each an address, or a chat and its channel behind a colon and a blank
  public static Audience of(String name, List<String> entries) {
    List<String> addresses = entries.stream().filter(one -> one.matches(ADDRESS)).toList();
    List<Channel> channels =
        entries.stream().filter(one -> !addresses.contains(one)).map(Audience::channel).toList();
    return new Audience(name, addresses, channels);
  }

  private static Channel channel(String entry) {
    int cut = entry.lastIndexOf(": ");
    Refused.unless(
        cut > 0 && cut + 2 < entry.length(),
        "\"%s\" is neither an address nor a chat with its channel. Write eng@example.com or \"Shop on Slack: C0123ABCD\"."
            .formatted(entry));
    return new Channel(entry.substring(0, cut).strip(), entry.substring(cut + 2).strip());
  }

  public boolean called(String word) {
    return name.equalsIgnoreCase(word.strip());
  }

  /// How many places it has, for example `2 addresses, 1 channel`.
  public String places() {
    String mail = counted(addresses.size(), "address", "addresses");
    String chat = counted(channels.size(), "channel", "channels");
    return mail.isEmpty() || chat.isEmpty() ? mail + chat : mail + ", " + chat;
  }

  private static String counted(int count, String one, String several) {
    return count == 0 ? "" : count + " " + (count == 1 ? one : several);
  }
}
