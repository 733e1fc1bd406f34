package dev.unrepeat.cli;

/// Where something stands, as compilers print it: `notes.txt:14`.
final class Place {
  private Place() {}

  static String of(String path, long line) {
    return line > 0 ? path + ":" + line : path;
  }
}
