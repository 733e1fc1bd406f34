package dev.unrepeat.store;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The state of a postmortem taken apart into columns; each is filled in the states that know it.
record PostmortemColumns(
    List<Approval> approvals,
    Optional<String> by,
    Optional<Instant> at,
    Optional<String> asWritten,
    Optional<Publication> publication) {

  static PostmortemColumns of(PostmortemState state) {
    return switch (state) {
      case PostmortemState.Draft() -> columns(List.of(), "", Optional.empty());
      case PostmortemState.InReview(var by, var since, var approvals) ->
          columns(approvals, by, Optional.of(since));
      case PostmortemState.Reviewed(var approvals, var at) ->
          columns(approvals, "", Optional.of(at));
      case PostmortemState.Published(var approvals, var publication) ->
          columns(approvals, "", Optional.empty()).published(publication);
      case PostmortemState.Closed(var approvals, var publication, var by, var at) ->
          columns(approvals, by, Optional.of(at)).published(publication);
      case PostmortemState.ClosedBefore(var asWritten) ->
          new PostmortemColumns(
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(asWritten),
              Optional.empty());
    };
  }

  private static PostmortemColumns columns(
      List<Approval> approvals, String by, Optional<Instant> at) {
    return new PostmortemColumns(
        approvals, Optional.of(by), at, Optional.empty(), Optional.empty());
  }

  private PostmortemColumns published(Publication how) {
    return new PostmortemColumns(approvals, by, at, asWritten, Optional.of(how));
  }
}
