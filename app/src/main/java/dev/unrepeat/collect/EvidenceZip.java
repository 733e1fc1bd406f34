package dev.unrepeat.collect;

import dev.unrepeat.model.PullKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What came of one pull, as one archive; the same files make the same bytes.
public final class EvidenceZip {
  /// The earliest that a zip archive knows; when it was packed tells nothing.
  private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private EvidenceZip() {}

  /// For example `pagerduty-2026-03-02T1400Z.zip`.
  public static String name(PullKind kind, Instant from) {
    return "%s-%s.zip"
        .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), MINUTE.format(from));
  }

  public static byte[] of(List<Fetched.File> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Fetched.File file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return bytes.toByteArray();
  }
}
