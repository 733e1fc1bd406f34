package dev.unrepeat.source;

/// Takes what a source reads, in the order of the file.
public interface EventSink {
  void event(SourceEvent event);

  void problem(Problem problem);
}
