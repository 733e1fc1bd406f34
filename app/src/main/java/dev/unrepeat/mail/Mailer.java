package dev.unrepeat.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends letters by SMTP.
public final class Mailer {
  private static final int LONGEST_REASON = 300;

  private final JavaMailSender smtp;
  private final String from;

  /// @param from the address that letters come from
  public Mailer(MailServer server, String from) {
    this.smtp = server.sender();
    this.from = from;
  }

  /// Why a letter was not taken.
  ///
  /// @param unreachable whether no other letter would be taken now either
  /// @param forGood whether it never will be
  public record NotTaken(String why, boolean unreachable, boolean forGood) {}

  /// Hands the letter to the mail server.
  ///
  /// @param key names the letter: a second sending has the same `Message-ID`
  /// @return empty when the server took it
  public Optional<NotTaken> deliver(Letter letter, String key) {
    try {
      smtp.send(message(letter, key));
      return Optional.empty();
    } catch (MailPreparationException | MailParseException e) {
      return Optional.of(new NotTaken("The letter cannot be written: " + reason(e), false, true));
    } catch (MailAuthenticationException e) {
      return Optional.of(
          new NotTaken("The mail server did not accept our user and password.", true, false));
    } catch (MailSendException e) {
      boolean nobody = e.getFailedMessages().isEmpty() || e.getCause() != null;
      return Optional.of(
          new NotTaken(
              (nobody ? "The mail server could not be reached: " : "The mail server said: ")
                  + reason(e),
              nobody,
              forGood(e)));
    } catch (MailException e) {
      return Optional.of(new NotTaken(reason(e), true, false));
    }
  }

  private MimeMessage message(Letter letter, String key) {
    MimeMessage message = smtp.createMimeMessage();
    try {
      MimeMessageHelper written =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      written.setFrom(from);
      written.setTo(letter.to());
      written.setSubject(letter.subject());
      message.setContent(forms(letter));
      // Neither an answer of an absent person nor a list should ever come back.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Message-ID", id(key));
      message.setHeader(
          "List-Id",
          "%s of Unrepeat <%s.unrepeat.%s>"
              .formatted(letter.kind().words(), letter.kind().label(), host(letter.home())));
      if (!letter.thread().isEmpty()) {
        // Nobody was sent the root: mail programs put together what answers the same one.
        String root = id("thread/" + letter.thread());
        message.setHeader("In-Reply-To", root);
        message.setHeader("References", root);
      }
      if (!letter.leave().isEmpty()) {
        message.setHeader("List-Unsubscribe", "<%s>".formatted(letter.leave()));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    return message;
  }

  private static String id(String key) {
    return "<%s@unrepeat>".formatted(digest(key));
  }

  private static String host(String home) {
    String host = home.replaceFirst("^https?://(\\[[^]]*]|[^/:]*).*", "$1");
    return host.matches("[A-Za-z0-9.-]+") ? host.toLowerCase(Locale.ROOT) : "localhost";
  }

  private static String digest(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)),
              0,
              16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Whether the server refused the address for good (RFC 5321 §4.2.1: 5yz).
  private static boolean forGood(MailSendException failure) {
    return Arrays.stream(failure.getMessageExceptions())
        .flatMap(one -> Stream.iterate(one, Objects::nonNull, Mailer::next))
        .anyMatch(one ->
            one instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500);
  }

  private static @Nullable Exception next(Exception one) {
    return one instanceof MessagingException chained
        ? chained.getNextException()
        : one.getCause() instanceof Exception cause ? cause : null;
  }

  /// The innermost reason on one line.
  private static String reason(MailException failure) {
    Throwable inner =
        failure instanceof MailSendException send && send.getMessageExceptions().length > 0
            ? send.getMessageExceptions()[0]
            : failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String said = Optional.ofNullable(inner.getMessage()).orElse(inner.getClass().getSimpleName());
    String line = said.lines().findFirst().orElse("").strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
  }

  /// The forms of one thing, the richer last (RFC 2046 §5.1.4, RFC 6047 §2.4).
  private static MimeMultipart forms(Letter letter) throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart page = new MimeBodyPart();
    page.setText(LetterHtml.of(letter), StandardCharsets.UTF_8.name(), "html");
    MimeMultipart forms = new MimeMultipart("alternative", words, page);
    if (letter.calendar().isPresent()) {
      Letter.CalendarPart entry = letter.calendar().get();
      MimeBodyPart calendar = new MimeBodyPart();
      calendar.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(
                  entry.text().getBytes(StandardCharsets.UTF_8),
                  "text/calendar; charset=UTF-8; method=" + entry.method())));
      calendar.setHeader("Content-Transfer-Encoding", "base64");
      forms.addBodyPart(calendar);
    }
    return forms;
  }
}
