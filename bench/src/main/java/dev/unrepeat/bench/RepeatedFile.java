package dev.unrepeat.bench;

import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sample again and again up to some size, each time a second later and with other ids, made
/// while it is read: a file of 1 GB that lies nowhere.
///
/// @param begin what stands once before all, such as `[`
/// @param between what stands between two, such as a comma
/// @param end what stands once behind all
record RepeatedFile(
    String path, long bytes, String begin, String sample, String between, String end)
    implements EvidenceFile {
  private static final Pattern CHANGING =
      Pattern.compile(
          "(?<stamp>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d)"
              + "|(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d \\d\\d:\\d\\d:\\d\\d)"
              + "|(?<count>(?<![\\d.])1[67]\\d{8}(?:\\d{3}|\\d{6}|\\d{9})?(?![\\d.]))"
              + "|(?<name>\"[\\w.]*(?:id|Id|ID|key|Key|fingerprint|number|Number|alias|uuid|title|summary|message|text)\"\\s*:\\s*(?:\"|(?=[1-9])))(?<value>[^\"\\\\{},\\]\\s]*)");
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /// What changes from one to the next.
  private sealed interface Piece {
    record Words(String text) implements Piece {}

    record Stamp(LocalDateTime first, char between) implements Piece {}

    record Month(LocalDateTime first) implements Piece {}

    record Count(long first, long second) implements Piece {}

    record Id(String first) implements Piece {}
  }

  static RepeatedFile lines(String path, long bytes, String sample) {
    return new RepeatedFile(path, bytes, "", sample, "\n", "\n");
  }

  @Override
  public InputStream open() {
    List<Piece> pieces = pieces();
    return new InputStream() {
      private byte[] block = begin.getBytes(StandardCharsets.UTF_8);
      private int at;
      private long made = block.length;
      private long turn;
      private boolean ended;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        while (at == block.length) {
          if (ended) {
            return -1;
          }
          at = 0;
          block = further();
        }
        int taken = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, from, taken);
        at += taken;
        return taken;
      }

      private byte[] further() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 64 * 1024 && made + text.length() < bytes) {
          text.append(turn == 0 ? "" : between);
          write(pieces, turn++, text);
        }
        made += text.length();
        if (made >= bytes) {
          text.append(end);
          ended = true;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = CHANGING.matcher(sample);
    int from = 0;
    while (found.find()) {
      boolean id = found.group("name") != null;
      pieces.add(
          new Piece.Words(sample.substring(from, id ? found.start("value") : found.start())));
      pieces.add(id ? new Piece.Id(found.group("value")) : time(found));
      from = found.end();
    }
    pieces.add(new Piece.Words(sample.substring(from)));
    return pieces;
  }

  private static Piece time(Matcher found) {
    String stamp = found.group("stamp");
    if (stamp != null) {
      return new Piece.Stamp(LocalDateTime.parse(stamp.replace(' ', 'T')), stamp.charAt(10));
    }
    String month = found.group("month");
    if (month != null) {
      int number = List.of(MONTHS).indexOf(month.substring(0, 3)) + 1;
      String day = month.substring(4, 6).replace(' ', '0');
      return new Piece.Month(
          LocalDateTime.parse("2026-%02d-%sT%s".formatted(number, day, month.substring(7))));
    }
    String count = found.group("count");
    long second = (long) Math.pow(10, count.length() - 10.0);
    return new Piece.Count(Long.parseLong(count), second);
  }

  private static void write(List<Piece> pieces, long turn, StringBuilder to) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words -> to.append(words.text());
        case Piece.Id id -> to.append(id.first()).append(id.first().isEmpty() ? "" : turn);
        case Piece.Count count -> to.append(count.first() + turn * count.second());
        case Piece.Stamp stamp -> {
          LocalDateTime at = stamp.first().plus(turn, ChronoUnit.SECONDS);
          two(to.append(at.getYear()).append('-'), at.getMonthValue()).append('-');
          clock(two(to, at.getDayOfMonth()).append(stamp.between()), at);
        }
        case Piece.Month month -> {
          LocalDateTime at = month.first().plus(turn, ChronoUnit.SECONDS);
          to.append(MONTHS[at.getMonthValue() - 1]).append(at.getDayOfMonth() < 10 ? "  " : " ");
          clock(to.append(at.getDayOfMonth()).append(' '), at);
        }
      }
    }
  }

  private static void clock(StringBuilder to, LocalDateTime at) {
    two(to, at.getHour()).append(':');
    two(to, at.getMinute()).append(':');
    two(to, at.getSecond());
  }

  private static StringBuilder two(StringBuilder to, int number) {
    return to.append(number < 10 ? "0" : "").append(number);
  }
}
