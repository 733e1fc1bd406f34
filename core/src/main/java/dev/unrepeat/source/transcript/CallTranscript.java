package dev.unrepeat.source.transcript;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The transcript of a call as WebVTT (W3C, https://www.w3.org/TR/webvtt1/) or SubRip, which Teams
/// and Zoom give, and the chat that Zoom keeps beside a recording.
///
/// Its times count from the beginning of the recording. That instant is read from a note near its
/// top, `NOTE began 2026-10-14T14:30:00Z`, or from the file's name as Zoom writes it
/// (`GMT20261014-143000_…`); without it nothing is dated.
public final class CallTranscript implements EventSource {
  static final String NAME = "transcript";

  private static final Pattern HEAD =
      Pattern.compile(
          "\uFEFF?(?:WEBVTT(?:[ \\t].*)?(?:\\R|$)[\\s\\S]*|\\s*\\d{1,6}\\s*\\R"
              + Cue.TIMES
              + "[\\s\\S]*)");

  /// What begins a block that tells nothing of the call.
  private static final Pattern ASIDE =
      Pattern.compile("(?:\uFEFF?WEBVTT|NOTE|STYLE|REGION)(?:\\s.*)?");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head -> HEAD.matcher(head.text()).matches() || RecordingChat.is(head.text()))
        .map(FileHead::file)
        .toList();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
        if (RecordingChat.is(JsonHead.begin(file).text())) {
          RecordingChat.read(file.path(), lines, sink);
        } else {
          read(file.path(), lines, sink);
        }
      }
    }
  }

  private static void read(String path, TextLines lines, EventSink sink) throws IOException {
    Spoken spoken = new Spoken(path, Beginning.ofName(path), sink);
    Optional<Cue> open = Optional.empty();
    boolean aside = false;
    long lone = 0;
    while (lines.next()) {
      String line = lines.text().strip();
      Matcher times = Cue.TIMES_LINE.matcher(line);
      if (times.matches()) {
        open = Optional.of(Cue.of(times, lines.number()));
        lone = 0;
      } else if (line.isEmpty()) {
        spoken.unread(lone);
        open = Optional.empty();
        aside = false;
        lone = 0;
      } else if (open.isPresent()) {
        spoken.say(open.get(), line);
      } else if (aside || ASIDE.matcher(line).matches()) {
        Beginning.ofNote(line).ifPresent(spoken::began);
        aside = true;
      } else {
        // One such line is the name of the cue that follows.
        spoken.unread(lone);
        lone = lines.number();
      }
    }
    spoken.unread(lone);
    spoken.finish();
  }
}
