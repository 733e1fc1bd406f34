package dev.unrepeat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// The content of evidence, with its secrets masked, found by the fingerprint of what was handed
/// in.
///
/// A folder today; whatever several nodes can reach tomorrow.
public interface EvidenceContent {
  boolean holds(String sha256);

  /// Keeps a copy; it is there whole or not at all. It takes the place of an earlier one.
  void keep(String sha256, Filling filling) throws IOException;

  /// The paths of the files of one piece of evidence; none when it is not here.
  List<String> paths(String sha256) throws IOException;

  /// One file of a piece of evidence; the caller closes the stream.
  Optional<InputStream> open(String sha256, String path) throws IOException;

  /// Writes the files of a copy, one after the other.
  interface Filling {
    void into(Copy copy) throws IOException;
  }

  /// Where the files of a copy are written.
  interface Copy {
    /// Begins the next file; the one before it is complete. The stream needs no closing.
    OutputStream next(String path) throws IOException;
  }
}
