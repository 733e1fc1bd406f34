package dev.unrepeat.lint.actor;

/// A place at which somebody fails.
///
/// @param from index in the sentence of its first character
/// @param to index after its last
/// @param verb index after the words that blame, where what it was done to begins
public record Blame(Actor actor, int from, int to, int verb, Way way) {
  boolean overlaps(Blame other) {
    return from < other.to && other.from < to;
  }
}
