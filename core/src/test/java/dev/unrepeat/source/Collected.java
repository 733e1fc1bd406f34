package dev.unrepeat.source;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A sink that keeps everything, for tests.
public final class Collected implements EventSink {
  public final List<SourceEvent> events = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();
  public final List<String> prose = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();

  @Override
  public void event(SourceEvent event) {
    events.add(event);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void prose(String path, long line, String text) {
    prose.add(text);
  }

  @Override
  public void note(String path, String sentence) {
    notes.add(sentence);
  }

  /// Recognises and reads files as the program does.
  public static Collected read(EventSource source, MemoryFile... files) {
    return read(source, Answers.NONE, files);
  }

  public static Collected read(EventSource source, Answers answers, MemoryFile... files) {
    List<FileHead> heads = new ArrayList<>();
    for (MemoryFile file : files) {
      String text = new String(file.content(), StandardCharsets.UTF_8);
      heads.add(new FileHead(file, text.substring(0, Math.min(text.length(), 64 * 1024))));
    }
    Collected collected = new Collected();
    try {
      source.read(source.recognise(heads), answers, collected);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return collected;
  }

  /// Each event as `instant severity text`, or with what is missing in the place of the instant.
  public List<String> lines() {
    return events.stream().map(Collected::line).toList();
  }

  public static String line(SourceEvent event) {
    String time =
        switch (event.time()) {
          case EventTime.At at -> at.instant().toString();
          case EventTime.Undated undated -> undated.missing().name();
        };
    return "%s %s %s".formatted(time, event.severity(), event.text());
  }

  public SourceEvent only() {
    if (events.size() != 1) {
      throw new AssertionError("one event expected, not " + events + " with " + problems);
    }
    return events.getFirst();
  }

  public List<String> texts() {
    return events.stream().map(SourceEvent::text).toList();
  }

  public List<String> keys() {
    return events.stream().map(SourceEvent::key).toList();
  }

  public List<String> reasons() {
    return problems.stream().map(Problem::reason).toList();
  }
}
