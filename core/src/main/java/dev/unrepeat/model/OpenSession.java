package dev.unrepeat.model;

import java.time.Instant;

/// One place where somebody is signed in.
///
/// @param hash of the key in the person's cookie
/// @param device as the browser names itself
public record OpenSession(long id, String hash, String device, Instant madeAt, Instant seenAt) {}
