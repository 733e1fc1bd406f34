package dev.unrepeat.lint.actor;

/// The subject of a verb.
///
/// @param from index of the first character of its noun phrase in the sentence
/// @param to index after the head of the phrase
public record Subject(Actor actor, int from, int to) {
  static Subject none(int at) {
    return new Subject(Actor.NONE, at, at);
  }

  static Subject thing(int at) {
    return new Subject(Actor.THING, at, at);
  }
}
