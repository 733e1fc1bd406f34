package dev.unrepeat.render;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The lines of an iCalendar text (RFC 5545).
final class CalendarText {
  static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private CalendarText() {}

  /// RFC 5545 §3.3.11.
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\n", "\\n")
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
  }

  /// RFC 5545 §3.1: no line is longer than 75 octets, and none is cut within a character.
  static void line(StringBuilder text, String content) {
    int width = 0;
    for (int at = 0; at < content.length(); ) {
      int letter = content.codePointAt(at);
      String written = Character.toString(letter);
      int octets = written.getBytes(StandardCharsets.UTF_8).length;
      if (width + octets > LONGEST_LINE) {
        text.append("\r\n ");
        width = 1;
      }
      text.append(written);
      width += octets;
      at += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
