package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// Where a postmortem stands on its way from draft to closed.
public sealed interface PostmortemState {
  PostmortemState DRAFT = new Draft();

  /// Who has agreed to what it says; empty before anybody did.
  default List<Approval> approved() {
    return switch (this) {
      case Draft s -> List.of();
      case InReview s -> s.approvals();
      case Reviewed s -> s.approvals();
      case Published s -> s.approvals();
      case Closed s -> s.approvals();
      case ClosedBefore s -> List.of();
    };
  }

  /// The word for the state, as documents print it.
  default String word() {
    return switch (this) {
      case Draft s -> "draft";
      case InReview s -> "in review";
      case Reviewed s -> "reviewed";
      case Published s -> "published";
      case Closed s -> "closed";
      case ClosedBefore s -> "closed before Unrepeat, not verified";
    };
  }

  record Draft() implements PostmortemState {}

  /// @param approvals of those who have agreed so far
  record InReview(String by, Instant since, List<Approval> approvals) implements PostmortemState {
    public InReview {
      approvals = List.copyOf(approvals);
    }
  }

  record Reviewed(List<Approval> approvals, Instant at) implements PostmortemState {
    public Reviewed {
      approvals = List.copyOf(approvals);
      Refused.unless(!approvals.isEmpty(), "A review needs the approval of at least one person.");
    }
  }

  record Published(List<Approval> approvals, Publication publication) implements PostmortemState {
    public Published {
      approvals = List.copyOf(approvals);
    }
  }

  record Closed(List<Approval> approvals, Publication publication, String by, Instant at)
      implements PostmortemState {
    public Closed {
      approvals = List.copyOf(approvals);
    }
  }

  /// An imported postmortem that was finished elsewhere.
  record ClosedBefore(String asWritten) implements PostmortemState {}
}
