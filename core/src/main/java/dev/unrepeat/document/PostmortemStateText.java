package dev.unrepeat.document;

import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;

/// The state of a postmortem in the front matter. A word alone does not move it: who approved and
/// when is known to the program, not to whoever edits a line.
final class PostmortemStateText {
  private PostmortemStateText() {}

  static String print(PostmortemState state) {
    return state instanceof PostmortemState.ClosedBefore before && !before.asWritten().isBlank()
        ? state.word() + ": " + before.asWritten()
        : state.word();
  }

  static PostmortemState read(String text, PostmortemState before) {
    if (text.equals(PostmortemState.DRAFT.word())) {
      return PostmortemState.DRAFT;
    }
    throw new Refused(
        Refused.Reason.INVALID,
        "it is \"%s\"; only \"draft\" can be written here, other states are reached in the program"
            .formatted(before.word()));
  }
}
