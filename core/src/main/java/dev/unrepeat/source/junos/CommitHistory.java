package dev.unrepeat.source.junos;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which configurations were committed on a device of Juniper, as `show system commit` prints them:
/// a number, the time with its zone, who it was and by which way, and below it the comment. Source:
/// Junos, "show system commit".
public final class CommitHistory implements EventSource {
  private static final String NAME = "junos";
  private static final int LINES = 40;
  private static final int LONGEST = 1000;
  private static final Pattern COMMIT =
      Pattern.compile(
          "\\s*(\\d{1,3}|rescue)\\s+(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} [A-Z]{2,5})"
              + " by (\\S{1,80}) via (.{1,60})");

  private static final Pattern BEGUN = Pattern.compile("\\s*(?:\\d{1,3}|rescue)\\s+\\d{4}-.*");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head ->
            head.text().lines().limit(LINES).anyMatch(line -> COMMIT.matcher(line).matches()))
        .map(FileHead::file)
        .toList();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    WrittenTimes times = new WrittenTimes(answers, TimeHints.NONE);
    for (EvidenceFile file : files) {
      try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
        read(file.path(), lines, times, sink);
      }
    }
  }

  private static void read(String path, TextLines lines, WrittenTimes times, EventSink sink)
      throws IOException {
    Optional<SourceEvent> open = Optional.empty();
    boolean any = false;
    while (lines.next()) {
      String line = lines.text();
      Matcher commit = COMMIT.matcher(line);
      if (commit.matches()) {
        any = true;
        open.ifPresent(sink::event);
        open = Optional.of(event(commit, path, lines.number(), times));
      } else if (open.isPresent() && line.startsWith("  ") && !line.isBlank()) {
        open = open.map(event -> commented(event, line.strip()));
      } else {
        open.ifPresent(sink::event);
        open = Optional.empty();
        if (BEGUN.matcher(line).matches()) {
          any = true;
          sink.problem(
              new Problem(path, lines.number(), "The commit is not whole, and was left out."));
        }
      }
    }
    open.ifPresent(sink::event);
    if (!any) {
      sink.problem(new Problem(path, 0, "No line is a commit, as `show system commit` prints it."));
    }
  }

  private static SourceEvent event(Matcher commit, String path, long line, WrittenTimes times) {
    EventTime time = times.read(commit.group(2));
    String rescue = commit.group(1).equals("rescue") ? "Rescue configuration" : "Configuration";
    String who = commit.group(3);
    return SourceEvent.of(
            NAME,
            commit.group(2) + "/" + who + "/" + commit.group(4) + "/" + rescue,
            time,
            rescue + " is committed via " + commit.group(4).strip(),
            path,
            line)
        .withKind(EventKind.CHANGE)
        .withActor(new Actor(ActorKind.PERSON, "engineer", who));
  }

  private static SourceEvent commented(SourceEvent event, String comment) {
    return event.text().length() > LONGEST
        ? event
        : event.withText(event.text() + (event.text().contains(": ") ? " " : ": ") + comment);
  }
}
