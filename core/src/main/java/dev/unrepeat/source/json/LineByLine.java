package dev.unrepeat.source.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The lines of a text that are not blank, each in the same buffer.
final class LineByLine {
  static final int LONGEST = 16 * 1024 * 1024;

  private final Reader in;
  private final char[] block = new char[32 * 1024];
  private int at;
  private int end;
  private char[] line = new char[8 * 1024];
  private int length;
  private long number;
  private boolean tooLong;

  LineByLine(Reader in) {
    this.in = in;
  }

  /// Goes to the next line that is not blank; false at the end of the text.
  boolean next() throws IOException {
    while (take()) {
      number++;
      for (int i = 0; i < length; i++) {
        if (line[i] > ' ') {
          return true;
        }
      }
    }
    return false;
  }

  private boolean take() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      append(stop);
      at = stop;
      if (stop < end) {
        at++;
        return true;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(block, 0, block.length));
    return end > 0;
  }

  private void append(int stop) {
    int more = stop - at;
    if (length + more > LONGEST) {
      tooLong = true;
    } else {
      if (length + more > line.length) {
        line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
      }
      System.arraycopy(block, at, line, length, more);
      length += more;
    }
  }

  char[] chars() {
    return line;
  }

  int length() {
    return length;
  }

  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }
}
