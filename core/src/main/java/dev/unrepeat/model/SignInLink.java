package dev.unrepeat.model;

import java.time.Instant;

/// A link that opens the door once.
///
/// @param address whom it was made for; empty for the very first account
/// @param role that whoever joins by it gets
public record SignInLink(
    long id,
    Purpose purpose,
    String address,
    Role role,
    String madeBy,
    Instant madeAt,
    Instant expiresAt) {

  /// What a link is for.
  public enum Purpose {
    SETUP,
    INVITATION,
    SIGN_IN,
    PASSWORD
  }
}
