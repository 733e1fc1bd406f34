package dev.unrepeat.source;

import java.util.Map;

/// Passes on what is read and counts it by file.
final class TallySink implements EventSink {
  private final EventSink sink;
  private final Map<String, FileTally> tallies;
  private String current = "";

  /// The tally of the file whose events are coming in.
  private FileTally counting = new FileTally("");

  TallySink(EventSink sink, Map<String, FileTally> tallies) {
    this.sink = sink;
    this.tallies = tallies;
  }

  void startFile(String path, String source) {
    tally(path).take(source);
    current = path;
  }

  String current() {
    return current;
  }

  private FileTally tally(String path) {
    return tallies.computeIfAbsent(path, FileTally::new);
  }

  @Override
  public void event(SourceEvent event) {
    current = event.path();
    if (!current.equals(counting.path())) {
      counting = tally(current);
    }
    counting.event();
    sink.event(event);
  }

  @Override
  public void problem(Problem problem) {
    FileTally tally = tally(problem.path());
    tally.problem(problem);
    if (!tally.hasTooManyProblems()) {
      sink.problem(problem);
    }
  }

  @Override
  public void prose(String path, long line, String text) {
    current = path;
    sink.prose(path, line, text);
  }

  @Override
  public void note(String path, String sentence) {
    tally(path).note(sentence);
    sink.note(path, sentence);
  }
}
