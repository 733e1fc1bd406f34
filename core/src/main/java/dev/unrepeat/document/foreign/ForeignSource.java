package dev.unrepeat.document.foreign;

import java.time.Instant;

/// A document as it was handed in.
///
/// @param path as the person gave it; its name may tell the id and the day
/// @param text of the file, decoded
/// @param readAt when it is taken in
public record ForeignSource(String path, String text, Instant readAt) {}
