package dev.unrepeat.service;

import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentSummary;
import java.util.List;
import java.util.Optional;

/// One page of the list of incidents, latest start first.
///
/// @param total how many there are on all pages
/// @param next where the next page begins; empty on the last one
public record IncidentPage(
    List<IncidentSummary> incidents, int total, Optional<IncidentCursor> next) {
  public IncidentPage {
    incidents = List.copyOf(incidents);
  }
}
