package dev.unrepeat.source;

/// Takes what a source reads, in the order of the file.
public interface EventSink {
  void event(SourceEvent event);

  void problem(Problem problem);

  /// A paragraph without a time, such as `Stated: the outage lasted 45 minutes`; nothing is lost.
  ///
  /// @param line line number of its first line, from 1
  default void prose(String path, long line, String text) {}

  /// What a person should know about how a file was read, such as how many lines were left aside.
  default void note(String path, String sentence) {}
}
