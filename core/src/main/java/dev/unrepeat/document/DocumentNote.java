package dev.unrepeat.document;

/// What the reader wants a person to know of one line of a document.
///
/// @param line of the document, from 1; 0 means the document as a whole
public record DocumentNote(int line, Kind kind, String sentence) {
  /// What sort of note it is.
  public enum Kind {
    /// A change made by hand was taken over into the record.
    TAKEN_OVER,
    /// Something was taken out of sight, or could not be found, and is still in the record.
    KEPT,
    /// Two places of the document say different things.
    CONTRADICTION,
    /// Something could not be read; the record says what it said before.
    UNREADABLE
  }
}
