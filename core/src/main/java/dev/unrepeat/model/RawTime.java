package dev.unrepeat.model;

/// A time as the source wrote it, with how its zone and its date are known.
///
/// @param text the original characters, never changed; empty when the source gave none
/// @param zone the zone it was read in, as `UTC`, `+02:00` or `Europe/Berlin`; empty when not known
public record RawTime(String text, String zone, Provenance zoneKnown, Provenance dateKnown) {
  public static RawTime unknown(String text) {
    return new RawTime(text, "", Provenance.UNKNOWN, Provenance.UNKNOWN);
  }
}
