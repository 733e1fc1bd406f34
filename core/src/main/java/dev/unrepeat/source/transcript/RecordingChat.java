package dev.unrepeat.source.transcript;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.TextLines;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The chat that Zoom keeps beside a recording in its cloud, one message a line: `00:58:04`, the
/// name with a colon and the text, with tabs between. Its times count from the beginning of the
/// recording, although they look like those of a day.
final class RecordingChat {
  private static final Pattern LINE =
      Pattern.compile("\uFEFF?(\\d{2}):(\\d{2}):(\\d{2})\\t([^\\t]{1,80}?)\\s*:\\t(.*)");

  /// No recording goes on for longer before anybody writes.
  private static final int MOST_HOURS = 6;

  private RecordingChat() {}

  static boolean is(String head) {
    Matcher first = LINE.matcher(head.lines().findFirst().orElse(""));
    return first.matches() && Integer.parseInt(first.group(1)) < MOST_HOURS;
  }

  static void read(String path, TextLines lines, EventSink sink) throws IOException {
    Spoken spoken = new Spoken(path, Beginning.ofName(path), sink);
    Optional<Cue> open = Optional.empty();
    while (lines.next()) {
      String line = lines.text();
      Matcher message = LINE.matcher(line);
      if (message.matches()) {
        Cue cue = cue(message, lines.number());
        spoken.say(cue, "<v " + message.group(4).strip() + ">" + message.group(5));
        open = Optional.of(cue);
      } else if (Beginning.ofNote(line.strip()).isPresent()) {
        Beginning.ofNote(line.strip()).ifPresent(spoken::began);
      } else if (open.isPresent()) {
        spoken.say(open.get(), line.strip());
      } else if (!line.isBlank()) {
        spoken.unread(lines.number());
      }
    }
    spoken.finish();
  }

  private static Cue cue(Matcher message, long line) {
    Duration at =
        Duration.ofHours(Long.parseLong(message.group(1)))
            .plusMinutes(Long.parseLong(message.group(2)))
            .plusSeconds(Long.parseLong(message.group(3)));
    String written = message.group(1) + ":" + message.group(2) + ":" + message.group(3);
    return new Cue(written, at, at, line);
  }
}
