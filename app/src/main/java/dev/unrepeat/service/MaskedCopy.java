package dev.unrepeat.service;

import dev.unrepeat.secret.SecretLines;
import dev.unrepeat.source.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Copies a text file without its secrets, line for line, as UTF-8, in a small buffer.
///
/// A line of more than a million characters, as some tools write JSON, is masked in pieces that are
/// cut behind a comma or a brace.
final class MaskedCopy {
  private static final int LONGEST = 1 << 20;

  private final SecretLines secrets = new SecretLines();
  private final StringBuilder line = new StringBuilder();
  private final Writer out;

  private MaskedCopy(Writer out) {
    this.out = out;
  }

  static void write(InputStream in, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    new MaskedCopy(writer).copy(Decoding.reader(in));
    writer.flush();
  }

  private void copy(Reader in) throws IOException {
    char[] buffer = new char[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          line.append(buffer, from, i - from);
          mask(line.length());
          out.write('\n');
          from = i + 1;
        }
      }
      line.append(buffer, from, n - from);
      while (line.length() > LONGEST) {
        mask(cut());
      }
    }
    mask(line.length());
  }

  /// Where a long line is cut so that no secret is cut with it.
  private int cut() {
    for (int i = LONGEST; i > LONGEST / 2; i--) {
      char c = line.charAt(i - 1);
      if (c == ',' || c == '}' || c == ']') {
        return i;
      }
    }
    return LONGEST;
  }

  private void mask(int length) throws IOException {
    if (length > 0) {
      String end = line.charAt(length - 1) == '\r' ? "\r" : "";
      out.write(secrets.mask(line.substring(0, length - end.length())).text());
      out.write(end);
    }
    line.delete(0, length);
  }
}
