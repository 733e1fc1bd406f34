package dev.unrepeat.intake;

import dev.unrepeat.source.EvidenceBundle;
import java.time.Instant;
import java.util.Optional;

/// Evidence as it is handed in: a file, folder, archive or stream with its fingerprint.
///
/// @param bytes its size in bytes as handed in
/// @param sha256 in lower-case hexadecimal; by it the same evidence is known again
/// @param source the format, where a person said it; otherwise it is known by the content
public record Delivery(
    EvidenceBundle bundle,
    long bytes,
    String sha256,
    Instant handedInAt,
    Optional<String> source) {}
