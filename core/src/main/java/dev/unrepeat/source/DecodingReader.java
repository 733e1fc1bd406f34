package dev.unrepeat.source;

import dev.unrepeat.text.Counted;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes a text and never stops at a byte that does not fit: it is read as windows-1252 and
/// counted.
public final class DecodingReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
  private boolean ended;
  private boolean flushed;
  private long misfits;

  DecodingReader(InputStream in, byte[] first, int skip, Charset charset) {
    super(in);
    this.in = in;
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    bytes.put(first, skip, first.length - skip).flip();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0 && !flushed) {
      decode(out);
    }
    return out.position() == 0 ? -1 : out.position();
  }

  private void decode(CharBuffer out) throws IOException {
    CoderResult result = decoder.decode(bytes, out, ended);
    if (result.isError()) {
      misfit(result.length(), out);
    } else if (result.isUnderflow()) {
      if (ended) {
        decoder.flush(out);
        flushed = true;
      } else {
        fill();
      }
    }
  }

  private void misfit(int length, CharBuffer out) {
    if (out.remaining() < length) {
      return;
    }
    misfits += length;
    boolean single = charset.equals(StandardCharsets.UTF_8);
    for (int i = 0; i < length; i++) {
      byte odd = bytes.get();
      out.put(single ? WINDOWS.decode(ByteBuffer.wrap(new byte[] {odd})).get() : '\uFFFD');
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (n < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + n);
    }
    bytes.flip();
  }

  /// What a person should know about the decoding so far; empty for plain UTF-8.
  public String note() {
    if (misfits > 0) {
      return Counted.of(misfits, "byte is", "bytes are")
          + " not "
          + charset.name()
          + " and "
          + (misfits == 1 ? "was" : "were")
          + " read as windows-1252.";
    }
    return charset.equals(StandardCharsets.UTF_8) ? "" : "Read as " + charset.name() + ".";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
