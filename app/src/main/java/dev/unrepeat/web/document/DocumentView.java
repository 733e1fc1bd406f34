package dev.unrepeat.web.document;

import dev.unrepeat.web.comment.CommentGroup;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.stated.StatedView;
import java.util.List;

/// The postmortem to read.
///
/// @param html rendered and made safe by the core
/// @param comments the open ones, by the part they are about
/// @param commenting where all of them stand
public record DocumentView(
    Frame frame,
    DocumentHead head,
    List<Entry> contents,
    String html,
    FindingList findings,
    StatedView stated,
    List<CommentGroup> comments,
    int open,
    String commenting) {
  /// One line of the table of contents.
  ///
  /// @param empty whether the section still waits to be written
  /// @param comments how many about it are open
  /// @param commenting where to comment on it; empty for a section of the team's own
  public record Entry(String id, String label, boolean empty, long comments, String commenting) {}
}
