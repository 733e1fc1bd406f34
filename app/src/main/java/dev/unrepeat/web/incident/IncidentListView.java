package dev.unrepeat.web.incident;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.MeasureMark;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.StateMark;
import java.util.List;

/// The list of incidents.
///
/// @param filtered whether anything limits the list
/// @param wanted the filter in words, for the empty list
/// @param next address of the next page, or empty
public record IncidentListView(
    Frame frame,
    String text,
    List<Choice> severities,
    List<Choice> kinds,
    String service,
    String tag,
    boolean filtered,
    String wanted,
    List<Line> lines,
    int found,
    String next,
    boolean first,
    int waiting) {

  /// One incident of the list.
  ///
  /// @param began when it began; empty when only the day of its record is known
  /// @param recorded the day of its record
  public record Line(
      SeverityMark severity,
      String title,
      String address,
      String id,
      String kind,
      List<Mark> services,
      List<Mark> tags,
      String began,
      String recorded,
      MeasureMark mitigatedAfter,
      StateMark state) {}

  /// A word that limits the list to itself.
  public record Mark(String word, String address) {}
}
