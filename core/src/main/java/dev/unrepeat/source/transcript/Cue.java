package dev.unrepeat.source.transcript;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something was said, counted from the beginning of the recording.
///
/// @param written as the file writes it
/// @param line where it stands
record Cue(String written, Duration from, Duration to, long line) {
  private static final String TIME = "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})";

  /// `00:00:03.120 --> 00:00:07.000`, with settings behind it.
  static final String TIMES = TIME + "[ \\t]+-->[ \\t]+" + TIME;

  static final Pattern TIMES_LINE = Pattern.compile(TIMES + "(?:[ \\t].*)?");

  /// @param times a match of [#TIMES_LINE]
  static Cue of(Matcher times, long line) {
    String all = times.group();
    return new Cue(
        all.substring(0, all.indexOf("-->")).strip(), duration(times, 1), duration(times, 5), line);
  }

  private static Duration duration(Matcher times, int first) {
    String hours = times.group(first);
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(Long.parseLong(times.group(first + 1)))
        .plusSeconds(Long.parseLong(times.group(first + 2)))
        .plusMillis(Long.parseLong(times.group(first + 3)));
  }
}
