package dev.unrepeat.document.foreign;

import java.util.List;

/// What a heading was read as, for example `Root causes and trigger` as causes and trigger.
///
/// @param meanings the likeliest first; several where a heading joins two or may mean either
/// @param exact whether each of its words is known; a corrected misspelling or a heading of which
///   only the first half is known is not
/// @param rest what stands behind the heading proper: `expired certificate` of `Root cause: expired
///   certificate`
public record ReadHeading(List<Meaning> meanings, boolean exact, String rest) {
  public ReadHeading {
    meanings = List.copyOf(meanings);
  }

  public Meaning meaning() {
    return meanings.getFirst();
  }
}
