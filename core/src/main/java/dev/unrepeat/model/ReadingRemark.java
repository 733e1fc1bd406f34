package dev.unrepeat.model;

/// What a person should know of how a piece of evidence was read.
///
/// @param path the file within the piece
/// @param line line or record number, from 1; 0 means the file as a whole
/// @param sentence why it was not read, the kind of the secret, or how it was read; without secrets
public record ReadingRemark(Kind kind, String path, long line, String sentence) {

  /// The most important first.
  public enum Kind {
    /// A line, a record or a file that tells nothing now.
    NOT_READ,
    /// A secret that was masked before anything was kept.
    MASKED,
    /// How a file was read.
    NOTE
  }
}
