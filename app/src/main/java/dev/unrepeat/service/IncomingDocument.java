package dev.unrepeat.service;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.ReadDocument;
import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.document.foreign.RawEvidence;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.MailedText;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.model.Refused;
import dev.unrepeat.secret.Masked;
import dev.unrepeat.secret.SecretLines;
import dev.unrepeat.source.BinaryKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A document on its way in: its bytes and their fingerprint, before it is read.
public final class IncomingDocument {
  private static final int HEAD = 8192;
  private static final String OURS = "\n<!-- unrepeat:record v";

  private final DocumentFile file;
  private final byte[] content;
  private final String sha256;
  private final String unpacked;

  private IncomingDocument(DocumentFile file, byte[] content, String unpacked) {
    this.file = file;
    this.content = content;
    this.unpacked = unpacked;
    this.sha256 = fingerprint(content);
  }

  /// @throws Refused when it is empty, too large, or no text
  public static IncomingDocument open(DocumentFile file) throws IOException {
    byte[] content;
    try (InputStream in = file.open()) {
      content = in.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
    Refused.unless(content.length > 0, "it is empty");
    if (content.length > DocumentFile.MOST_BYTES) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "it is larger than %d MB; save it without its pictures"
              .formatted(DocumentFile.MOST_BYTES >> 20));
    }
    byte[] head = Arrays.copyOf(content, Math.min(content.length, HEAD));
    BinaryKind.of(head).ifPresent(kind -> Refused.unless(false, "it is " + kind + ", not a text"));
    Optional<MailedText> mailed = MailedText.of(file, content);
    if (mailed.isPresent()) {
      DocumentFile text = mailed.get().file();
      try (InputStream in = text.open()) {
        return new IncomingDocument(text, in.readAllBytes(), mailed.get().note());
      }
    }
    return new IncomingDocument(file, content, "");
  }

  /// By which the same document is known again, in lower-case hexadecimal.
  public String sha256() {
    return sha256;
  }

  /// Reads it, without its secrets.
  ///
  /// @param now when it is taken in
  public DocumentReading read(Answers answers, Instant now) throws IOException {
    StringBuilder text = new StringBuilder(content.length);
    List<MaskedSecret> secrets = new ArrayList<>();
    String decoding = decode(text, secrets);
    String plain = text.toString();
    boolean ours = plain.contains(OURS);
    ForeignReading reading =
        ours
            ? ours(plain)
            : ForeignReader.read(
                new ForeignSource(file.path(), plain, content.length, sha256, now), answers);
    Optional<String> evidence =
        ours ? Optional.empty() : RawEvidence.kind(reading, file.path(), plain);
    return new DocumentReading(
        file, sha256, content.length, now, reading, evidence, secrets, decoding);
  }

  /// A document that was written here knows its record.
  private static ForeignReading ours(String text) {
    ReadDocument read = PostmortemReader.read(text);
    return new ForeignReading(
        read.postmortem(),
        "Unrepeat",
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        read.notes());
  }

  private String decode(StringBuilder text, List<MaskedSecret> secrets) throws IOException {
    try (DecodingReader in = Decoding.reader(new ByteArrayInputStream(content))) {
      StringBuilder all = new StringBuilder(content.length);
      char[] buffer = new char[1 << 13];
      for (int n = in.read(buffer, 0, buffer.length);
          n >= 0;
          n = in.read(buffer, 0, buffer.length)) {
        all.append(buffer, 0, n);
      }
      mask(all, text, secrets);
      return unpacked.isEmpty() ? in.note() : unpacked;
    }
  }

  /// Line by line, so that each line keeps its number and its end.
  private void mask(StringBuilder all, StringBuilder text, List<MaskedSecret> secrets) {
    SecretLines lines = new SecretLines();
    int number = 0;
    for (int from = 0; from < all.length(); ) {
      int end = all.indexOf("\n", from);
      int next = end < 0 ? all.length() : end + 1;
      int to = end < 0 ? all.length() : end;
      to = to > from && all.charAt(to - 1) == '\r' ? to - 1 : to;
      Masked masked = lines.mask(all.substring(from, to));
      number++;
      for (String kind : masked.kinds()) {
        secrets.add(new MaskedSecret(file.path(), number, kind));
      }
      text.append(masked.text()).append(all, to, next);
      from = next;
    }
  }

  private static String fingerprint(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
