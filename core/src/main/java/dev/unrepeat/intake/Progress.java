package dev.unrepeat.intake;

/// Is told how far the reading has come, after each piece that was read.
@FunctionalInterface
public interface Progress {
  Progress SILENT = (path, read, total) -> {};

  /// @param path the file that is being read
  /// @param read bytes read so far, of all files
  /// @param total bytes of all files; packed files may turn out larger
  void at(String path, long read, long total);
}
