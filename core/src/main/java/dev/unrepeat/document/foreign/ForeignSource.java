package dev.unrepeat.document.foreign;

import java.time.Instant;

/// A document as it was handed in.
///
/// @param path as the person gave it; its name may tell the id and the day
/// @param text of the file, decoded
/// @param bytes its size
/// @param sha256 fingerprint of its content in lower-case hexadecimal
/// @param readAt when it is taken in
public record ForeignSource(String path, String text, long bytes, String sha256, Instant readAt) {}
