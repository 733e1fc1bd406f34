package dev.unrepeat.model;

import java.time.Instant;

/// A file, folder or archive that an incident left behind, as it was handed in.
///
/// @param name the file's name as given
/// @param source the kind of evidence it was read as, for example `slack`
/// @param bytes its size in bytes
/// @param sha256 fingerprint of its content in lower-case hexadecimal: the same file again adds
///   nothing
public record Evidence(
    EvidenceId id, String name, String source, long bytes, String sha256, Instant addedAt) {
  public Evidence {
    Refused.blank(name, "name of a piece of evidence");
    Refused.unless(bytes >= 0, "A size in bytes is not negative.");
  }

  /// Whether its fingerprint can be one: a record that somebody wrote may hold any text there.
  public boolean isFingerprinted() {
    return sha256.matches("[0-9a-f]{64}");
  }
}
