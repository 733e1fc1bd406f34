package dev.unrepeat.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tells what a file is that is no text, by its first bytes.
public final class BinaryKind {
  private static final Map<String, String> MAGIC = magic();

  private BinaryKind() {}

  private static Map<String, String> magic() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("PK\3\4", "a zip archive");
    all.put("\u001f\u008b", "a gzip archive");
    all.put("%PDF", "a PDF document");
    all.put("{\\rtf", "a document in Rich Text Format");
    all.put("\u00d0\u00cf\u0011\u00e0", "an old office document");
    all.put("\u0089PNG", "a picture");
    all.put("\u00ff\u00d8\u00ff", "a picture");
    all.put("GIF8", "a picture");
    all.put("SQLite format 3", "a database");
    all.put("\u007fELF", "a program");
    all.put("\u00ca\u00fe\u00ba\u00be", "a program");
    all.put("BZh", "a bzip2 archive");
    all.put("\u00fd7zXZ", "an xz archive");
    all.put("(\u00b5/\u00fd", "a zstd archive");
    return all;
  }

  /// What a binary file is, in words; empty for a text.
  public static Optional<String> of(byte[] first) {
    String latin = new String(first, 0, Math.min(first.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> entry : MAGIC.entrySet()) {
      if (latin.startsWith(entry.getKey())) {
        return Optional.of(entry.getValue());
      }
    }
    return isGarbage(first) ? Optional.of("binary data") : Optional.empty();
  }

  /// Text has no zero bytes (those of UTF-16 and UTF-32 aside) and hardly any control characters.
  private static boolean isGarbage(byte[] first) {
    Decoding.Mark mark = Decoding.mark(first);
    if (!mark.charset().equals(StandardCharsets.UTF_8)) {
      return false;
    }
    int strange = 0;
    for (byte b : first) {
      if (b == 0) {
        return true;
      }
      boolean control =
          b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27;
      strange += control || b == 127 ? 1 : 0;
    }
    return strange > first.length / 50;
  }
}
