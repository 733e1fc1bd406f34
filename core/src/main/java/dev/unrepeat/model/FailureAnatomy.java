package dev.unrepeat.model;

/// What a factor tells of the failing system; each text is empty where it was not said.
///
/// @param symptom what was seen
/// @param component what failed
/// @param failureMode how it failed
/// @param missingControl what would have caught it
/// @param assumption what was taken for true and proved false
public record FailureAnatomy(
    String symptom,
    String component,
    String failureMode,
    String missingControl,
    String assumption) {
  public static final FailureAnatomy UNSAID = new FailureAnatomy("", "", "", "", "");
}
