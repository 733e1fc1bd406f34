package dev.unrepeat.course;

/// One thing to do before a postmortem reaches its next state.
///
/// @param what in the imperative, for example `Name who owns it`
/// @param who has it, with the part played, for example `Ines Okafor, owner`
/// @param must whether the next state waits for it; otherwise it is good to do before
public record Step(String what, String who, boolean must, Place place) {
  /// Where it is done.
  public enum Place {
    MILESTONES,
    PEOPLE,
    DOCUMENT,
    SCORE,
    FINDINGS,
    COMMENTS,
    ACTIONS,
    CHANGES,
    MEETING,
    TRANSITION
  }
}
