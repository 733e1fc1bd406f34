package dev.unrepeat.source.irc;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Logs of irssi, WeeChat and HexChat. Those of irssi and HexChat tell the day in lines of their
/// own, `--- Day changed Sun Nov 29 2026` and `**** BEGIN LOGGING AT …`; none tells the zone.
public final class IrcLog implements EventSource {
  private static final String NAME = "irc";
  private static final int LINES = 60;
  private static final int KEYS = 50_000;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:--- (?:Log opened|Log closed|Day changed)|\\*\\*\\*\\* (?:BEGIN|ENDING) LOGGING AT)"
              + " \\w{3} (\\w{3}) +(\\d{1,2})(?: (\\d{2}:\\d{2}:\\d{2}))? (\\d{4})\\s*");
  private static final Pattern SAID =
      Pattern.compile(
          "\\[?(?:\\w{3} +\\d{1,2} )?(\\d{2}:\\d{2}(?::\\d{2})?)\\]?\\s+"
              + "(?:<[ @+%&~]?([^> ]+)>\\s(.*)|\\*\\s+(?:(\\S+) (.*))|(-!-|\\*\\*\\*|-->|<--|--)\\s+(.*))");
  private static final Pattern WEECHAT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})\t([^\t]{0,40})\t(.*)");
  private static final Pattern MARK = Pattern.compile("-->|<--|--| ?\\*|[@+%&~]\\S+");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(head -> isOurs(head.text())).map(FileHead::file).toList();
  }

  private static boolean isOurs(String head) {
    int days = 0;
    int said = 0;
    int weechat = 0;
    int marks = 0;
    int lines = 0;
    for (String line : (Iterable<String>) head.lines().limit(LINES)::iterator) {
      lines += line.isBlank() ? 0 : 1;
      Matcher tabbed = WEECHAT.matcher(line);
      if (tabbed.matches()) {
        weechat++;
        marks += MARK.matcher(tabbed.group(2)).matches() ? 1 : 0;
      } else if (DAY.matcher(line).matches()) {
        days++;
      } else if (SAID.matcher(line).matches()) {
        said++;
      }
    }
    return (days > 0 && said > 0 && (days + said) * 10 >= lines * 8)
        || (marks > 0 && weechat > 1 && weechat * 10 >= lines * 9);
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      Log log = new Log(file.path(), new WrittenTimes(answers, TimeHints.NONE), sink);
      try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
        while (lines.next()) {
          log.line(lines.text(), lines.number());
        }
        log.end();
      }
    }
  }

  /// One as far as it was read.
  private static final class Log {
    private final String path;
    private final WrittenTimes times;
    private final EventSink sink;
    private final KeyCounts keys = new KeyCounts(KEYS);
    private String day = "";
    private String clock = "";
    private boolean any;

    Log(String path, WrittenTimes times, EventSink sink) {
      this.path = path;
      this.times = times;
      this.sink = sink;
    }

    void line(String line, long number) {
      if (line.isBlank()) {
        return;
      }
      Matcher tabbed = WEECHAT.matcher(line);
      Matcher changed = DAY.matcher(line);
      Matcher said = SAID.matcher(line);
      if (tabbed.matches()) {
        String nick = tabbed.group(2).strip();
        boolean notice = nick.isEmpty() || nick.matches("-->|<--|--|=!=");
        boolean does = nick.equals("*");
        String words = tabbed.group(3);
        int blank = words.indexOf(' ');
        String who = does ? words.substring(0, Math.max(0, blank)) : nick;
        tell(new Line(notice ? "" : bare(who), words, notice), tabbed.group(1), number);
      } else if (changed.matches()) {
        day = changed.group(1) + " " + changed.group(2) + " " + changed.group(4) + " ";
        clock = "";
      } else if (said.matches()) {
        boolean notice = said.group(6) != null;
        boolean does = said.group(4) != null;
        String words =
            notice ? said.group(7) : does ? said.group(4) + " " + said.group(5) : said.group(3);
        String who = notice ? "" : does ? said.group(4) : said.group(2);
        goOn(said.group(1), number);
        tell(new Line(bare(who), words, notice), day + said.group(1), number);
      } else {
        sink.problem(
            new Problem(path, number, "The line is no message of a chat and was left out."));
      }
    }

    /// Where the clock goes back and no line says that the day changed, nobody knows the day.
    private void goOn(String next, long number) {
      if (!day.isEmpty() && !clock.isEmpty() && next.compareTo(clock) < 0) {
        day = "";
        sink.problem(
            new Problem(
                path,
                number,
                "The clock goes back here, and no line says that the day changed; from here on the"
                    + " day is not known."));
      }
      clock = next;
    }

    private void tell(Line line, String time, long number) {
      any = true;
      Reading reading = times.look(time);
      if (!reading.note().isEmpty()) {
        sink.problem(new Problem(path, number, reading.note()));
      }
      SourceEvent event =
          SourceEvent.of(
                  NAME,
                  keys.numbered(time + " " + line.who + " " + line.text),
                  reading.time(),
                  line.text.isBlank() ? "(no text)" : line.text.strip(),
                  path,
                  number)
              .referring(References.inTalk(line.text));
      event = line.notice ? event.weighing(Weight.NOISE, "joins and notices") : event;
      Optional<Actor> actor =
          line.who.isEmpty()
              ? Optional.empty()
              : Optional.of(new Actor(ActorKind.PERSON, "responder", line.who));
      sink.event(actor.map(event::withActor).orElse(event));
    }

    void end() {
      if (!any) {
        sink.problem(new Problem(path, 0, "There is no message in the log."));
      }
    }

    /// A nick without the mark of its rights.
    private static String bare(String nick) {
      return nick.replaceFirst("^[@+%&~]", "");
    }
  }

  /// @param who empty where nobody said it
  private record Line(String who, String text, boolean notice) {}
}
