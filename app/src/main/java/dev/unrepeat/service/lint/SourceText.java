package dev.unrepeat.service.lint;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.BinaryKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A document as it is linted: its characters, each where it stands in the file.
public final class SourceText {
  private static final int HEAD = 8192;

  private final String text;
  private final byte[] bytes;
  private final boolean exact;

  private SourceText(String text, byte[] bytes, boolean exact) {
    this.text = text;
    this.bytes = bytes;
    this.exact = exact;
  }

  public String text() {
    return text;
  }

  /// The file as it lies there.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether the text written as UTF-8 is the file again, so that it may be changed.
  public boolean exact() {
    return exact;
  }

  /// @throws Refused when it is too large or no text
  public static SourceText read(InputStream in) throws IOException {
    byte[] content = in.readNBytes(DocumentFile.MOST_BYTES + 1);
    Refused.unless(
        content.length <= DocumentFile.MOST_BYTES,
        "it is larger than %d MB".formatted(DocumentFile.MOST_BYTES >> 20));
    byte[] head = Arrays.copyOf(content, Math.min(content.length, HEAD));
    BinaryKind.of(head).ifPresent(kind -> Refused.unless(false, "it is " + kind + ", not a text"));
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      if (text.indexOf('\0') < 0) {
        return new SourceText(text, content, true);
      }
    } catch (CharacterCodingException other) {
      // Read below as whatever it is.
    }
    return new SourceText(decoded(content), content, false);
  }

  private static String decoded(byte[] content) throws IOException {
    StringBuilder text = new StringBuilder(content.length);
    try (DecodingReader in = Decoding.reader(new ByteArrayInputStream(content))) {
      char[] buffer = new char[1 << 13];
      for (int n = in.read(buffer, 0, buffer.length);
          n >= 0;
          n = in.read(buffer, 0, buffer.length)) {
        text.append(buffer, 0, n);
      }
    }
    return text.toString();
  }
}
