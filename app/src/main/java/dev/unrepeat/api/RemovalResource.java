package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RemovedIncident;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/api/v1/removals`: incidents that were removed, and their way back; for administrators.
public final class RemovalResource implements Resource {
  private final Incidents incidents;

  public RemovalResource(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
                "/removals",
                "listRemovals",
                "The incidents that were removed, who removed them and when; the latest first.",
                Removal.class,
                this::list)
            .from(Role.ADMINISTRATOR),
        ApiRoute.post(
                "/removals/{id}/restoration",
                "restoreIncident",
                "Brings a removed incident back as it was.",
                IncidentJson.class,
                call -> {
                  StoredRecord back = incidents.restore(call.viewer(), call.incident());
                  return Reply.of(IncidentJson.of(back), back.versions().record());
                })
            .from(Role.ADMINISTRATOR));
  }

  /// An incident that was removed.
  record Removal(String id, String title, Instant at, String by) {
    static Removal of(RemovedIncident one) {
      return new Removal(one.id().value(), one.title(), one.at(), one.by());
    }
  }

  private Reply<Listing<Removal>> list(Call call) {
    int limit = call.limit();
    List<RemovedIncident> found =
        incidents.removed(call.viewer(), call.after().map(RemovalResource::place), limit + 1);
    List<RemovedIncident> page = found.subList(0, Math.min(limit, found.size()));
    return Reply.of(
        new Listing<>(
            page.stream().map(Removal::of).toList(),
            found.size() > limit
                ? Optional.of(Cursor.write(page.getLast().place().toString()))
                : Optional.empty()));
  }

  private static RemovedIncident.Place place(String text) {
    try {
      return RemovedIncident.Place.parse(text);
    } catch (Refused lost) {
      throw Cursor.lost();
    }
  }
}
