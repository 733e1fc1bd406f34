package dev.unrepeat.service;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The service catalogue: what the team has entered, beside what incidents name.
public final class Catalogue {
  private static final int SHOWN = 1_000;

  private final Ledger ledger;
  private final IncidentListStore lists;
  private final WorkspaceSettings settings;

  public Catalogue(Ledger ledger, IncidentListStore lists, WorkspaceSettings settings) {
    this.ledger = ledger;
    this.lists = lists;
    this.settings = settings;
  }

  /// A service with the number of incidents that the viewer may see.
  ///
  /// @param entered whether the catalogue has it, or incidents alone name it
  public record Entry(Service service, boolean entered, int incidents) {}

  /// The catalogue in its order, then what incidents name besides.
  public List<Entry> list(Viewer viewer) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, ServiceName> named = new TreeMap<>();
    ledger
        .read(() -> lists.countsByService(viewer.limitedTo(), SHOWN))
        .forEach(one -> {
          String key = key(one.service());
          counts.merge(key, one.incidents(), Integer::sum);
          named.putIfAbsent(key, one.service());
        });
    List<Entry> entries = new ArrayList<>();
    for (Service service : settings.services()) {
      String key = key(service.name());
      named.remove(key);
      entries.add(new Entry(service, true, counts.getOrDefault(key, 0)));
    }
    named.forEach((key, name) ->
        entries.add(
            new Entry(
                new Service(name, "", List.of(), Map.of()), false, counts.getOrDefault(key, 0))));
    return entries;
  }

  /// The entries of the services that an incident touches, as far as the catalogue has them.
  public List<Service> of(Incident incident) {
    return incident.services().stream().flatMap(name -> settings.find(name).stream()).toList();
  }

  private static String key(ServiceName name) {
    return name.value().toLowerCase(Locale.ROOT);
  }
}
