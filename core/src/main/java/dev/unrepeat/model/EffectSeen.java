package dev.unrepeat.model;

import java.time.Instant;

/// That somebody looked, once the effect of an action could be seen, and found that it worked.
///
/// @param words what was seen, and where
public record EffectSeen(String by, Instant at, String words) {
  public EffectSeen {
    Refused.blank(by, "name of who looked");
    Refused.blank(words, "account of what was seen");
  }
}
