package dev.unrepeat.service.account;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.outbox.Outbox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Sends letters with links back to this server, where mail is set up.
///
/// A letter goes off beside the request, through the outbox: a mail server that is down holds
/// nobody up, and how long it takes does not tell whether an address has an account.
public final class Post implements Letterbox {
  private final Optional<Outbox> outbox;
  private final Supplier<String> keys;
  private volatile URI server = URI.create("http://localhost/");

  /// @param outbox empty where no mail is set up
  /// @param keys names for letters that are sent for no occasion but once
  public Post(Optional<Outbox> outbox, Supplier<String> keys) {
    this.outbox = outbox;
    this.keys = keys;
  }

  /// Says under which address people reach the server, once that is known.
  public void standsAt(URI address) {
    server = address;
  }

  @Override
  public boolean works() {
    return outbox.isPresent();
  }

  /// The address that opens a key.
  public String link(String key) {
    return server.resolve("/links/" + key).toString();
  }

  @Override
  public String page(String path) {
    return server.resolve(path).toString();
  }

  @Override
  public void send(Letter letter) {
    send(letter, "letter/" + keys.get());
  }

  @Override
  public void send(Letter letter, String key) {
    outbox.ifPresent(open -> open.letter(letter.from(server.toString()), key));
  }

  @Override
  public void sendAll(Map<String, Letter> letters) {
    outbox.ifPresent(open -> {
      Map<String, Letter> ours = new LinkedHashMap<>();
      letters.forEach((key, letter) -> ours.put(key, letter.from(server.toString())));
      open.letters(ours);
    });
  }
}
