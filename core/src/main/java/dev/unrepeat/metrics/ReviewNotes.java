package dev.unrepeat.metrics;

import dev.unrepeat.model.ReviewAgenda;
import dev.unrepeat.model.ReviewDecision;
import java.util.List;

/// What people put down for an incident review.
///
/// @param decisions those of this review, in their order
/// @param carried those of earlier reviews that were not settled when this period began, the oldest
///   first
public record ReviewNotes(
    ReviewAgenda agenda, List<ReviewDecision> decisions, List<ReviewDecision> carried) {
  public static final ReviewNotes NONE =
      new ReviewNotes(ReviewAgenda.STANDARD, List.of(), List.of());

  public ReviewNotes {
    decisions = List.copyOf(decisions);
    carried = List.copyOf(carried);
  }
}
