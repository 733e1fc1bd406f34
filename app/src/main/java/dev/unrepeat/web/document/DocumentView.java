package dev.unrepeat.web.document;

import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.stated.StatedView;
import java.util.List;

/// The postmortem to read.
///
/// @param html rendered and made safe by the core
public record DocumentView(
    Frame frame,
    DocumentHead head,
    List<Entry> contents,
    String html,
    FindingList findings,
    StatedView stated) {
  /// One line of the table of contents.
  ///
  /// @param empty whether the section still waits to be written
  public record Entry(String id, String label, boolean empty) {}
}
