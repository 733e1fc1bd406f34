package dev.unrepeat.fault;

/// One change as its writer noted it down before sending it.
///
/// @param about the path of the incident that it changes; empty for one that is to be made
/// @param words that only this change has
/// @param key by which it may be sent again; empty where the change is told by its version
record Written(Kind kind, String about, String words, String key) {
  /// What people do most.
  enum Kind {
    INCIDENT,
    DOCUMENT,
    ACTION,
    COMMENT,
    EVIDENCE
  }

  /// What its writer heard.
  enum Heard {
    /// Answered with 2xx: it is there.
    YES,
    /// Answered that nothing was saved: it is not there.
    NO,
    /// No answer, or one that does not say: it is there whole, or not at all.
    NOTHING
  }
}
