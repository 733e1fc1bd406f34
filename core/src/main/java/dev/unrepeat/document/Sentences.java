package dev.unrepeat.document;

import dev.unrepeat.model.Refused;

/// Puts the sentence of a refusal into a note.
final class Sentences {
  private Sentences() {}

  /// The sentence without its full stop.
  static String clause(Refused refused) {
    String sentence = refused.sentence();
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
