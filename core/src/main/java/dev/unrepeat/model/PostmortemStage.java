package dev.unrepeat.model;

/// The states of a postmortem as one word, for lists, filters and columns.
public enum PostmortemStage {
  DRAFT("draft"),
  IN_REVIEW("in review"),
  REVIEWED("reviewed"),
  PUBLISHED("published"),
  CLOSED("closed"),
  CLOSED_BEFORE("closed before Unrepeat");

  private final String words;

  PostmortemStage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static PostmortemStage of(PostmortemState state) {
    return switch (state) {
      case PostmortemState.Draft s -> DRAFT;
      case PostmortemState.InReview s -> IN_REVIEW;
      case PostmortemState.Reviewed s -> REVIEWED;
      case PostmortemState.Published s -> PUBLISHED;
      case PostmortemState.Closed s -> CLOSED;
      case PostmortemState.ClosedBefore s -> CLOSED_BEFORE;
    };
  }
}
