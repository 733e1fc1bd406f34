package dev.unrepeat.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Where a page of the list ended; the next one begins behind it, whatever was added meanwhile.
///
/// Written `2026-01-14T22:03:11Z~INC-2026-042` in an address.
public record IncidentCursor(Instant beganAt, IncidentId id) {
  public static IncidentCursor parse(String text) {
    int cut = text.indexOf('~');
    try {
      Refused.unless(
          cut > 0, "\"" + text + "\" is no place in the list; start from its first page.");
      return new IncidentCursor(
          Instant.parse(text.substring(0, cut)), new IncidentId(text.substring(cut + 1)));
    } catch (DateTimeParseException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"" + text + "\" is no place in the list; start from its first page.");
    }
  }

  public static IncidentCursor behind(IncidentSummary last) {
    return new IncidentCursor(last.beganAt(), last.id());
  }

  @Override
  public String toString() {
    return beganAt + "~" + id;
  }
}
