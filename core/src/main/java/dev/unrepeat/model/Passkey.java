package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A key by which somebody signs in, without its private half, which never leaves their device.
///
/// @param name as its owner calls it
/// @param credential the id that the authenticator gave it, in base64url
/// @param publicKey in the form of COSE, RFC 9052, in base64
/// @param attestation what the authenticator said of itself when it was added, in base64
/// @param signCount how often it has signed, by its own count; 0 for ever on many
/// @param transports how it is reached, as the browser told
/// @param backupEligible whether it may be copied to other devices
/// @param backupState whether it has been
public record Passkey(
    long id,
    AccountId account,
    String name,
    String credential,
    String publicKey,
    String attestation,
    long signCount,
    List<String> transports,
    boolean backupEligible,
    boolean backupState,
    Instant madeAt,
    Optional<Instant> usedAt) {
  public Passkey {
    transports = List.copyOf(transports);
  }
}
