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

  void finish() {
    if (seen > MOST) {
      sink.problem(
          new Problem(
              path,
              0,
              (seen - MOST)
                  + " more problems of this kind follow in this file; they are not listed."));
    }
  }
}
