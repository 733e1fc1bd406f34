package dev.unrepeat.web.page;

import dev.unrepeat.model.IncidentId;
import java.util.List;

/// One step of the way to a page; the last has no address, because the reader is there.
public record Crumb(String label, String address) {
  public boolean here() {
    return address.isEmpty();
  }

  /// The list of incidents, then this page.
  public static List<Crumb> below(String here) {
    return List.of(new Crumb("Incidents", "/incidents"), new Crumb(here, ""));
  }

  /// The list of incidents, one incident, then this page of it.
  public static List<Crumb> below(IncidentId incident, String here) {
    return List.of(
        new Crumb("Incidents", "/incidents"),
        new Crumb(incident.value(), "/incidents/" + incident),
        new Crumb(here, ""));
  }
}
