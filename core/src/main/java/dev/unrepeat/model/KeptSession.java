package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// A session as the database keeps it.
///
/// @param hash of the key in the person's cookie
/// @param account empty until somebody signs in
/// @param device as the browser names itself
/// @param content what the session remembers, as the server wrote it
@SuppressWarnings("ArrayRecordComponent")
public record KeptSession(
    String hash,
    Optional<AccountId> account,
    String device,
    Instant madeAt,
    Instant seenAt,
    Instant expiresAt,
    byte[] content) {}
