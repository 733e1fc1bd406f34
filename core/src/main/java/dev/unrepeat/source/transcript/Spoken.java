package dev.unrepeat.source.transcript;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts together what one speaker said without a longer pause, and tells it as one event.
final class Spoken {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int LONGEST = 1200;
  private static final int FEW = 20;
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?[ \\t]+([^>]{1,200})>");
  private static final Pattern NAMED =
      Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}'.’-]*(?: [\\p{L}\\p{M}\\d'.’()-]+){0,4}): +(?=\\S)");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");

  private final String path;
  private final EventSink sink;
  private Optional<Beginning> beginning;
  private Optional<Cue> first = Optional.empty();
  private Duration end = Duration.ZERO;
  private String speaker = "";
  private final StringBuilder words = new StringBuilder();
  private boolean undated;
  private boolean told;
  private long broken;

  Spoken(String path, Optional<Beginning> beginning, EventSink sink) {
    this.path = path;
    this.beginning = beginning;
    this.sink = sink;
  }

  /// What a note says counts for what is told from then on.
  void began(Beginning at) {
    tell();
    beginning = Optional.of(at);
  }

  /// A line of what was said at a time.
  void say(Cue cue, String line) {
    Matcher voice = VOICE.matcher(line);
    boolean tagged = voice.find();
    String plain = plain(line);
    Matcher named = NAMED.matcher(plain);
    boolean said = !tagged && named.lookingAt();
    boolean sameCue = first.isPresent() && end.equals(cue.to());
    String who = tagged ? voice.group(1).strip() : said ? named.group(1) : sameCue ? speaker : "";
    String text = said ? plain.substring(named.end()) : plain;
    if (text.isEmpty()) {
      return;
    }
    boolean goesOn =
        first.isPresent()
            && who.equals(speaker)
            && cue.from().minus(end).compareTo(PAUSE) < 0
            && words.length() < LONGEST;
    if (!goesOn) {
      tell();
      first = Optional.of(cue);
      speaker = who;
    }
    words.append(words.isEmpty() ? "" : " ").append(text);
    end = cue.to();
  }

  private static String plain(String line) {
    return TAG.matcher(line)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .strip();
  }

  /// Reports a line that stands below no time; 0 is none.
  void unread(long line) {
    if (line > 0 && ++broken <= FEW) {
      sink.problem(
          new Problem(
              path, line, "The line stands below no time of the recording; it was left out."));
    }
  }

  void finish() {
    tell();
    if (broken > FEW) {
      sink.note(
          path,
          Counted.of(broken - FEW, "further line stands", "further lines stand")
              + " below no time of the recording.");
    }
    if (!told && broken == 0) {
      sink.note(path, "Nobody says anything in it.");
    }
    if (undated) {
      sink.note(
          path,
          "The times count from the beginning of the recording, and nothing says when that was."
              + " Write it below the first line, as NOTE began 2026-10-14T14:30:00Z, and hand the"
              + " file in again.");
    }
  }

  private void tell() {
    first.ifPresent(cue -> {
      told = true;
      SourceEvent event =
          SourceEvent.of(
                  CallTranscript.NAME, key(cue), time(cue), words.toString(), path, cue.line())
              .weighing(Weight.CHATTER, "");
      sink.event(
          speaker.isEmpty()
              ? event
              : event.withActor(new Actor(ActorKind.PERSON, "responder", speaker)));
    });
    first = Optional.empty();
    words.setLength(0);
  }

  private String key(Cue cue) {
    return beginning.map(began -> began.at().toString()).orElse(path) + "/" + cue.written();
  }

  private EventTime time(Cue cue) {
    if (beginning.isEmpty()) {
      undated = true;
      return new EventTime.Undated(RawTime.unknown(cue.written()), MissingPart.TIME);
    }
    Instant at = beginning.get().at().plus(cue.from());
    RawTime raw =
        new RawTime(cue.written(), "UTC", beginning.get().known(), beginning.get().known());
    return new EventTime.At(at, Optional.empty(), Precision.SECOND, false, raw);
  }
}
