package dev.unrepeat.evidence;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.MemoryFile;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The postmortem in a letter that a mail program saved. Its text alone is read and kept: what is
/// packed for the way could neither be searched for secrets nor be quoted by line.
///
/// @param note what a person should know of how it was read
public record MailedText(DocumentFile file, String note) {
  private static final int DEEPEST = 10;
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg|tr|rv)\\s*:)+\\s*");
  private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");
  private static final Pattern OWN_TITLE = Pattern.compile("(?i)<(?:title|h1)\\b");

  private record Text(boolean html, String words) {}

  /// Takes the text out of a letter; empty when the file is none by its name or its head.
  ///
  /// @throws Refused when a letter has no text
  public static Optional<MailedText> of(DocumentFile file, byte[] content) throws IOException {
    if (!isNamed(file.path())) {
      return Optional.empty();
    }
    try {
      MimeMessage letter =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
      if (letter.getHeader("From") == null && letter.getHeader("Subject") == null) {
        return Optional.empty();
      }
      List<Text> texts = new ArrayList<>();
      gather(letter, texts, 0);
      Text best = best(texts);
      String subject = Optional.ofNullable(letter.getSubject()).orElse("").strip();
      String whole = titled(ANSWER.matcher(subject).replaceFirst(""), best);
      EvidenceFile text = MemoryFile.of(file.path(), whole);
      return Optional.of(
          new MailedText(
              new DocumentFile(text, file.handedIn(), file.written()),
              "a mail; read and kept is its %s text, whose lines are counted"
                  .formatted(best.html() ? "HTML" : "plain")));
    } catch (MessagingException broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "it is a broken mail (%s); save it again, or save its text"
              .formatted(broken.getMessage()));
    }
  }

  /// The text of a letter that lies in memory; empty when it is none.
  ///
  /// @throws Refused when a letter has no text
  public static Optional<String> text(String path, byte[] content) throws IOException {
    DocumentFile file = new DocumentFile(new MemoryFile(path, content), true, Optional.empty());
    Optional<MailedText> letter = of(file, content);
    if (letter.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream text = letter.get().file().open()) {
      return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /// Whether a file is a mail by its name.
  static boolean isNamed(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".eml");
  }

  /// Texts in their order, without what is attached.
  private static void gather(Part part, List<Text> texts, int depth)
      throws MessagingException, IOException {
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      // Asked of the source itself, since content handlers are found by files on the class path.
      MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        gather(inner, texts, depth + 1);
      }
    } else if (part.isMimeType("text/html")
        || part.isMimeType("text/plain")
        || part.isMimeType("text/markdown")) {
      texts.add(new Text(part.isMimeType("text/html"), words(part)));
    }
  }

  private static String words(Part part) throws MessagingException, IOException {
    byte[] bytes;
    try (InputStream in = part.getDataHandler().getDataSource().getInputStream()) {
      bytes = in.readAllBytes();
    }
    Optional<Charset> told = charset(part.getContentType());
    if (told.isPresent()) {
      return new String(bytes, told.get());
    }
    try (DecodingReader reader = Decoding.reader(new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter(bytes.length);
      reader.transferTo(text);
      return text.toString();
    }
  }

  /// Empty where it is not told, or is none that is known: then the text tells.
  private static Optional<Charset> charset(String type) {
    try {
      return Optional.ofNullable(new ContentType(type).getParameter("charset"))
          .map(Charset::forName);
    } catch (ParseException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// The formatted text, which has headings, unless the plain one is Markdown.
  private static Text best(List<Text> texts) {
    List<Text> written = texts.stream().filter(text -> !text.words().isBlank()).toList();
    return written.stream()
        .filter(text -> !text.html() && MARKDOWN_HEADING.matcher(text.words()).find())
        .findFirst()
        .or(() -> written.stream().filter(Text::html).findFirst())
        .or(() -> written.stream().findFirst())
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "it is a mail without a text; save what is attached to it and hand that in"));
  }

  /// A text that has no title takes the subject of its letter.
  private static String titled(String subject, Text text) {
    String words = text.words();
    if (subject.isEmpty()) {
      return words;
    }
    if (text.html()) {
      return OWN_TITLE.matcher(words).find()
          ? words
          : "<title>" + subject.replace("&", "&amp;").replace("<", "&lt;") + "</title>" + words;
    }
    return words.lines().anyMatch(line -> line.startsWith("# "))
        ? words
        : "# " + subject + "\n\n" + words;
  }
}
