package dev.unrepeat.source;

import java.util.List;

/// What became of each file of a bundle.
///
/// @param files all files, in the order of the bundle
/// @param unrecognised paths of the files that no source could read; the reason stands with each in
///   `files`
public record ReadReport(List<FileReading> files, List<String> unrecognised) {
  public ReadReport {
    files = List.copyOf(files);
    unrecognised = List.copyOf(unrecognised);
  }

  public long events() {
    return files.stream().mapToLong(FileReading::events).sum();
  }
}
