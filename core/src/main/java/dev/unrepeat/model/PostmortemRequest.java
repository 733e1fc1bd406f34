package dev.unrepeat.model;

import java.time.Instant;

/// That somebody asked for a postmortem, which is reason enough for one.
///
/// @param because what they want to learn; may be empty
public record PostmortemRequest(String by, Instant at, String because) {
  public PostmortemRequest {
    Refused.blank(by, "name of the person who asks");
  }
}
