package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import java.util.List;

/// News of a saved change, as one node leaves it for all.
///
/// @param address by which a person knows their own changes
/// @param subjects what changed, as the history names it
public record ToldNews(
    IncidentId incident, long version, String by, String address, List<String> subjects) {
  public ToldNews {
    subjects = List.copyOf(subjects);
  }
}
