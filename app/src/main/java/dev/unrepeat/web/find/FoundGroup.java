package dev.unrepeat.web.find;

import java.util.List;

/// Places of one sort under their heading.
///
/// @param key by which the page names it
public record FoundGroup(String key, String heading, List<FoundPlace> places) {
  public FoundGroup {
    places = List.copyOf(places);
  }
}
