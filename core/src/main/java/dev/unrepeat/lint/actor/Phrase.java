package dev.unrepeat.lint.actor;

import java.util.List;
import java.util.regex.Pattern;

/// Words to look for in a sentence.
///
/// @param pattern over the text in lower case; it begins where a word begins
/// @param needs parts of words of which the sentence must hold one, where the phrase begins with
///   usual words; none asks for none
public record Phrase(Pattern pattern, List<String> needs) {
  public Phrase {
    needs = List.copyOf(needs);
  }

  public static Phrase of(String regex, String... needs) {
    return new Phrase(Pattern.compile(regex), List.of(needs));
  }

  boolean open(String lower) {
    if (needs.isEmpty()) {
      return true;
    }
    for (String need : needs) {
      if (lower.contains(need)) {
        return true;
      }
    }
    return false;
  }
}
