package dev.unrepeat.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// An incident that was taken out of sight and can be brought back.
///
/// @param by who removed it, as the history names them
public record RemovedIncident(IncidentId id, String title, Instant at, String by) {
  /// Where a page of the list ended, written `2026-01-14T22:03:11Z~INC-2026-042`.
  public record Place(Instant at, IncidentId id) {
    public static Place parse(String text) {
      int cut = text.indexOf('~');
      try {
        Refused.unless(cut > 0, lost(text));
        return new Place(
            Instant.parse(text.substring(0, cut)), new IncidentId(text.substring(cut + 1)));
      } catch (DateTimeParseException e) {
        throw new Refused(Refused.Reason.INVALID, lost(text));
      }
    }

    private static String lost(String text) {
      return "\"" + text + "\" is no place in the list; start from its first page.";
    }

    @Override
    public String toString() {
      return at + "~" + id;
    }
  }

  public Place place() {
    return new Place(at, id);
  }
}
