package dev.unrepeat.impact;

import dev.unrepeat.model.Amount;

/// What a computation came to: an amount, or the reason why there is none. Zero is an amount.
public sealed interface Outcome {
  /// As people read it.
  String words();

  /// @param amount unrounded
  record Found(Amount amount, String words) implements Outcome {}

  record Unknown(String reason) implements Outcome {
    @Override
    public String words() {
      return "no data: " + reason;
    }
  }
}
