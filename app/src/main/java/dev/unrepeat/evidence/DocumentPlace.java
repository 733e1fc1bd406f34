package dev.unrepeat.evidence;

import dev.unrepeat.intake.UnreadFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Where postmortems lie: a file, a folder, an archive or a repository, open for reading.
///
/// @param name as the person called it
/// @param told what it is, for the report, for example `branch main at 1a2b3c4`; empty for a folder
/// @param files that may be postmortems, in the order of their paths
/// @param leftOut what is none by its name, with the reason
public record DocumentPlace(
    String name, String told, List<DocumentFile> files, List<UnreadFile> leftOut, Closeable held)
    implements Closeable {
  public DocumentPlace {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
