package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// A key for programs, which acts for the account that made it.
///
/// @param name by which its owner tells it from others
/// @param usedAt when it last opened the door, to the day
public record ApiToken(
    long id,
    AccountId account,
    String name,
    Scope scope,
    Instant madeAt,
    Optional<Instant> expiresAt,
    Optional<Instant> usedAt) {

  /// What a token may do at most; its account may still do less.
  public enum Scope {
    READ("read"),
    WRITE("read and write");

    private final String words;

    Scope(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
