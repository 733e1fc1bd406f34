package dev.unrepeat.recurrence;

import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.Zone;

/// A place in a record on which a pattern rests.
///
/// @param key what it is called within the record, for example `F2`, `E7` or `SUMMARY`
/// @param quote the sentence that says it, cut where it is long; empty for a milestone
public record PatternEvidence(Zone zone, String key, String heading, String quote) {
  private static final int LONGEST = 240;

  static PatternEvidence of(SearchPart part, String sentence) {
    String one = sentence.strip().replaceAll("\\s+", " ");
    return new PatternEvidence(
        part.zone(),
        part.key(),
        part.heading(),
        one.codePointCount(0, one.length()) <= LONGEST
            ? one
            : one.substring(0, one.offsetByCodePoints(0, LONGEST)) + "…");
  }
}
