package dev.unrepeat.mail;

import dev.unrepeat.model.Refused;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The SMTP server that letters go to.
///
/// @param user empty where it asks for none
public record MailServer(String host, int port, String user, String password, Security security) {
  private static final String TIMEOUT = "10000";

  /// How the line is kept from readers.
  public enum Security {
    NONE,
    STARTTLS,
    TLS;

    /// Reads `none`, `starttls` or `tls`.
    public static Security read(String word) {
      try {
        return valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new Refused(
            Refused.Reason.INVALID,
            "unrepeat.mail.security is \"%s\". Write none, starttls or tls.".formatted(word));
      }
    }
  }

  /// Connects, proves who sends, and sends nothing.
  ///
  /// @throws Refused STATE where that fails, with what the server said
  public void check() {
    try {
      sender().testConnection();
    } catch (MessagingException e) {
      throw Refused.state(
          "%s:%d does not take letters: %s. Look at UNREPEAT_MAIL_HOST, _PORT, _SECURITY, _USER and _PASSWORD."
              .formatted(host, port, String.valueOf(e.getMessage()).strip()));
    }
  }

  JavaMailSenderImpl sender() {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(host);
    smtp.setPort(port);
    smtp.setDefaultEncoding("UTF-8");
    Properties settings = smtp.getJavaMailProperties();
    settings.put("mail.smtp.connectiontimeout", TIMEOUT);
    settings.put("mail.smtp.timeout", TIMEOUT);
    settings.put("mail.smtp.writetimeout", TIMEOUT);
    settings.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
    settings.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
    settings.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    if (!user.isEmpty()) {
      smtp.setUsername(user);
      smtp.setPassword(password);
      settings.put("mail.smtp.auth", "true");
    }
    return smtp;
  }
}
