package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an incident review decided; it is carried on from review to review until it is settled.
///
/// @param number that of the whole organisation, printed as `D7`
/// @param text what was decided
/// @param owner who answers for it, a role before a name; empty where nobody said
/// @param version rises with every change
public record ReviewDecision(
    int number,
    ReviewPlace place,
    String text,
    String owner,
    Optional<LocalDate> due,
    Optional<Settled> settled,
    int version) {
  public static final int LONGEST = 1000;
  private static final int LONGEST_OWNER = 100;

  /// @param word what came of it
  public record Settled(String word, Instant at) {
    public Settled {
      word = word.strip();
      Refused.unless(
          !word.isEmpty() && word.length() <= LONGEST,
          "Say in a word or a sentence what came of it, at most %d characters.".formatted(LONGEST));
    }
  }

  /// The words of a decision before it has a number.
  public record Words(String text, String owner, Optional<LocalDate> due) {
    public Words {
      text = text.strip();
      owner = owner.strip();
      Refused.unless(!text.isEmpty(), "Say what was decided.");
      Refused.unless(
          text.length() <= LONGEST,
          "A decision has at most %d characters; this one has %d."
              .formatted(LONGEST, text.length()));
      Refused.unless(
          owner.length() <= LONGEST_OWNER,
          "Who answers for it is a role or a name of at most %d characters."
              .formatted(LONGEST_OWNER));
    }

    /// As the history says it.
    public String print() {
      return text
          + (owner.isEmpty() ? "" : " · " + owner)
          + due.map(day -> " · due " + day).orElse("");
    }
  }

  public Words words() {
    return new Words(text, owner, due);
  }

  /// As people say it: `D7`.
  public String reference() {
    return "D" + number;
  }
}
