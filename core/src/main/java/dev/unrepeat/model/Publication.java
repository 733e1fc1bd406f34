package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// That a postmortem was made known: when, by whom, to which audiences.
///
/// @param summary the one paragraph with which it was announced; empty in records from before it
///   was asked for
public record Publication(Instant at, String by, List<String> audiences, String summary) {
  public Publication {
    audiences = List.copyOf(audiences);
  }
}
