package dev.unrepeat.lint;

/// What could be written instead.
public sealed interface Proposal {
  /// An exact edit that changes no meaning and may be made without asking.
  ///
  /// @param words what it does, for example `add UTC`
  record Fix(String words, Edit edit) implements Proposal {}

  /// A sentence to choose or to adapt; it is never put in alone.
  record Rewrite(Edit edit) implements Proposal {}

  /// A question whose answer is the better text.
  record Advice(String question) implements Proposal {}
}
