package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteException;

/// Why a SQLite file cannot be opened, as a sentence with the way out.
///
/// Codes: sqlite.org/rescode.html.
final class UnusableFile {
  private static final String DAMAGED =
      "The database %s is damaged: %s. Nothing was changed. Keep the whole folder %s as it is, and make another of the last backup: unrepeat restore BACKUP.zip --data NEW-FOLDER. unrepeat doctor --data %s says what else is wrong.";
  private static final String CLOSED =
      "The database %s cannot be opened for writing: %s. The folder %s and the files in it belong to the user that runs Unrepeat: give them to it (chown -R), or run it as their owner. A folder on a disk that can only be read will not do.";

  private UnusableFile() {}

  /// Empty for what has another reason.
  static Optional<Refused> explain(DatabaseAddress address, Throwable failure) {
    if (!(address instanceof DatabaseAddress.SqliteFile(Path file))) {
      return Optional.empty();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        Optional<String> sentence = sentence(sqlite);
        if (sentence.isPresent()) {
          Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
          Refused refused =
              Refused.state(sentence.get().formatted(file, sqlite.getResultCode(), folder, folder));
          refused.initCause(failure);
          return Optional.of(refused);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> sentence(SQLiteException failure) {
    return switch (failure.getResultCode().code & 0xff) {
      case 11, 26 -> Optional.of(DAMAGED);
      case 3, 8, 14 -> Optional.of(CLOSED);
      default -> Optional.empty();
    };
  }
}
