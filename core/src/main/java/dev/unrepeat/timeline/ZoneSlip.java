package dev.unrepeat.timeline;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/// A source whose times lie whole steps of a time zone beside those of the others: a log in UTC
/// that was read as Berlin's tells each deployment two hours early.
///
/// @param zone the zone its times were read in, and by what that is known
/// @param ahead how far its times are too late; negative when too early
/// @param fits the offset in which its times would agree
/// @param alike sources whose times are read in that zone by the same word and are not off
/// @param events tellings of the source, and of the others the same happenings
public record ZoneSlip(
    String source,
    String zone,
    Provenance known,
    Duration ahead,
    ZoneOffset fits,
    int pairs,
    List<String> alike,
    List<EventId> events) {
  public ZoneSlip {
    alike = List.copyOf(alike);
    events = List.copyOf(events);
  }

  /// What is wrong, and what puts it right. Nothing was moved.
  public String sentence() {
    return "The times of %s are %s %s than those of the others, measured on %s that another tool told too. They were read in %s, %s; in %s they would agree. Nothing was moved. %s"
        .formatted(
            source,
            Durations.print(ahead.abs()),
            ahead.isNegative() ? "earlier" : "later",
            Counted.of(pairs, "happening"),
            zone,
            by(),
            fitting(),
            remedy());
  }

  private String by() {
    return switch (known) {
      case SET_FOR_SOURCE -> "by --zone or an answer";
      case FROM_DOCUMENT -> "as the file says elsewhere";
      case IN_TEXT -> "as stands beside them";
      case BY_FORMAT, RECEIPT -> "as the format has it";
      case ASSUMED, UNKNOWN -> "which was taken for granted";
    };
  }

  private String fitting() {
    return fits.equals(ZoneOffset.UTC) ? "UTC" : fits.getId();
  }

  private String remedy() {
    String others =
        alike.isEmpty()
            ? ""
            : " That would move %s too: write the zone into the lines of %s instead."
                .formatted(String.join(" and ", alike), source);
    return switch (known) {
      case SET_FOR_SOURCE, ASSUMED, UNKNOWN ->
          "Read it again with the zone %s (--zone %1$s).%s".formatted(fitting(), others);
      case FROM_DOCUMENT -> "Correct the zone where the file names it, and read it again.";
      case IN_TEXT, BY_FORMAT, RECEIPT ->
          "The program that wrote them seems to name a wrong zone: correct it there, or in the file.";
    };
  }
}
