package dev.unrepeat.service.account;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.mail.Mailer;
import dev.unrepeat.service.Letterbox;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters with links back to this server, where mail is set up.
///
/// A letter goes off beside the request: how long the mail server takes would tell whether an
/// address has an account.
public final class Post implements Letterbox {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  private final Optional<Mailer> mailer;
  private volatile URI server = URI.create("http://localhost/");

  public Post(Optional<Mailer> mailer) {
    this.mailer = mailer;
  }

  /// Says under which address people reach the server, once that is known.
  public void standsAt(URI address) {
    server = address;
  }

  @Override
  public boolean works() {
    return mailer.isPresent();
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
    mailer.ifPresent(open ->
        Thread.ofVirtual()
            .name("letter")
            .start(() -> {
              try {
                open.send(letter);
              } catch (RuntimeException e) {
                LOG.error("the letter \"{}\" was not sent", letter.subject(), e);
              }
            }));
  }
}
