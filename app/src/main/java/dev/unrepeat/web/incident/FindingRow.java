package dev.unrepeat.web.incident;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.timeline.FindingKind;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.web.page.Printing;
import java.util.List;

/// A finding with the rows it rests on.
///
/// @param tone `info`, `warn` or `bad`
public record FindingRow(String tone, String sentence, List<Rest> rests) {
  /// An event that shows it: its time, and its row.
  public record Rest(String label, String address) {}

  public String glyph() {
    return switch (tone) {
      case "bad" -> "i-stop";
      case "warn" -> "i-warn";
      default -> "i-info";
    };
  }

  static FindingRow of(TimelineFinding finding, Timeline timeline) {
    return new FindingRow(
        settled(finding, timeline) ? "info" : tone(finding.kind()),
        finding.sentence(),
        finding.events().stream()
            .flatMap(id -> timeline.find(id).stream())
            .map(event ->
                new Rest(
                    event.time() instanceof EventTime.At at
                        ? Printing.clock(at)
                        : event.id().toString(),
                    "#" + event.id()))
            .toList());
  }

  /// A clock that was corrected needs nobody any more.
  private static boolean settled(TimelineFinding finding, Timeline timeline) {
    return finding.kind() == FindingKind.CLOCK_SKEW
        && timeline.clocks().stream().allMatch(SourceClock::set);
  }

  private static String tone(FindingKind kind) {
    return switch (kind) {
      case DETECTION_LAG,
          CHANGE_BEFORE_START,
          LONG_BEFORE_DETECTION,
          ALERT_WITHOUT_ANSWER,
          DECISION_WITHOUT_ACTION,
          SILENT_GAP,
          SLOW_ACKNOWLEDGEMENT,
          SLOW_DIAGNOSIS,
          SLOW_MITIGATION,
          CAUSE_TO_DECISION,
          REOPENED ->
          "warn";
      case ZONE_SLIP, CONFLICT, CLOCK_SKEW, OUT_OF_ORDER -> "bad";
      case CUSTOMER_WORD, ATTEMPTS, OUTSIDE_STAFFED_HOURS, ENDED_BEFORE_RESOLVED, PAPERWORK ->
          "info";
    };
  }
}
