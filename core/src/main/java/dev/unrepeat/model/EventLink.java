package dev.unrepeat.model;

/// Two events that two tools told of the same happening: linked, never merged.
///
/// @param told the telling that stands for the happening in the curated timeline
/// @param alsoTold the other telling
/// @param reason the sentence that says why they belong together
/// @param certainty PROPOSED by the program, or CONFIRMED by a person
public record EventLink(EventId told, EventId alsoTold, String reason, Certainty certainty) {
  public EventLink {
    Refused.unless(!told.equals(alsoTold), "An event cannot be linked with itself.");
  }
}
