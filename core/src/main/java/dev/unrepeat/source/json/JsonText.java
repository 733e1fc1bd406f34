package dev.unrepeat.source.json;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// How JSON text is opened, with limits that no honest file meets.
final class JsonText {
  /// How many characters are looked at to tell one record a line from the rest.
  static final int PEEK = 64 * 1024;

  private static final int LONGEST = 64 * 1024;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(16 * 1024 * 1024)
                  .maxNameLength(10_000)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonText() {}

  /// The beginning of a file.
  static String head(EvidenceFile file) throws IOException {
    try (Reader in = Decoding.reader(file.open())) {
      char[] begin = new char[PEEK];
      int length = 0;
      for (int more = 0; more >= 0 && length < PEEK; length += Math.max(more, 0)) {
        more = in.read(begin, length, PEEK - length);
      }
      return new String(begin, 0, length);
    }
  }

  /// Whether the first line is an object, broken or not, and the second begins one.
  static boolean isOneRecordALine(EvidenceFile file) throws IOException {
    String head = head(file);
    int lines = 0;
    boolean lineStarts = true;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '\n') {
        lineStarts = true;
      } else if (lineStarts && (c > ' ')) {
        if (c != '{' || ++lines == 2) {
          break;
        }
        lineStarts = false;
      } else if (c == ' ' || c == '\t') {
        lineStarts &= lines == 0;
      }
    }
    return lines == 2 && !goesOn(head.stripLeading().lines().findFirst().orElse("").strip());
  }

  /// Whether a line ends in the middle of an object, as printing one alert a line leaves it.
  private static boolean goesOn(String line) {
    return line.endsWith("[") || line.endsWith("{") || line.endsWith(",") || line.endsWith(":");
  }

  /// The text at the parser; of a very long one the beginning.
  static String cut(JsonParser parser) {
    int length = parser.getStringLength();
    if (length <= LONGEST) {
      return parser.getString();
    }
    return new String(parser.getStringCharacters(), parser.getStringOffset(), LONGEST)
        + " … [cut here; "
        + length
        + " characters in all]";
  }

  static String place(JacksonException broken, JsonParser parser) {
    TokenStreamLocation at = parser.currentLocation();
    return "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + reason(broken);
  }

  static String reason(JacksonException broken) {
    return broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
