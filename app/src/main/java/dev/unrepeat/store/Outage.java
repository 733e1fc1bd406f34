package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Why a database cannot do now what it could do before and will again: no fault of the program,
/// and nothing a person has to report.
///
/// Codes: appendix A of PostgreSQL's documentation, sqlite.org/rescode.html.
enum Outage {
  AWAY(
      "The database does not answer right now%s. Try again in a few seconds; this server looks for it by itself."),
  UNCERTAIN(
      "The database was lost just while it saved this. Look whether it is there before you send it again."),
  READ_ONLY(
      "The database can only be read right now, so nothing was saved. Reading works; try again in a few seconds, and tell whoever runs it when that lasts."),
  DAMAGED(
      "The database is damaged%s. Whoever runs this server has to look at it: unrepeat doctor says how it is, unrepeat restore brings the last backup back."),
  FULL(
      "The disk of the database is full, so nothing was saved. Reading works; whoever runs it has to make room.");

  private final String sentence;

  Outage(String sentence) {
    this.sentence = sentence;
  }

  /// @param writes whether something was to be saved
  Refused refusal(boolean writes) {
    return Refused.unavailable(sentence.formatted(writes ? ", so nothing was saved" : ""));
  }

  /// What a failure comes from; empty when it is none of these.
  static Optional<Outage> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Outage> found =
          switch (cause) {
            case SQLiteException sqlite -> of(sqlite.getResultCode());
            case SQLTransientConnectionException pool -> Optional.of(AWAY);
            case SQLException sql ->
                sql.getSQLState() == null ? Optional.empty() : of(sql.getSQLState());
            default -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Outage> of(SQLiteErrorCode code) {
    return switch (code.code & 0xff) {
      case 8 -> Optional.of(READ_ONLY);
      case 11, 26 -> Optional.of(DAMAGED);
      case 13 -> Optional.of(FULL);
      default -> Optional.empty();
    };
  }

  /// Lost connections, a server that stops or starts, too many connections; a standby; a full disk;
  /// broken tables or indexes.
  private static Optional<Outage> of(String state) {
    return switch (state) {
      case "25006" -> Optional.of(READ_ONLY);
      case "53100" -> Optional.of(FULL);
      case "XX001", "XX002" -> Optional.of(DAMAGED);
      case "53300", "57P01", "57P02", "57P03", "57P05" -> Optional.of(AWAY);
      default -> state.startsWith("08") ? Optional.of(AWAY) : Optional.empty();
    };
  }
}
