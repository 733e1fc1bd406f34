package dev.unrepeat.cli;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.MailedText;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.BinaryKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The text of a document that a command line names, in whatever encoding it is; of a mail its text
/// alone.
final class DocumentText {
  private static final int HEAD = 8192;

  private DocumentText() {}

  /// @param name of a file; `-` is standard input
  /// @throws Refused when it is no file, empty, too large or no text
  static String read(String name, InputStream in) throws IOException {
    byte[] content = content(name, in);
    Refused.unless(
        content.length > 0, "\"%s\" is empty: there is nothing to read.".formatted(name));
    if (content.length > DocumentFile.MOST_BYTES) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" is larger than %d MB; save it without its pictures."
              .formatted(name, DocumentFile.MOST_BYTES >> 20));
    }
    BinaryKind.of(Arrays.copyOf(content, Math.min(content.length, HEAD)))
        .ifPresent(kind ->
            Refused.unless(
                false, "\"%s\" is %s, not a text. Save its text first.".formatted(name, kind)));
    Optional<String> mailed = mailed(name, content);
    if (mailed.isPresent()) {
      return mailed.get();
    }
    try (DecodingReader reader = Decoding.reader(new ByteArrayInputStream(content))) {
      StringWriter text = new StringWriter(content.length);
      reader.transferTo(text);
      return text.toString();
    }
  }

  /// The text of a saved mail, as it is imported.
  private static Optional<String> mailed(String name, byte[] content) throws IOException {
    try {
      return MailedText.text(name, content);
    } catch (Refused refused) {
      throw new Refused(
          refused.reason(), "\"%s\" cannot be read: %s.".formatted(name, refused.sentence()));
    }
  }

  private static byte[] content(String name, InputStream in) throws IOException {
    if (name.equals("-")) {
      return in.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
    Path path = Path.of(name);
    Refused.unless(
        !Files.isDirectory(path),
        "\"%s\" is a folder. Name its documents, as %s/*.md.".formatted(name, name));
    if (!Files.exists(path)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file \"" + name + "\". Check the path.");
    }
    try (InputStream file = Files.newInputStream(path)) {
      return file.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
  }
}
