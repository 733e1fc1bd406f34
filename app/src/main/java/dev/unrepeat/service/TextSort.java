package dev.unrepeat.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a text is that somebody wants judged.
public enum TextSort {
  /// A whole postmortem: what is missing in it is found too.
  DOCUMENT,
  /// Running text that stands alone, such as the description of an event.
  FIELD,
  /// What one action item says that must be done.
  ACTION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TextSort> of(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }
}
