package dev.unrepeat.web.event;

import dev.unrepeat.web.page.KindMark;
import java.util.List;

/// One event as the timeline shows it.
///
/// @param clock time of day as finely as it was told
/// @param iso the instant for machines; empty while undated
/// @param facts how the time is known, for the small window behind it
/// @param milestones names of milestones that rest on it
/// @param proposals names of proposed milestones that would rest on it
/// @param repeats how often it was told alike, as words; empty for once
/// @param also the other tellings of the same happening
/// @param earlier what it said before, oldest first
/// @param who the role of who acted; empty when not given
public record EventRow(
    String id,
    KindMark kind,
    String clock,
    String iso,
    List<Fact> facts,
    List<String> milestones,
    List<String> proposals,
    boolean key,
    String text,
    String measure,
    String repeats,
    List<Also> also,
    List<Earlier> earlier,
    String who,
    String source,
    List<Place> places,
    String edit)
    implements TimelineRow {

  /// A line of the small window.
  public record Fact(String label, String value) {}

  /// Another telling: who told it, when by that clock, and where it stands.
  public record Also(String label, String address, String reason) {}

  /// An earlier wording and why it was replaced.
  public record Earlier(String text, String reason) {}

  /// Where it can be checked.
  public record Place(String label, String address) {}
}
