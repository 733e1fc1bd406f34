package dev.unrepeat.service;

import java.time.LocalDate;
import java.util.Optional;

/// What goes with a step in the life of an action.
///
/// @param text the reason, or of a verification what was seen
/// @param day until which it is deferred, or from which the effect can be seen
/// @param learned what a verification taught; it joins the lessons
public record TurnNote(String text, Optional<LocalDate> day, String learned) {
  public static final TurnNote NOTHING = new TurnNote("", Optional.empty(), "");

  public static TurnNote of(String text) {
    return new TurnNote(text, Optional.empty(), "");
  }
}
