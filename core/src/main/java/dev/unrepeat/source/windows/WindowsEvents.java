package dev.unrepeat.source.windows;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The event log of Windows as XML: "Save all events as" of the event viewer, `wevtutil qe /f:xml`.
/// Source: Microsoft, "Event schema". The text of an event is there only where it was exported with
/// it; otherwise its data tell.
public final class WindowsEvents implements EventSource {
  private static final String NAME = "windows";
  private static final String BEGIN = "<Event ";
  private static final String END = "</Event>";

  /// An event that is longer is cut.
  private static final int LONGEST = 1 << 20;

  private static final int LONGEST_TEXT = 2000;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head ->
            head.text().stripLeading().replace("\uFEFF", "").startsWith("<")
                && head.text().contains(BEGIN)
                && head.text().contains("schemas.microsoft.com/win/2004/08/events"))
        .map(FileHead::file)
        .toList();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    MachineTimes times = new MachineTimes(answers);
    for (EvidenceFile file : files) {
      try (Reader in = Decoding.reader(file.open())) {
        read(in, file.path(), times, sink);
      }
    }
  }

  private static void read(Reader in, String path, MachineTimes times, EventSink sink)
      throws IOException {
    StringBuilder held = new StringBuilder();
    char[] buffer = new char[1 << 16];
    long number = 0;
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      held.append(buffer, 0, n);
      int from = 0;
      for (int end = held.indexOf(END, from); end >= 0; end = held.indexOf(END, from)) {
        int begin = held.indexOf(BEGIN, from);
        from = end + END.length();
        if (begin >= 0 && begin < end) {
          tell(held.substring(begin, from), path, ++number, times, sink);
        }
      }
      held.delete(0, from);
      if (held.length() > LONGEST) {
        sink.problem(
            new Problem(path, number + 1, "The event is too long to be held and was left out."));
        held.setLength(0);
      }
    }
    if (held.indexOf(BEGIN) >= 0) {
      sink.problem(new Problem(path, number + 1, "The file ends in the middle of an event."));
    } else if (number == 0) {
      sink.problem(new Problem(path, 0, "There is no event in the file."));
    }
  }

  private static void tell(
      String event, String path, long number, MachineTimes times, EventSink sink) {
    String provider = attribute(event, "Provider", "Name");
    String id = element(event, "EventID");
    String computer = element(event, "Computer");
    String says = element(event, "Message").replaceAll("\\s+", " ").strip();
    String text = says.isEmpty() ? provider + " event " + id + data(event) : says;
    String record = element(event, "EventRecordID");
    String key =
        record.isEmpty()
            ? path + "#" + number
            : computer + "/" + element(event, "Channel") + "/" + record;
    Level level = Level.of(element(event, "Level"), element(event, "Keywords"));
    SourceEvent told =
        SourceEvent.of(
                NAME,
                key,
                time(attribute(event, "TimeCreated", "SystemTime"), path, number, times, sink),
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                path,
                number)
            .withSeverity(level.word)
            .withActor(
                new Actor(
                    ActorKind.AUTOMATION,
                    "service",
                    computer.isEmpty() ? provider : provider + " on " + computer));
    sink.event(level.quiet ? told.weighing(Weight.NOISE, "log lines") : told);
  }

  /// The level by its number; of security events, whether what was tried succeeded.
  private record Level(String word, boolean quiet) {
    static Level of(String number, String keywords) {
      return switch (number) {
        case "1" -> new Level("Critical", false);
        case "2" -> new Level("Error", false);
        case "3" -> new Level("Warning", false);
        case "5" -> new Level("Verbose", true);
        default ->
            keywords.toLowerCase(Locale.ROOT).startsWith("0x801")
                ? new Level("Audit Failure", false)
                : new Level("Information", true);
      };
    }
  }

  private static EventTime time(
      String written, String path, long number, MachineTimes times, EventSink sink) {
    EventTime undated = new EventTime.Undated(RawTime.unknown(written), MissingPart.TIME);
    try {
      return times.read(written).orElse(undated);
    } catch (Refused unreadable) {
      sink.problem(new Problem(path, number, unreadable.sentence()));
      return undated;
    }
  }

  private static String data(String event) {
    StringBuilder said = new StringBuilder();
    Matcher data =
        Pattern.compile("<Data(?: Name=['\"]([^'\"]*)['\"])?>([^<]*)</Data>").matcher(event);
    while (data.find() && said.length() < LONGEST_TEXT) {
      String value = plain(data.group(2)).strip();
      if (!value.isEmpty()) {
        said.append(said.isEmpty() ? ": " : ", ")
            .append(data.group(1) == null ? "" : data.group(1) + "=")
            .append(value);
      }
    }
    return said.toString();
  }

  private static String element(String event, String name) {
    Matcher found =
        Pattern.compile("<" + name + "(?: [^>]*)?>([^<]*)</" + name + ">").matcher(event);
    return found.find() ? plain(found.group(1)).strip() : "";
  }

  private static String attribute(String event, String element, String name) {
    Matcher found =
        Pattern.compile("<" + element + " [^>]*?\\b" + name + "=(?:'([^']*)'|\"([^\"]*)\")")
            .matcher(event);
    return !found.find() ? "" : plain(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#13;", "")
        .replace("&#xD;", "")
        .replace("&amp;", "&");
  }
}
