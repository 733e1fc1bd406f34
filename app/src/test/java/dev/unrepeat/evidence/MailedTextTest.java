package dev.unrepeat.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailedTextTest {
  private static final String HEAD =
      "From: Ines <ines@lumen.example>\nTo: all@lumen.example\nDate: Thu, 5 Mar 2026 10:00:00 +0000\n"
          + "Subject: %s\nMIME-Version: 1.0\n";
  private static final String HTML = "<h2>Summary</h2><p>Caf\u00e9s could not pay.</p>";

  @TempDir private Path folder;

  @Test
  void takesTheHtmlBeforeThePlainTextAndTheSubjectAsItsTitle() throws IOException {
    String packed = Base64.getMimeEncoder().encodeToString(HTML.getBytes(UTF_8));
    String letter =
        HEAD.formatted("Fwd: =?UTF-8?Q?Caf=C3=A9_=26_checkout?=")
            + "Content-Type: multipart/mixed; boundary=\"out\"\n\n--out\n"
            + "Content-Type: multipart/alternative; boundary=\"in\"\n\n--in\n"
            + "Content-Type: text/plain; charset=utf-8\n\nSee the other form.\n--in\n"
            + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + packed
            + "\n--in--\n--out\nContent-Type: text/html\n"
            + "Content-Disposition: attachment; filename=\"a.html\"\n\n<p>Attached</p>\n--out--\n";

    MailedText read = of("sent.eml", letter.getBytes(UTF_8)).orElseThrow();

    assertThat(words(read)).isEqualTo("<title>Caf\u00e9 &amp; checkout</title>" + HTML);
    assertThat(read.file().path()).isEqualTo("sent.eml");
    assertThat(read.file().bytes()).isEqualTo(words(read).getBytes(UTF_8).length);
    assertThat(read.note())
        .isEqualTo("a mail; read and kept is its HTML text, whose lines are counted");
  }

  @Test
  void takesPlainTextThatIsMarkdownBeforeHtml() throws IOException {
    String letter =
        HEAD.formatted("Outage")
            + "Content-Type: multipart/alternative; boundary=in\n\n--in\n"
            + "Content-Type: text/plain\n\n# Search was down\n\n## Summary\n--in\n"
            + "Content-Type: text/html\n\n<p># Search was down</p>\n--in--\n";

    MailedText read = of("sent.EML", letter.getBytes(UTF_8)).orElseThrow();

    assertThat(words(read).strip()).isEqualTo("# Search was down\n\n## Summary");
    assertThat(read.note()).contains("its plain text");
  }

  @Test
  void readsLettersOfOneTextInTheirCharsetOrAGuessedOne() throws IOException {
    for (String charset : new String[] {"; charset=iso-8859-1", "; charset=no/such", ""}) {
      String letter =
          HEAD.formatted("Re: AW: =?ISO-8859-1?Q?Caf=E9s?=")
              + "Content-Type: text/plain%s\n\nSummary:\nCaf\u00e9s could not pay.\n"
                  .formatted(charset);

      MailedText read = of("a.eml", letter.getBytes(ISO_8859_1)).orElseThrow();

      assertThat(words(read))
          .as(charset)
          .isEqualTo("# Caf\u00e9s\n\nSummary:\nCaf\u00e9s could not pay.\n");
    }
  }

  @Test
  void leavesAloneWhatIsNoLetter() throws IOException {
    assertThat(of("notes.eml", "# Outage\n\n## Summary\n".getBytes(UTF_8))).isEmpty();
    assertThat(of("sent.md", (HEAD.formatted("Outage") + "\nText\n").getBytes(UTF_8))).isEmpty();
  }

  @Test
  void refusesALetterWithoutAText() {
    byte[] letter =
        (HEAD.formatted("Outage") + "Content-Type: application/pdf\n\n%PDF\n").getBytes(UTF_8);

    assertThatThrownBy(() -> of("sent.eml", letter))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("it is a mail without a text");
  }

  private Optional<MailedText> of(String name, byte[] letter) throws IOException {
    Path path = Files.write(folder.resolve(name), letter);
    DocumentFile file =
        new DocumentFile(new FileOnDisk(name, letter.length, path), true, Optional.empty());
    return MailedText.of(file, letter);
  }

  private static String words(MailedText read) throws IOException {
    try (InputStream in = read.file().open()) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }
}
