package dev.unrepeat.web.milestone;

import java.util.Optional;

/// One milestone on the strip.
///
/// @param is `set`, `proposed`, `missing`, `none` (not yet) or `invalid`
/// @param loose whether the way to the next one is not certain
/// @param day its day where not all of them lie on one; empty otherwise
/// @param between the time since the one before; empty where that is not certain
/// @param note why this time, or what is missing
/// @param evidence address of the row it rests on, or empty
/// @param window where it must lie, when nobody says so
/// @param address of its form
public record MilestoneItem(
    String name,
    String is,
    boolean loose,
    String clock,
    String day,
    String iso,
    String between,
    String note,
    String evidence,
    Optional<WindowOffer> window,
    String address) {

  public boolean proposed() {
    return is.equals("proposed");
  }

  public boolean known() {
    return !iso.isEmpty();
  }

  MilestoneItem loosened() {
    return new MilestoneItem(
        name, is, true, clock, day, iso, between, note, evidence, window, address);
  }
}
