package dev.unrepeat.source.text;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenClock;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenTime;
import dev.unrepeat.time.WrittenZone;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day in words before a colon or dash, as in `about eleven thirty: coffee`. It is not
/// guessed at: morning or evening, and how exact, a person has to say.
final class WordedTime {
  private static final String HOUR =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final String MINUTES =
      "(?:oh[ -](?:five|two|three)|five|ten|fifteen|twenty|thirty|forty|fifty)(?:[ -]five)?";
  private static final String ABOUT =
      "(?:at |about |around |approx(?:imately|\\.)? |circa |ca\\.? |roughly |some ?time |(?:shortly |just |a bit )?(?:before|after) |by |~ ?)";
  private static final String PART =
      "(?: ?(?:a\\.?m\\.?|p\\.?m\\.?|o['’]?clock|in the (?:morning|afternoon|evening|night)|at night))";
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s*(?:[-*•] )?("
              + ("(?:" + ABOUT + "+" + HOUR + "(?:[ -]" + MINUTES + ")?" + PART + "*")
              + ("|" + ABOUT + "*" + HOUR + "[ -]" + MINUTES + PART + "*")
              + ("|" + ABOUT + "*" + HOUR + PART + "+")
              + ("|" + ABOUT + "*(?:half|(?:a )?quarter|five|ten|twenty)(?: past| to) " + HOUR)
              + (PART + "*")
              + ("|" + ABOUT + "*(?:noon|midday|midnight|lunch ?time)")
              + ("|(?:some time|a (?:bit|little|while)|shortly|soon|moments|minutes) (?:later|after)"
                  + "|later))")
              + "\\s*(?::\\s|[—–]\\s?|-\\s)\\s*(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private WordedTime() {}

  static Optional<TimeInLine> at(String line) {
    Matcher found = WORDS.matcher(line);
    if (!hasColonOrDash(line) || !found.lookingAt()) {
      return Optional.empty();
    }
    String words = found.group(1);
    String why =
        "\"" + words + "\" is not a time that can be read; write it in digits, such as 14:02.";
    WrittenTime written =
        new WrittenTime(
            words,
            new WrittenDay.None(),
            new WrittenClock.Unreadable(why),
            new WrittenZone.None(),
            new WrittenDay.None(),
            new WrittenClock.None(),
            true);
    return Optional.of(
        new TimeInLine(
            found.start(1),
            found.end(1),
            written,
            new EventTime.Undated(RawTime.unknown(words), MissingPart.TIME),
            line.substring(found.end()).strip(),
            why));
  }

  private static boolean hasColonOrDash(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '-' || c == '—' || c == '–') {
        return true;
      }
    }
    return false;
  }
}
