package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where a command writes its document: a file that is made whole or not at all, or standard
/// output.
record Target(String name) {

  /// @param force whether a file that is there may be overwritten
  static Target of(String name, boolean force) {
    Target target = new Target(name);
    if (!target.isStandardOutput()) {
      Path path = Path.of(name);
      Refused.unless(
          !Files.isDirectory(path),
          "\"" + name + "\" is a folder. Name the file to write, as -o postmortem.md.");
      Refused.unless(
          force || !Files.exists(path),
          "There is already a file \""
              + name
              + "\", and it is left alone. Write elsewhere with -o, or overwrite it with --force.");
      Path folder = path.toAbsolutePath().getParent();
      Refused.unless(
          folder == null || Files.isDirectory(folder),
          "There is no folder for \"" + name + "\". Make it first, or write elsewhere with -o.");
    }
    return target;
  }

  boolean isStandardOutput() {
    return name.equals("-");
  }

  void write(String document, PrintStream out) throws IOException {
    write(document.getBytes(StandardCharsets.UTF_8), out);
  }

  void write(byte[] document, PrintStream out) throws IOException {
    if (isStandardOutput()) {
      out.write(document);
      out.flush();
      return;
    }
    replace(Path.of(name).toAbsolutePath(), document);
  }

  /// Writes a file that is there whole or not at all.
  static void replace(Path path, String document) throws IOException {
    replace(path, document.getBytes(StandardCharsets.UTF_8));
  }

  static void replace(Path path, byte[] document) throws IOException {
    Path part = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.write(part, document);
      move(part, path);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path path) throws IOException {
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherwise) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
