package dev.unrepeat.model;

/// Two events that a person took apart: they tell different happenings, and no later evidence links
/// them again.
///
/// @param told the telling that stood for both while they were linked
/// @param alsoTold the other telling
/// @param reason the sentence that had spoken for the link
public record DeniedLink(EventId told, EventId alsoTold, String reason) {
  public DeniedLink {
    Refused.unless(!told.equals(alsoTold), "An event cannot be taken apart from itself.");
  }

  static DeniedLink of(EventLink link) {
    return new DeniedLink(link.told(), link.alsoTold(), link.reason());
  }

  EventLink linkedAgain() {
    return new EventLink(told, alsoTold, reason, Certainty.CONFIRMED);
  }

  boolean isOf(EventId first, EventId second) {
    return told.equals(first) && alsoTold.equals(second);
  }
}
