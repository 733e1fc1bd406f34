package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The files that an assistant may read: those below one folder, wherever links lead.
///
/// @param root without links
record FolderFiles(Path root) {
  private static final long LONGEST_TEXT = 4 << 20;

  static FolderFiles below(Path folder) throws IOException {
    Refused.unless(
        Files.isDirectory(folder),
        "There is no folder %s. Name one with --folder.".formatted(folder));
    return new FolderFiles(folder.toRealPath());
  }

  /// A file or a folder that is there.
  ///
  /// @param typed relative to the folder
  Path find(String typed) {
    Path found;
    try {
      Path wanted = root.resolve(typed.strip());
      // What lies elsewhere is not even told to be there.
      Refused.unless(wanted.normalize().startsWith(root), outside(typed));
      found = wanted.toRealPath();
    } catch (InvalidPathException | IOException missing) {
      // Why it cannot be found would tell of what lies elsewhere.
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no \"%s\" below the folder. Name it relative to the folder, as notes/INC-7.md."
              .formatted(typed));
    }
    Refused.unless(found.startsWith(root), outside(typed));
    return found;
  }

  private static String outside(String typed) {
    return "\"%s\" is not below the folder that may be read. Start \"unrepeat mcp\" with --folder for another."
        .formatted(typed);
  }

  /// The text of a file.
  String text(String typed) {
    Path file = find(typed);
    try {
      Refused.unless(
          Files.isRegularFile(file), "\"%s\" is no file. Name one of its files.".formatted(typed));
      if (Files.size(file) > LONGEST_TEXT) {
        throw new Refused(
            Refused.Reason.TOO_LARGE,
            "\"%s\" has more than 4 MB. A document is shorter; evidence goes to build_timeline."
                .formatted(typed));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return SourceText.read(in).text();
      }
    } catch (IOException unread) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" cannot be read: %s.".formatted(typed, unread.getMessage()));
    }
  }

  /// As it is named below the folder.
  String name(Path file) {
    return root.relativize(file).toString();
  }
}
