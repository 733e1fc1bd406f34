package dev.unrepeat.web.event;

import java.util.List;

/// A row of the timeline.
public sealed interface TimelineRow
    permits EventRow, TimelineRow.Day, TimelineRow.Gap, TimelineRow.Fold {
  /// The heading of a day.
  record Day(String words) implements TimelineRow {}

  /// A stretch in which nothing was told.
  ///
  /// @param finding whether it is one of the findings
  record Gap(String words, boolean finding) implements TimelineRow {}

  /// Grouped noise under one line.
  ///
  /// @param rows the first of them
  /// @param more how many further ones there are
  /// @param address where all of them are listed
  /// @param group where showing all of them is posted; empty when they are no group
  record Fold(
      String id,
      String clock,
      String label,
      List<EventRow> rows,
      int more,
      String address,
      String group)
      implements TimelineRow {}
}
