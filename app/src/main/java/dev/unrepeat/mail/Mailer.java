package dev.unrepeat.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends letters by SMTP.
public final class Mailer {
  private final JavaMailSender smtp;
  private final String from;

  /// @param from the address that letters come from
  public Mailer(MailServer server, String from) {
    this.smtp = server.sender();
    this.from = from;
  }

  /// Hands the letter to the mail server; a failure is an exception of Spring's mail package.
  public void send(Letter letter) {
    MimeMessage message = smtp.createMimeMessage();
    try {
      MimeMessageHelper written =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      written.setFrom(from);
      written.setTo(letter.to());
      written.setSubject(letter.subject());
      if (letter.calendar().isPresent()) {
        message.setContent(both(letter.text(), letter.calendar().get()));
      } else {
        written.setText(letter.text());
      }
      // Neither an answer of an absent person nor a list should ever come back.
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    smtp.send(message);
  }

  /// The words and the entry as two forms of one thing, the richer last (RFC 6047 §2.4).
  private static MimeMultipart both(String text, Letter.CalendarPart entry)
      throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, StandardCharsets.UTF_8.name());
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                entry.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + entry.method())));
    calendar.setHeader("Content-Transfer-Encoding", "base64");
    return new MimeMultipart("alternative", words, calendar);
  }
}
