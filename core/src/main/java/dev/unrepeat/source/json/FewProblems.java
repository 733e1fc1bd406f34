package dev.unrepeat.source.json;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;

/// Hands everything on, but of the problems of one file only the first hundred, and then how many
/// more there were.
final class FewProblems implements EventSink {
  private static final long MOST = 100;

  private final EventSink sink;
  private final String path;
  private long seen;

  FewProblems(EventSink sink, String path) {
    this.sink = sink;
    this.path = path;
  }

  @Override
  public void event(SourceEvent event) {
    sink.event(event);
  }

  @Override
  public void problem(Problem problem) {
    seen++;
    if (seen <= MOST) {
      sink.problem(problem);
    }
  }

  @Override
  public void prose(String at, long line, String text) {
    sink.prose(at, line, text);
  }

  @Override
  public void note(String at, String sentence) {
    sink.note(at, sentence);
  }

  void finish() {
    if (seen > MOST) {
      sink.note(path, (seen - MOST) + " further problems of this file are not listed.");
    }
  }
}
