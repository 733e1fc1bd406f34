package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// That a postmortem was made known: when, by whom, to which audiences.
public record Publication(Instant at, String by, List<String> audiences) {
  public Publication {
    audiences = List.copyOf(audiences);
  }
}
