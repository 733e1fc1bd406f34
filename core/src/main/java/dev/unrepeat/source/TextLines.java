package dev.unrepeat.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// The lines of a text one after the other, in a buffer that is used again: no string is made
/// unless asked for. A line longer than the buffer is cut, the rest of it is passed over.
public final class TextLines implements Closeable {
  private static final int LONGEST = 128 * 1024;

  private final Reader in;
  private final char[] buffer = new char[LONGEST];
  private int from;
  private int to;
  private int next;
  private int limit;
  private boolean ended;
  private long number;
  private boolean cut;
  private long firstCut;
  private long cuts;

  public TextLines(Reader in) {
    this.in = in;
  }

  /// Goes to the next line; false at the end.
  public boolean next() throws IOException {
    int at = next;
    from = next;
    cut = false;
    while (true) {
      while (at < limit && buffer[at] != '\n') {
        at++;
      }
      if (at < limit) {
        break;
      }
      if (ended) {
        if (at == from) {
          return false;
        }
        break;
      }
      if (from == 0 && limit == LONGEST) {
        return skipRest();
      }
      at = refill(at);
    }
    to = at > from && buffer[at - 1] == '\r' ? at - 1 : at;
    next = Math.min(at + 1, limit);
    number++;
    return true;
  }

  private int refill(int at) throws IOException {
    int kept = limit - from;
    System.arraycopy(buffer, from, buffer, 0, kept);
    int searched = at - from;
    from = 0;
    limit = kept;
    int n = in.read(buffer, limit, LONGEST - limit);
    if (n < 0) {
      ended = true;
    } else {
      limit += n;
    }
    return searched;
  }

  /// Keeps the half of the buffer that belongs to the line and passes over the rest of it.
  private boolean skipRest() throws IOException {
    cut = true;
    firstCut = cuts++ == 0 ? number + 1 : firstCut;
    int kept = LONGEST / 2;
    from = 0;
    to = kept;
    int n = LONGEST - kept;
    while (n >= 0) {
      for (int i = kept; i < kept + n; i++) {
        if (buffer[i] == '\n') {
          next = i + 1;
          limit = kept + n;
          number++;
          return true;
        }
      }
      n = in.read(buffer, kept, LONGEST - kept);
    }
    ended = true;
    next = kept;
    limit = kept;
    number++;
    return true;
  }

  /// The characters among which the line stands, from [#from] to [#to]; they change with the next
  /// line.
  @SuppressWarnings("EI_EXPOSE_REP")
  public char[] buffer() {
    return buffer;
  }

  public int from() {
    return from;
  }

  /// Place after the last character of the line, without its line break.
  public int to() {
    return to;
  }

  /// The line's number, from 1.
  public long number() {
    return number;
  }

  /// Whether the line was longer than the buffer and was cut.
  public boolean isCut() {
    return cut;
  }

  /// Which lines were cut, as a sentence; empty when none was.
  public String note() {
    return cuts == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "Line %,d is longer than %,d characters; only its beginning was read.%s",
            firstCut,
            LONGEST,
            cuts == 1 ? "" : String.format(Locale.ROOT, " So are %,d further ones.", cuts - 1));
  }

  public String text() {
    return new String(buffer, from, to - from);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
