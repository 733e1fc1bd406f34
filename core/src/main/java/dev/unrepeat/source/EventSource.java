package dev.unrepeat.source;

import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.List;

/// A foreign format that can be read into events.
public interface EventSource {
  /// The short name, as in `--source slack` and on the timeline.
  String name();

  /// The files of a bundle that are in this format, known by their content; empty when none is. An
  /// earlier source of the [SourceCatalogue] has already taken what it recognised.
  List<EvidenceFile> recognise(List<FileHead> heads);

  /// Reads the files it recognised, one event after the other; never holds a whole file. A record
  /// it cannot read is reported to the sink and is not fatal.
  ///
  /// @throws IOException when a file cannot be read at all
  void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException;
}
